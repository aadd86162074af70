import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../../api/src/http/problem.ts';
import { type Given, givenProgramme } from './bad-input/given.ts';
import type { Row, Sent } from './bad-input/row.ts';
import { ADDRESSES } from './bad-input/rows/addresses.ts';
import { BODIES } from './bad-input/rows/bodies.ts';
import { WHO } from './bad-input/rows/callers.ts';
import { FIELDS } from './bad-input/rows/fields.ts';
import { HEADERS } from './bad-input/rows/headers.ts';
import { LOGS } from './bad-input/rows/logs.ts';
import { MORE_FIELDS } from './bad-input/rows/more-fields.ts';
import { PEOPLE } from './bad-input/rows/people.ts';
import { exchange } from './bad-input/wire.ts';
import { codesOf, isDoor, operationFor, operationsOf } from './support/operations.ts';

const TOPICS = {
  fields: FIELDS,
  'more fields': MORE_FIELDS,
  bodies: BODIES,
  callers: WHO,
  people: PEOPLE,
  logs: LOGS,
  addresses: ADDRESSES,
  headers: HEADERS,
};
const ROWS = Object.values(TOPICS).flat();

let given: Given;
let port: number;
let before: unknown;
beforeAll(async () => {
  given = await givenProgramme();
  port = Number(new URL(given.server.url).port);
  before = await everything();
});
afterAll(() => given.server.close());

/**
 * How many rows each table has, and a checksum of what they hold. Two things are counted and marked on purpose, refused
 * or not: an attempt at the form's limit, and the last use of a key.
 */
async function everything() {
  const { sql } = given.server;
  const tables = await sql<{ name: string }>(`select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'rate_limits' order by 1`);
  const each = tables.map(
    ({ name }) => `select '${name}' as name, count(*)::int as rows,
      sum(hashtext((to_jsonb(t) - 'last_used_at')::text)::bigint)::text as held from "${name}" t`,
  );
  return sql(each.join(' union all '));
}

/** Puts the given ids and credentials where `{name}` stands. */
function fill(text: string): string {
  return text.replace(/\{((?:their )?\w+(?: \w+)?)\}/g, (whole, name: string) => known()[name] ?? whole);
}

function known(): Record<string, string> {
  const { credentials, ids } = given;
  const token = credentials.session.key;
  const [head, , signature] = token.split('.');
  return {
    ...ids,
    'secret key': credentials.secret.key,
    'cut token': token.slice(0, -6),
    'mixed token': [head, credentials['foreign session'].key.split('.')[1], signature].join('.'),
  };
}

function headersOf(as: Row[1], sent: Sent, length: number | undefined): [string, string][] {
  const { key, origin } = given.credentials[as];
  const own = (sent.headers ?? []).map(([name, value]): [string, string] => [name, fill(value)]);
  const has = (name: string) => own.some((header) => header[0] === name);
  const defaults: [string, string][] = [];
  if (key && !has('authorization')) defaults.push(['authorization', `Bearer ${key}`]);
  if (origin !== undefined && !has('origin')) defaults.push(['origin', origin]);
  if (length !== undefined && !has('content-type')) defaults.push(['content-type', 'application/json']);
  if (length !== undefined && !has('content-length') && !has('transfer-encoding')) {
    defaults.push(['content-length', String(length)]);
  }
  return [...defaults, ...own];
}

function bodyOf({ body, raw }: Sent): Uint8Array | undefined {
  if (body !== undefined) return Buffer.from(fill(JSON.stringify(body)));
  return typeof raw === 'string' ? Buffer.from(raw) : raw;
}

async function send([, as, request, sent]: Row) {
  const space = request.indexOf(' ');
  const body = bodyOf(sent);
  const target = fill(request.slice(space + 1));
  const method = request.slice(0, space);
  const answer = await exchange(port, { method, target, headers: headersOf(as, sent, body?.length), body });
  return { ...answer, method, target };
}

describe.each(Object.entries(TOPICS))('%s', (_, rows) => {
  test.each(rows.map((row) => [`${row[1]}, ${row[2].slice(0, 80)}: ${row[0]}`, row] as const))('%s', async (_, row) => {
    const [status, code, pointer] = row[4].split(' ', 3) as [string, string, string | undefined];
    const answer = await send(row);
    const told = /"code":"(\w+)"/.exec(answer.text)?.[1] ?? answer.text;
    expect(`${answer.status} ${told}`).toBe(`${status} ${code}`);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    const problem = Problem.parse(JSON.parse(answer.text));
    expect(JSON.parse(answer.text)).toEqual(problem);
    expect(problem.status).toBe(answer.status);
    expect(answer.headers['x-request-id']).toBe(problem.requestId);
    const pointers = [...new Set((problem.errors ?? []).map((each) => each.pointer))];
    const wanted = row[4].includes(' /') ? [row[4].slice(row[4].indexOf(' /') + 1)] : undefined;
    if (wanted) expect(pointers).toEqual(wanted);
    else if (pointer === '*') expect(pointers.length).toBeGreaterThan(0);
    // Compared with what was before this row, so that a row that writes is blamed alone.
    const [was, is] = [before, await everything()];
    before = is;
    expect(is).toEqual(was);
    const failures = given.server.log.splice(0).filter(({ level }) => level === 'error');
    expect(failures.map(({ error }) => error)).toEqual([]);
  });
});

test('there are rows for every operation, and each names a code that the document does', () => {
  expect(ROWS.length).toBeGreaterThan(200);
  const operations = operationsOf(given.server.service.app);
  const met = new Set<string>();
  for (const [name, , request, , refusal] of ROWS) {
    const [method = '', target = ''] = request.split(/ (.*)/s);
    const operation = operationFor(operations, method, fill(target));
    const [status = '', code = ''] = refusal.split(' ');
    // What no route has seen yet no route can document.
    if (!operation || ['malformed_request', 'method_not_allowed'].includes(code)) continue;
    met.add(operation.documented.operationId);
    expect([name, request, codesOf(operation, Number(status))]).toEqual([
      name,
      request,
      expect.arrayContaining([code]),
    ]);
  }
  const open = ['getHealth', 'getReadiness', 'getJwks', 'getProgramme'];
  const named = operations.filter((each) => !isDoor(each)).map(({ documented }) => documented.operationId);
  const missing = named.filter((id) => !met.has(id));
  expect(missing.filter((id) => !open.includes(id))).toEqual([]);
});
