/** The Worker's bindings → its settings, once per isolate. */
import { z } from 'zod';
import type { Fetcher, ObjectNamespace } from '../../adapters/durable-object-live/platform.ts';
import type { Hyperdrive } from '../../adapters/neon/hyperdrive.ts';
import { type DerivedLogin, loginPurpose } from '../login-purpose.ts';
import { flag, LIMITS, limitsOf, origin, postgresUrl, secret } from '../settings.ts';
import { hmac, toBase64Url } from './hmac.ts';

/** What wrangler.jsonc and the secrets bind. */
export interface EdgeEnv {
  PARTNER_STREAM: ObjectNamespace;
  /** The SDK's and the API reference's files; without it they answer 404. */
  ASSETS?: Fetcher;
  /** Pools of the four logins, as far as they are bound; what is not bound goes to Neon by its URL. */
  HYPERDRIVE?: Hyperdrive;
  HYPERDRIVE_STAFF?: Hyperdrive;
  HYPERDRIVE_IDENTITY?: Hyperdrive;
  HYPERDRIVE_WORKER?: Hyperdrive;
  [name: string]: unknown;
}

const Settings = z.object({
  DATABASE_URL: postgresUrl,
  DATABASE_STAFF_URL: postgresUrl.optional(),
  DATABASE_IDENTITY_URL: postgresUrl.optional(),
  DATABASE_WORKER_URL: postgresUrl.optional(),
  SISO_SECRET: secret,
  PUBLIC_URL: origin,
  PORTAL_URL: origin.optional(),
  SISO_SANDBOX: flag,
  ...LIMITS,
  NEON_LOCAL_PROXY: z
    .string()
    .regex(/^[\w.-]+:\d+$/, 'expected host:port')
    .optional(),
});

export interface EdgeConfig {
  urls: { partner: string; staff: string; identity: string; worker: string };
  hyperdrive: { partner?: Hyperdrive; staff?: Hyperdrive; identity?: Hyperdrive; worker?: Hyperdrive };
  secret: string;
  publicUrl: string;
  portalUrl: string;
  sandbox: boolean;
  limits: { readsPerMinute: number; writesPerMinute: number; submissionsPerMinute: number };
  /** host:port of a proxy in front of a PostgreSQL that is not Neon's; only for development. */
  localProxy: string | undefined;
}

/** @throws Error naming every setting that is wrong, never its value. */
export async function parseEdgeConfig(env: EdgeEnv): Promise<EdgeConfig> {
  const { HYPERDRIVE: partner, HYPERDRIVE_STAFF: staff } = env;
  const { HYPERDRIVE_IDENTITY: identity, HYPERDRIVE_WORKER: worker } = env;
  const pooled = partner && staff && identity && worker ? { DATABASE_URL: partner.connectionString } : {};
  const parsed = Settings.safeParse({ ...pooled, ...env });
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`SISO Partner does not serve, because of its settings: ${wrong.join('; ')}`);
  }
  const s = parsed.data;
  return {
    urls: {
      partner: partner?.connectionString ?? s.DATABASE_URL,
      staff:
        staff?.connectionString ?? s.DATABASE_STAFF_URL ?? (await derivedUrl(s.DATABASE_URL, s.SISO_SECRET, 'staff')),
      identity:
        identity?.connectionString ??
        s.DATABASE_IDENTITY_URL ??
        (await derivedUrl(s.DATABASE_URL, s.SISO_SECRET, 'identity')),
      worker:
        worker?.connectionString ??
        s.DATABASE_WORKER_URL ??
        (await derivedUrl(s.DATABASE_URL, s.SISO_SECRET, 'worker')),
    },
    hyperdrive: {
      ...(partner && { partner }),
      ...(staff && { staff }),
      ...(identity && { identity }),
      ...(worker && { worker }),
    },
    secret: s.SISO_SECRET,
    publicUrl: s.PUBLIC_URL,
    portalUrl: s.PORTAL_URL ?? s.PUBLIC_URL,
    sandbox: s.SISO_SANDBOX,
    limits: limitsOf(s),
    localProxy: s.NEON_LOCAL_PROXY,
  };
}

/** The other logins as the migrations make them: see logins.ts. */
async function derivedUrl(url: string, secretText: string, which: DerivedLogin): Promise<string> {
  const changed = new URL(url);
  const appLogin = decodeURIComponent(changed.username);
  changed.username = encodeURIComponent(`${appLogin}_${which}`);
  changed.password = toBase64Url(await hmac(secretText, loginPurpose(appLogin, which)));
  return changed.href;
}
