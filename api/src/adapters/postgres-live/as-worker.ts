/** One statement with the worker's rights, in a transaction of its own and one round trip. */
import type pg from 'pg';

const ENTER = {
  name: 'enter_worker',
  text: `select set_config('app.partner', '', true), set_config('role', 'siso_worker', true)`,
};

/** @throws the database's error; then nothing was changed. */
export async function asWorker<Row extends pg.QueryResultRow>(
  client: pg.Client,
  query: string | pg.QueryConfig,
  begin: 'begin' | 'begin read only',
): Promise<Row[]> {
  const [, , result] = await sendTogether(client, [begin, ENTER, query, 'commit']);
  return (result?.rows ?? []) as Row[];
}

/** Sends statements in one flush and waits for all; throws the first failure, for the others only follow from it. */
export async function sendTogether(
  client: pg.Client,
  queries: readonly (string | pg.QueryConfig)[],
): Promise<pg.QueryResult[]> {
  const results = await Promise.allSettled(queries.map((query) => client.query(query)));
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
