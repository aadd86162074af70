/** Turns a key's text into its actor. */
import { ProblemError } from '../../core/errors.ts';
import { sql } from '../../db/statement.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../platform/actor.ts';

interface FoundKey {
  id: string;
  partnerId: string | null;
  kind: 'secret' | 'publishable';
  scopes: string[];
  allowedOrigins: string[];
}

const SHAPE = /^(?:sk|pk)_(?:test_)?[0-9A-Za-z]{40,64}$/;

/** How long a secret key is remembered. Revocation does not wait for it: siso_enter() asks the row every time. */
const REMEMBER_MS = 30_000;
const MOST_REMEMBERED = 10_000;

function findKey(hash: string) {
  return sql<FoundKey>`select id, partner_id as "partnerId", kind, scopes, allowed_origins as "allowedOrigins"
    from siso_find_key(${hash})`;
}

/**
 * An authenticator for secret, operator and publishable keys, with a small memory of its own that may vanish.
 * A publishable key is looked up each time, for its origins may change. @throws ProblemError `origin_not_allowed`
 */
export function createKeyAuthenticator() {
  const remembered = new Map<string, { found: FoundKey; until: number }>();

  async function find({ db, clock, logger }: Deps, hash: string): Promise<FoundKey | undefined> {
    const now = clock.now().getTime();
    const known = remembered.get(hash);
    if (known && known.until > now) return known.found;
    const [found] = await db.lookup(findKey(hash));
    remembered.delete(hash);
    if (!found) return undefined;
    db.lookup(sql`select siso_touch_key(${found.id})`).catch((error) =>
      logger.warn('key not marked as used', { error: String(error) }),
    );
    if (found.kind === 'publishable') return found;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(hash, { found, until: now + REMEMBER_MS });
    return found;
  }

  return async (deps: Deps, credential: { text: string; origin: string | undefined }): Promise<Actor | undefined> => {
    if (!SHAPE.test(credential.text)) return undefined;
    const key = await find(deps, await deps.hash.sha256(credential.text));
    if (!key) return undefined;
    const { id, partnerId, scopes } = key;
    if (partnerId === null) return { type: 'operator_key', id, scopes };
    if (key.kind === 'secret') return { type: 'secret_key', id, partnerId, scopes };
    if (credential.origin === undefined || !key.allowedOrigins.includes(credential.origin)) {
      throw new ProblemError(
        'origin_not_allowed',
        `This publishable key may be used from ${key.allowedOrigins.join(', ')} only. Ask SISO to add your site's origin.`,
      );
    }
    return { type: 'publishable_key', id, partnerId, scopes };
  };
}
