import { sql } from '../../db/statement.ts';
import type { Deps } from '../../deps.ts';
import { createApiKey, updateApiKey } from '../../modules/api-keys/index.ts';
import { type Ctx, systemContext } from '../../platform/context.ts';
import { ALL_SCOPES, PARTNER_SCOPES } from '../../platform/scopes.ts';

/** The texts of the three keys that the demo shows. */
export interface DemoKeys {
  publishableKey: string;
  secretKey: string;
  operatorKey: string;
}

export interface DemoKeysOptions {
  partnerId: string;
  /** Exactly the origins that the publishable key may be used from. */
  siteOrigins: readonly string[];
  /** The keys of an earlier start. */
  known?: DemoKeys;
}

interface FoundKey {
  id: string;
  partnerId: string | null;
  kind: 'secret' | 'publishable';
  scopes: string[];
  allowedOrigins: string[];
}

/** The keys of an earlier start where they still work and are the right ones, new ones otherwise. */
export async function demoKeys(deps: Deps, { partnerId, siteOrigins, known }: DemoKeysOptions): Promise<DemoKeys> {
  const ctx = systemContext(deps, 'demo');
  const [publishable, secret, operator] = await Promise.all(
    [known?.publishableKey, known?.secretKey, known?.operatorKey].map((text) => findKey(deps, text)),
  );
  const isPublishable = publishable?.kind === 'publishable' && publishable.partnerId === partnerId;
  const isSecret = secret?.kind === 'secret' && secret.partnerId === partnerId && holds(secret, PARTNER_SCOPES);
  const isOperator = operator?.kind === 'secret' && operator.partnerId === null && holds(operator, [ALL_SCOPES]);
  if (isPublishable) await setOrigins(ctx, publishable, siteOrigins);
  const make = async (input: Parameters<typeof createApiKey>[1]) => (await createApiKey(ctx, input)).key;
  return {
    publishableKey:
      isPublishable && known
        ? known.publishableKey
        : await make({ kind: 'publishable', name: 'Demo site, form', partnerId, allowedOrigins: [...siteOrigins] }),
    secretKey:
      isSecret && known ? known.secretKey : await make({ kind: 'secret', name: 'Demo site, server', partnerId }),
    operatorKey: isOperator && known ? known.operatorKey : await make({ kind: 'secret', name: 'Demo, operator' }),
  };
}

/** The key of this text, if it is neither revoked nor expired. */
async function findKey({ db, hash }: Deps, text: unknown): Promise<FoundKey | undefined> {
  if (typeof text !== 'string') return undefined;
  const [found] = await db.lookup(
    sql<FoundKey>`select id, partner_id as "partnerId", kind, scopes, allowed_origins as "allowedOrigins"
      from siso_find_key(${await hash.sha256(text)})`,
  );
  return found;
}

function holds({ scopes }: FoundKey, wanted: readonly string[]): boolean {
  return wanted.every((scope) => scopes.includes(scope));
}

async function setOrigins(ctx: Ctx, key: FoundKey, origins: readonly string[]): Promise<void> {
  const same = key.allowedOrigins.length === origins.length && origins.every((o) => key.allowedOrigins.includes(o));
  if (!same) await updateApiKey(ctx, key.id, { allowedOrigins: [...origins] });
}
