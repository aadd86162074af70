/** Pure decisions about keys. */
import { invalidField } from '../../core/errors.ts';
import { ALL_SCOPES, PARTNER_SCOPES, PUBLISHABLE_SCOPES } from '../../platform/scopes.ts';
import type { CreateApiKeyInput } from './schemas.ts';

/** `sk_live` text: what kind of key it is, and whether of a sandbox. */
export function keyPrefix(kind: 'secret' | 'publishable', sandbox: boolean): string {
  return `${kind === 'secret' ? 'sk' : 'pk'}_${sandbox ? 'test_' : ''}`;
}

/** The part of a key that may be shown again, to tell keys apart. */
export function shownPrefix(key: string): string {
  return `${key.slice(0, key.lastIndexOf('_') + 5)}…`;
}

/**
 * The scopes that a new key gets: a publishable key's are fixed; a partner's are at most PARTNER_SCOPES; the
 * programme's at most everything. @throws ProblemError `validation_failed`
 */
export function grantScopes(input: CreateApiKeyInput): readonly string[] {
  if (input.kind === 'publishable') {
    if (input.scopes !== undefined)
      throw invalidField('/scopes', "A publishable key's scopes are fixed; leave them out.");
    return PUBLISHABLE_SCOPES;
  }
  if (input.partnerId === undefined) return input.scopes ?? [ALL_SCOPES];
  const wide = (input.scopes ?? []).filter((scope) => !(PARTNER_SCOPES as readonly string[]).includes(scope));
  if (wide.length > 0) throw invalidField('/scopes', `A partner's key cannot hold ${wide.join(', ')}.`);
  return input.scopes ?? PARTNER_SCOPES;
}

/** @throws ProblemError `validation_failed` where kind, partner and origins do not fit together. */
export function assertKeyShape(input: CreateApiKeyInput): void {
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
