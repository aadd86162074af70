/** The database as verbs see it: two doors, both behind row-level security. ../shared/design ARCHITECTURE "data plane". */
import type { Statement } from '../db/statement.ts';

/** Who a transaction acts for. The adapter turns it into the first statement of the transaction. */
export type DbScope =
  | { role: 'partner'; partnerId: string; credential: { kind: 'key' | 'session' | 'user'; id: string } }
  | { role: 'staff'; credential: { kind: 'key' | 'user'; id: string } | null }
  /** The door itself, before anybody is known: sign-in, invitations, what protects them. */
  | { role: 'identity' }
  | { role: 'worker' };

/** The rows of each statement, in order. */
export type RowsOf<S extends readonly Statement[]> = {
  -readonly [K in keyof S]: S[K] extends Statement<infer R> ? R[] : never;
};

/** An open transaction. */
export interface Tx {
  /** Runs one statement and answers its rows. */
  run<Row>(statement: Statement<Row>): Promise<Row[]>;
  /** Runs independent statements in order, in one round trip where the driver can. */
  all<const S extends readonly Statement[]>(statements: S): Promise<RowsOf<S>>;
}

export interface Db {
  /**
   * Runs one statement before any context exists, as the bare login. It holds no right on any table, so only the
   * reviewed definer functions of db/migrations answer: find a key, take of a limit, the signing keys.
   */
  lookup<Row>(statement: Statement<Row>): Promise<Row[]>;
  /**
   * Runs independent read-only statements in one transaction and one round trip.
   * @throws ProblemError `unauthenticated` | `partner_suspended` where the scope's credential no longer holds, `unavailable`.
   */
  read<const S extends readonly Statement[]>(scope: DbScope, statements: S): Promise<RowsOf<S>>;
  /**
   * Runs `work` in one transaction; what it throws rolls back. It may run again after a deadlock, so it must not
   * reach outside the database.
   * @throws like `read`, and `UniqueViolation`.
   */
  write<R>(scope: DbScope, work: (tx: Tx) => Promise<R>): Promise<R>;
}

/** A row broke a unique constraint; `constraint` is its name in db/schema. */
export class UniqueViolation extends Error {
  override readonly name = 'UniqueViolation';
  readonly constraint: string;
  constructor(constraint: string, cause: unknown) {
    super(`unique constraint ${constraint}`, { cause });
    this.constraint = constraint;
  }
}
