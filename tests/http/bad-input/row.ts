import type { CallerName } from './given.ts';

/** What is sent beside the request line. `{name}` in texts stands for an id of the given programme. */
export interface Sent {
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is: a text in UTF-8, or bytes. */
  raw?: string | Uint8Array;
  /** A name may come twice; `authorization`, `content-type` and `content-length` replace what would be sent. */
  headers?: readonly (readonly [name: string, value: string])[];
}

/** Status and code; for what is not valid, the places that are named too. */
export type Refusal = `${number} ${string}`;

/** Who asks what, and how it is refused: see Refusal. */
export type Row = readonly [name: string, as: CallerName, request: string, sent: Sent, refusal: Refusal];

/** Rows of one request that differ in what is sent. */
export function rowsOf(
  as: CallerName,
  request: string,
  rows: readonly (readonly [name: string, sent: Sent, refusal: Refusal])[],
): Row[] {
  return rows.map(([name, sent, refusal]) => [name, as, request, sent, refusal]);
}

/** A JSON body with one field replaced by a value that is not JSON of ours, such as 1e400. */
export const literal = (field: string, text: string, rest: object = {}): Sent => ({
  raw: JSON.stringify({ ...rest, [field]: '§' }).replace('"§"', text),
});
