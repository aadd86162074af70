import type { IdKind } from '../core/ids.ts';

/** The only source of ids and secrets. */
export interface Ids {
  /** A new id of this kind, sortable by the clock's time. */
  make(kind: IdKind): string;
  /** `bytes` of cryptographic chance as base62 text, for secrets. */
  secret(bytes: number): string;
}
