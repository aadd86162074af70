/** What the service is given from outside; chosen in `entry/`. */
import type { AuthPort } from './ports/auth.ts';
import type { Clock } from './ports/clock.ts';
import type { Db } from './ports/db.ts';
import type { Hash } from './ports/hash.ts';
import type { Ids } from './ports/ids.ts';
import type { Live } from './ports/live.ts';
import type { Logger } from './ports/logger.ts';
import type { Sealer } from './ports/sealer.ts';
import type { Tokens } from './ports/tokens.ts';

/** What a verb may know of the configuration. */
export interface Settings {
  /** The API's own public origin, without a trailing slash; the issuer of widget sessions. */
  publicUrl: string;
  /** The origin of the pages that people sign in on and that links in mails lead to; by default the public one. */
  portalUrl: string;
  /** A sandbox issues `sk_test_` and `pk_test_` keys. */
  sandbox: boolean;
  /** Whose forwarded headers are believed: the number of proxies in front. */
  trustProxy: number;
  limits: { readsPerMinute: number; writesPerMinute: number; submissionsPerMinute: number };
}

export interface Deps {
  auth: AuthPort;
  db: Db;
  clock: Clock;
  ids: Ids;
  hash: Hash;
  logger: Logger;
  live: Live;
  sealer: Sealer;
  tokens: Tokens;
  settings: Settings;
}
