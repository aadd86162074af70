/** Environment → Config, once. What is wrong is said in one readable list, and nothing starts. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { ReadableError } from '../adapters/embedded-postgres/readable-error.ts';
import { MAIL, type MailSettings, mailProblems, mailSettingsOf } from './mail-settings.ts';
import { flag, LIMITS, limitsOf, origin, postgresUrl, secret } from './settings.ts';

const port = (fallback: number) => z.coerce.number('a port number').int().min(0).max(65_535).default(fallback);

const Environment = z.object({
  PORT: port(8787),
  DEMO_SITE_PORT: port(8788),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_ADMIN_URL: postgresUrl.optional(),
  DATABASE_STAFF_URL: postgresUrl.optional(),
  DATABASE_IDENTITY_URL: postgresUrl.optional(),
  DATABASE_WORKER_URL: postgresUrl.optional(),
  SISO_SECRET: secret.optional(),
  PUBLIC_URL: origin.optional(),
  PORTAL_URL: origin.optional(),
  ...MAIL,
  SISO_SANDBOX: flag,
  SISO_DEMO: flag,
  TRUST_PROXY: z.coerce.number('a number of proxies').int().min(0).max(10).default(0),
  ...LIMITS,
  EDGE_URL: origin.optional(),
  DATABASE_POOL: z.coerce.number('a number').int().min(1).max(200).default(10),
  OVERLOAD_DELAY_MS: z.coerce.number('a number of milliseconds').int().min(0).max(60_000).default(100),
});

/** All settings of one process. */
export interface Config {
  port: number;
  demoSitePort: number;
  /** Addresses to listen on. */
  hosts: string[];
  dataDir: string;
  /** An outside database; undefined: the embedded one. */
  database:
    | {
        url: string;
        adminUrl: string | undefined;
        staffUrl: string | undefined;
        identityUrl: string | undefined;
        workerUrl: string | undefined;
      }
    | undefined;
  /** Undefined: one is made and kept in the data folder. */
  secret: string | undefined;
  publicUrl: string;
  /** Where people sign in, if not on the public origin. */
  portalUrl?: string | undefined;
  /** Undefined: mail cannot leave. */
  mail: MailSettings | undefined;
  sandbox: boolean;
  /** Fill the demo programme also into an outside database. */
  demo: boolean;
  trustProxy: number;
  /** The origin of an edge API on the same database; the worker tells it of events. */
  edgeUrl: string | undefined;
  pool: number;
  /** Queueing delay, in milliseconds, above which requests are refused; 0: none ever is. */
  overloadDelayMs: number;
  limits: { readsPerMinute: number; writesPerMinute: number; submissionsPerMinute: number };
}

const LOOPBACK = ['127.0.0.1', '::1'];

/** @throws ReadableError naming every setting that is wrong. */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(present);
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (present.DATABASE_URL !== undefined && present.SISO_SECRET === undefined) {
    wrong.push(
      'SISO_SECRET: needed with DATABASE_URL; it seals the signing keys (at least 32 characters, kept for good)',
    );
  }
  if (present.DATABASE_URL === undefined && present.DATABASE_ADMIN_URL !== undefined) {
    wrong.push('DATABASE_URL: needed with DATABASE_ADMIN_URL; it names the login that the service uses');
  }
  wrong.push(...mailProblems(present));
  if (!parsed.success || wrong.length > 0) {
    throw new ReadableError(
      ['SISO Partner does not start, because of its settings:', ...wrong.map((line) => `  ${line}`)].join('\n'),
    );
  }
  const s = parsed.data;
  const database =
    s.DATABASE_URL === undefined
      ? undefined
      : {
          url: s.DATABASE_URL,
          adminUrl: s.DATABASE_ADMIN_URL,
          staffUrl: s.DATABASE_STAFF_URL,
          identityUrl: s.DATABASE_IDENTITY_URL,
          workerUrl: s.DATABASE_WORKER_URL,
        };
  return {
    port: s.PORT,
    demoSitePort: s.DEMO_SITE_PORT,
    hosts: s.HOST === undefined ? (database ? ['0.0.0.0'] : LOOPBACK) : s.HOST === 'localhost' ? LOOPBACK : [s.HOST],
    dataDir: resolve(s.DATA_DIR),
    database,
    secret: s.SISO_SECRET,
    publicUrl: s.PUBLIC_URL ?? `http://localhost:${s.PORT}`,
    portalUrl: s.PORTAL_URL,
    mail: mailSettingsOf(s),
    sandbox: s.SISO_SANDBOX || database === undefined,
    demo: s.SISO_DEMO || database === undefined,
    trustProxy: s.TRUST_PROXY,
    edgeUrl: s.EDGE_URL,
    pool: s.DATABASE_POOL,
    overloadDelayMs: s.OVERLOAD_DELAY_MS,
    limits: limitsOf(s),
  };
}
