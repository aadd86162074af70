/**
 * Keyset cursors: opaque, versioned, canonical. What does not encode back to the very same text is refused,
 * so a caller cannot forge a second spelling. Source: ../shared/design API "list".
 */
import { ProblemError } from './errors.ts';

const VERSION = 1;

function toBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Encodes the sort keys of the last row of a page. */
export function encodeCursor(keys: readonly string[]): string {
  return toBase64Url(JSON.stringify([VERSION, ...keys]));
}

/** Decodes a cursor of `length` sort keys. Throws `invalid_cursor`. */
export function decodeCursor(cursor: string, length: number): string[] {
  const refused = new ProblemError('invalid_cursor', 'Pass a nextCursor exactly as a list of this kind returned it.');
  let parsed: unknown;
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refused;
  }
  if (!Array.isArray(parsed) || parsed[0] !== VERSION) throw refused;
  const keys = parsed.slice(1);
  if (keys.length !== length || !keys.every((key) => typeof key === 'string')) throw refused;
  if (encodeCursor(keys) !== cursor) throw refused;
  return keys;
}
