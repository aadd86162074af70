/** The Db port on `pg`. Both doors send BEGIN, the scope's statement and the first work in one flush. */
import type { Duplex } from 'node:stream';
import type pg from 'pg';
import { ProblemError } from '../../core/errors.ts';
import type { Statement } from '../../db/statement.ts';
import type { Db, DbScope, RowsOf, Tx } from '../../ports/db.ts';
import type { Waits } from '../../ports/waits.ts';
import { connectionEnded, settle, translate, withRetries } from './errors.ts';
import { enter } from './scope.ts';

export interface Pools {
  /**
   * The app login's again, for look-ups alone: one that is made while a transaction is open must never wait for the
   * connections that other such transactions hold, or all of them wait for each other.
   */
  lookup: pg.Pool;
  partner: pg.Pool;
  staff: pg.Pool;
  identity: pg.Pool;
  worker: pg.Pool;
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

/** A pool learns late that the database ended its sessions (a restart, a failover); what only reads asks once more. */
function again<R>(ask: () => Promise<R>): Promise<R> {
  return ask().catch((error) => {
    if (connectionEnded(error)) return ask();
    throw error;
  });
}

/** `waits` is told of those that wait for a connection, and of look-ups, which hold one for their one statement. */
export function createDb(pools: Pools, waits: Waits): Db {
  async function attempt<R>(scope: DbScope, work: (tx: Tx) => Promise<R>): Promise<R> {
    const client = await waits.during(pools[scope.role].connect());
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

  async function readOnce<const S extends readonly Statement[]>(scope: DbScope, statements: S): Promise<RowsOf<S>> {
    const connected = waits.during(pools[scope.role].connect());
    const client = await connected.catch((error) => Promise.reject(translate(error)));
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
      return rest.slice(0, -1).map((result) => result.rows) as RowsOf<S>;
    } catch (error) {
      broken = error instanceof ProblemError && error.code === 'unavailable';
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async function lookUpOnce<Row>(statement: Statement<Row>): Promise<Row[]> {
    const answered = waits.during(pools.lookup.query(queryOf(statement)));
    const { rows } = await answered.catch((error) => Promise.reject(translate(error)));
    return rows;
  }

  return {
    lookup: (statement) => again(() => lookUpOnce(statement)),
    read: (scope, statements) => again(() => readOnce(scope, statements)),

    write: (scope, work) => withRetries(() => attempt(scope, work)),
  };
}
