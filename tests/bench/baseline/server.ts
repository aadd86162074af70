/**
 * What the service is measured against: bare `node:http` and `pg`, with the statements of our own requests in the same
 * role-setting transaction; no authentication, no validation, JSON.stringify of the rows. BASELINE names a file with
 * the recordings; PIPELINE=1 sends what does not wait for an answer in one flight.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { enter } from '../../../api/src/adapters/postgres/scope.ts';
import { createIds, systemClock } from '../../../api/src/adapters/system.ts';
import type { IdKind } from '../../../api/src/core/ids.ts';
import { ID_PREFIXES } from '../../../api/src/core/ids.ts';
import type { Recording } from '../support/recorded.ts';

const { PORT, DATABASE_URL, BASELINE = '', PIPELINE } = process.env;
/** By method and path. */
const recordings = JSON.parse(readFileSync(BASELINE, 'utf8')) as Record<string, Recording>;
const pipeline = PIPELINE === '1';

const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10, pipeline } as pg.PoolConfig);
const ids = createIds(systemClock);

/** Makes the kind of id that a recorded one is of. */
const kinds = new Map(Object.entries(ID_PREFIXES).map(([kind, prefix]) => [prefix as string, kind as IdKind]));

/** Where in the statements' values ids of the request's own stand: worked out once, so that a request costs nothing for it. */
function slotsOf({ statements, ids: made }: Recording) {
  const slots: { statement: number; value: number; id: number }[] = [];
  statements.forEach(({ values }, statement) => {
    values.forEach((value, at) => {
      const id = made.indexOf(String(value));
      if (id >= 0) slots.push({ statement, value: at, id });
    });
  });
  return slots;
}

type Query = { name?: string; text: string; values: unknown[] };

function prepare(recording: Recording) {
  const slots = slotsOf(recording);
  const makers = recording.ids.map((id) => kinds.get(id.slice(0, 3)) ?? 'request');
  const key = recording.statements.map(({ values }) => values.indexOf(recordedKey));
  const begin = recording.readOnly ? 'begin read only' : 'begin';
  const opening = enter(recording.scope) as Query;
  const firstWrite = recording.statements.findIndex(({ text }) => !text.startsWith('select'));
  const boundary = firstWrite < 0 ? recording.statements.length : firstWrite;

  function queries(given: string | undefined): Query[] {
    if (recording.readOnly) return recording.statements as Query[];
    const fresh = makers.map((kind) => ids.make(kind));
    const made = recording.statements.map(({ name, text, values }) => ({ name, text, values: [...values] }) as Query);
    for (const { statement, value, id } of slots) (made[statement] as Query).values[value] = fresh[id];
    key.forEach((at, i) => {
      if (at >= 0) (made[i] as Query).values[at] = given;
    });
    return made;
  }

  return { begin, opening, queries, boundary };
}

/** The Idempotency-Key that the recorded request carried. */
const recordedKey = 'recorded-key';
const prepared = new Map(Object.entries(recordings).map(([name, recording]) => [name, prepare(recording)]));

type Prepared = ReturnType<typeof prepare>;

async function oneByOne(client: pg.PoolClient, { begin, opening }: Prepared, queries: Query[]): Promise<unknown[]> {
  const rows: unknown[] = [];
  await client.query(begin);
  await client.query(opening);
  for (const query of queries) rows.push((await client.query(query)).rows);
  await client.query('commit');
  return rows;
}

async function inFlights(client: pg.PoolClient, plan: Prepared, queries: Query[]): Promise<unknown[]> {
  const [first, rest] = [queries.slice(0, plan.boundary), queries.slice(plan.boundary)];
  const opened = [client.query(plan.begin), client.query(plan.opening), ...first.map((query) => client.query(query))];
  if (rest.length === 0) opened.push(client.query('commit'));
  const results = await Promise.all(opened);
  if (rest.length > 0) {
    results.push(...(await Promise.all([...rest.map((query) => client.query(query)), client.query('commit')])));
  }
  return results.map((result) => result.rows);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

createServer(async (request, response) => {
  const plan = prepared.get(`${request.method} ${request.url?.split('?')[0]}`);
  if (!plan) {
    response.writeHead(request.url === '/readyz' ? 200 : 404).end();
    return;
  }
  const body = request.method === 'POST' ? JSON.parse(await bodyOf(request)) : undefined;
  const client = await pool.connect();
  try {
    const queries = plan.queries(request.headers['idempotency-key']?.toString());
    const rows = await (pipeline ? inFlights : oneByOne)(client, plan, queries);
    const text = JSON.stringify(body ?? rows);
    response.writeHead(body ? 201 : 200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
    client.release();
  } catch (error) {
    client.release(true);
    response.writeHead(500).end(String(error));
  }
}).listen(Number(PORT), '127.0.0.1');
