/** Pure decisions about keys. */
import { invalidField, ProblemError } from '../../core/errors.ts';
import { ALL_SCOPES, PARTNER_SCOPES, PUBLISHABLE_SCOPES } from '../../platform/scopes.ts';
import type { ApiKeyRow, CreateApiKeyInput } from './schemas.ts';

/** `sk_live` text: what kind of key it is, and whether of a sandbox. */
export function keyPrefix(kind: 'secret' | 'publishable', sandbox: boolean): string {
  return `${kind === 'secret' ? 'sk' : 'pk'}_${sandbox ? 'test_' : ''}`;
}

/** The part of a key that may be shown again, to tell keys apart. */
export function shownPrefix(key: string): string {
  return `${key.slice(0, key.lastIndexOf('_') + 5)}…`;
}

type KeyShape = Pick<CreateApiKeyInput, 'kind' | 'scopes' | 'allowedOrigins' | 'partnerId'> & { byPerson?: boolean };

/**
 * The scopes that a new key gets, never wider than its maker's: a publishable key's are fixed; a partner's are at most
 * PARTNER_SCOPES; the programme's at most everything. Where none are named, a person's key gets what of the usual ones
 * the person holds. @throws ProblemError `validation_failed`
 */
export function grantScopes(input: KeyShape, held: readonly string[]): readonly string[] {
  const scopes = wantedScopes(input, held);
  if (!holds(held, scopes)) throw invalidField('/scopes', 'A key cannot hold more than whoever makes it.');
  return scopes;
}

/** Whether somebody may do everything that these scopes allow. */
export function holds(held: readonly string[], scopes: readonly string[]): boolean {
  return held.includes(ALL_SCOPES) || scopes.every((scope) => held.includes(scope));
}

function wantedScopes(input: KeyShape, held: readonly string[]): readonly string[] {
  if (input.kind === 'publishable') {
    if (input.scopes !== undefined)
      throw invalidField('/scopes', "A publishable key's scopes are fixed; leave them out.");
    return PUBLISHABLE_SCOPES;
  }
  if (input.partnerId === undefined) return input.scopes ?? [ALL_SCOPES];
  const wide = (input.scopes ?? []).filter((scope) => !(PARTNER_SCOPES as readonly string[]).includes(scope));
  if (wide.length > 0) throw invalidField('/scopes', `A partner's key cannot hold ${wide.join(', ')}.`);
  return input.scopes ?? (input.byPerson ? PARTNER_SCOPES.filter((scope) => holds(held, [scope])) : PARTNER_SCOPES);
}

/** @throws ProblemError `validation_failed` where kind, partner and origins do not fit together. */
export function assertKeyShape(input: KeyShape): void {
  if (input.kind === 'publishable') {
    if (input.partnerId === undefined)
      throw invalidField('/partnerId', 'A publishable key belongs to a partner; name it.');
    if (!input.allowedOrigins?.length) {
      throw invalidField(
        '/allowedOrigins',
        'Name at least one origin that may use the key, like https://partner.example.',
      );
    }
    return;
  }
  if (input.allowedOrigins?.length) {
    throw invalidField('/allowedOrigins', 'A secret key never leaves a server, so it has no origins.');
  }
}

const HOUR_MS = 3_600_000;

/** @throws ProblemError `invalid_transition` for a key that has ended, or has its successor already. */
export function assertRotatable({ revokedAt, expiresAt, replacedBy }: ApiKeyRow, now: Date): void {
  if (revokedAt || (expiresAt && expiresAt <= now)) {
    throw new ProblemError('invalid_transition', 'A key that has ended is not rotated; make a new one.');
  }
  if (replacedBy)
    throw new ProblemError('invalid_transition', 'It has been rotated; rotate the key that took its place.');
}

/** When a rotated key ends: after the overlap, or by its own expiry if that comes first. */
export function endAfter({ expiresAt }: ApiKeyRow, hours: number, now: Date): Date {
  const end = new Date(now.getTime() + hours * HOUR_MS);
  return expiresAt && expiresAt < end ? expiresAt : end;
}

/** The new key lives as long as the old one was made to live. */
export function renewedExpiry({ createdAt, expiresAt }: ApiKeyRow, now: Date): Date | null {
  return expiresAt && new Date(now.getTime() + expiresAt.getTime() - createdAt.getTime());
}

/** Letters, digits and dots, or an IPv6 address: an origin is exact, so `*` would never match and only mislead. */
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:]+\])$/;
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** Whether a text is exactly an origin (scheme, host, port): https, or http on loopback. */
export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.origin !== text || !HOST.test(url.hostname)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
}
