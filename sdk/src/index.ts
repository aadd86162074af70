export { type Attribution, readAttribution } from './attribution.ts';
export type { Query } from './cache.ts';
export { type ClientOptions, createClient, type TokenSource } from './client.ts';
export type * from './client-types.ts';
export { SisoError } from './error.ts';
export type { Live, LiveState } from './live.ts';
export type { Outbox, OutboxEvent, OutboxItem } from './outbox.ts';
export type { paths } from './paths.ts';
export type { Session, SessionState } from './session.ts';
export {
  createPublicSiso,
  createSiso,
  type PublicSisoOptions,
  type Siso,
  type SisoEvent,
  type SisoOptions,
} from './siso.ts';
export type * from './wire.ts';
