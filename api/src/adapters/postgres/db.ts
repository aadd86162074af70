/** The Db port on `pg`. Both doors send BEGIN, the scope's statement and the first work in one flush. */
import type { Duplex } from 'node:stream';
import type pg from 'pg';
import { ProblemError } from '../../core/errors.ts';
import type { Statement } from '../../db/statement.ts';
import type { Db, DbScope, RowsOf, Tx } from '../../ports/db.ts';
import { UniqueViolation } from '../../ports/db.ts';

export interface Pools {
  /**
   * The app login's again, for look-ups alone: one that is made while a transaction is open must never wait for the
   * connections that other such transactions hold, or all of them wait for each other.
   */
  lookup: pg.Pool;
  partner: pg.Pool;
  staff: pg.Pool;
  worker: pg.Pool;
}

const ENTER_PARTNER = `select siso_enter($1, $2, $3), set_config('app.partner', $3, true), set_config('role', 'siso_partner', true)`;
const ENTER_STAFF = `select siso_enter($1, $2, null), set_config('app.partner', '', true), set_config('role', 'siso_staff', true)`;
const ENTER_SYSTEM = `select set_config('app.partner', '', true), set_config('role', 'siso_staff', true)`;
const ENTER_WORKER = `select set_config('app.partner', '', true), set_config('role', 'siso_worker', true)`;

function enter(scope: DbScope): pg.QueryConfig {
  if (scope.role === 'worker') return { name: 'enter_worker', text: ENTER_WORKER };
  if (scope.role === 'partner') {
    const { kind, id } = scope.credential;
    return { name: 'enter_partner', text: ENTER_PARTNER, values: [kind, id, scope.partnerId] };
  }
  if (scope.credential === null) return { name: 'enter_system', text: ENTER_SYSTEM };
  return { name: 'enter_staff', text: ENTER_STAFF, values: [scope.credential.kind, scope.credential.id] };
}

const DEADLOCK = '40P01';
const SERIALIZATION = '40001';
const ATTEMPTS = 4;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Turns what the database says of a credential or of itself into a problem; anything else passes as it is. */
export function translate(error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'SI401') return new ProblemError('unauthenticated', 'The key or session was revoked or has expired.');
  if (code === 'SI403') return new ProblemError('partner_suspended', 'This partner is suspended. Ask SISO about it.');
  if (code === '23505' && error instanceof Error && 'constraint' in error) {
    return new UniqueViolation(String(error.constraint), error);
  }
  const away =
    /^(?:08|57P|53)/.test(code) || /ECONN|EPIPE|ETIMEDOUT|timeout|terminated|not queryable/i.test(`${code} ${error}`);
  if (away && !(error instanceof ProblemError)) {
    return new ProblemError('unavailable', 'The database does not answer. Nothing is known to be lost; try again.', {
      headers: { 'Retry-After': '2' },
      cause: error,
    });
  }
  return error;
}

function send<Row>(client: pg.ClientBase, statement: Statement<Row>): Promise<pg.QueryResult> {
  return client.query(queryOf(statement));
}

function queryOf({ text, values, name }: Statement): pg.QueryConfig {
  return { text, values: values as unknown[], ...(name ? { name } : {}) };
}

/** `pg` writes each statement by itself; held together, a batch leaves in one packet and costs one system call. */
function together<T>(client: pg.ClientBase, work: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return work();
}

/** Waits for all, then throws the *first* failure, translated: those behind it only say that the transaction is aborted. */
async function settle<T>(pending: Promise<T>[]): Promise<T[]> {
  const results = await Promise.allSettled(pending);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw translate(failed.reason);
  return results.map((result) => (result as PromiseFulfilledResult<T>).value);
}

export function createDb(pools: Pools): Db {
  async function attempt<R>(scope: DbScope, work: (tx: Tx) => Promise<R>): Promise<R> {
    const client = await pools[scope.role].connect();
    let broken = false;
    try {
      const opening = together(client, () => settle([client.query('begin'), client.query(enter(scope))]));
      opening.catch(() => {});
      const tx: Tx = {
        async run(statement) {
          const sent = together(client, () => send(client, statement));
          const [, result] = await settle<unknown>([opening, sent]);
          return (result as pg.QueryResult).rows;
        },
        async all(statements) {
          const sent = together(client, () => statements.map((statement) => send(client, statement)));
          const [, ...results] = await settle<unknown>([opening, ...sent]);
          return results.map((result) => (result as pg.QueryResult).rows) as RowsOf<typeof statements>;
        },
      };
      const result = await work(tx);
      await opening;
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    async lookup(statement) {
      const { rows } = await pools.lookup.query(queryOf(statement)).catch((error) => Promise.reject(translate(error)));
      return rows;
    },

    async read(scope, statements) {
      const client = await pools[scope.role].connect().catch((error) => Promise.reject(translate(error)));
      let broken = false;
      try {
        const [, , ...rest] = await settle(
          together(client, () => [
            client.query('begin read only'),
            client.query(enter(scope)),
            ...statements.map((statement) => send(client, statement)),
            client.query('commit'),
          ]),
        );
        return rest.slice(0, -1).map((result) => result.rows) as RowsOf<typeof statements>;
      } catch (error) {
        broken = error instanceof ProblemError && error.code === 'unavailable';
        throw error;
      } finally {
        client.release(broken);
      }
    },

    async write(scope, work) {
      for (let tries = 1; ; tries++) {
        try {
          return await attempt(scope, work);
        } catch (error) {
          const again = [DEADLOCK, SERIALIZATION].includes(codeOf(error)) && tries < ATTEMPTS;
          if (!again) throw translate(error);
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tries));
        }
      }
    },
  };
}
