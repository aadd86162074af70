import type { ApiKey } from '@siso/partner-sdk';
import type { Words } from '../list/index.ts';
import type { TextKey } from '../locales/catalog.ts';

/** Key of a text of the keys. */
export type KeysText = TextKey<'apiKeys'>;

/** Writes texts and dates for one viewer. */
export type KeysWords = Words<KeysText>;

/** A key that runs out within so many days says so. */
const SOON_MS = 14 * 86_400_000;

/** Whether a key works, at `now` in ms since 1970; the last part of a text's key. */
export function stateOf({ revokedAt, expiresAt }: ApiKey, now: number): 'active' | 'expiring' | 'expired' | 'revoked' {
  if (revokedAt) {
    return 'revoked';
  }
  const left = expiresAt ? Date.parse(expiresAt) - now : Number.POSITIVE_INFINITY;
  return left <= 0 ? 'expired' : left < SOON_MS ? 'expiring' : 'active';
}
