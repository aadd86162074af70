import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeCursor } from '../../api/src/core/cursor.ts';
import { raw, sql } from '../../api/src/db/statement.ts';
import type { DbScope } from '../../api/src/ports/db.ts';
import { type Operation, operationsOf } from '../http/support/operations.ts';
import { type GivenPartner, givenProject, givenReferral } from '../support/fixtures.ts';
import type { TestServer } from '../support/server.ts';
import { startWithTenants, type Tenants } from './support/tenants.ts';

/** Texts that would change a statement if one were ever glued together; the third part waits if it is executed. */
const INJECTIONS = [
  `'`,
  `' or '1'='1`,
  `' or 1=1 --`,
  `'; drop table referrals; --`,
  `'; select pg_sleep(5); --`,
  `' union select id, hash, name from api_keys --`,
  `') or partner_id <> '`,
  `\\'; reset role; select * from partners; --`,
  `$1`,
  `$$; set role siso_staff; $$`,
  `1; set local app.partner = 'ptr_x'`,
  `" or ""="`,
  `%27%20or%201%3D1--`,
  `*/ or true /*`,
  `(select set_config('app.partner', '', true))`,
];

let tenants: Tenants;
let server: TestServer;
let a: GivenPartner;
let b: GivenPartner;
let own: Record<string, string>;
let theirs: Record<string, string>;
let reads: Operation[];
beforeAll(async () => {
  tenants = await startWithTenants();
  ({ server, a, b } = tenants);
  [own, theirs] = [await idsOf(a), await idsOf(b)];
  reads = operationsOf(server.service.app).filter(
    ({ method, documented: { operationId, security = [] } }) =>
      method === 'get' && operationId !== 'streamEvents' && security.some((each) => 'secretKey' in each),
  );
});
afterAll(() => tenants.close());

async function idsOf(partner: GivenPartner): Promise<Record<string, string>> {
  const one = async (table: string, condition = 'true') => {
    const text = `select id from ${table} where partner_id = $1 and ${condition} order by id limit 1`;
    return (await server.sql<{ id: string }>(text, [partner.id]))[0]?.id ?? '';
  };
  return {
    partnerId: partner.id,
    referralId: await one('referrals'),
    projectId: await one('projects'),
    milestoneId: await one('milestones'),
    paymentId: await one('client_payments'),
    commissionId: await one('commissions'),
    sessionId: await one('widget_sessions'),
  };
}

const fill = (path: string, ids: Record<string, string>) => path.replace(/\{(\w+)\}/g, (_, name) => ids[name] ?? name);
const asA = async (target: string) => {
  const response = await server.request('GET', target, { key: a.secretKey });
  return { status: response.status, text: await response.text() };
};

/** What must never stand in an answer to A. */
function expectNothingOfB(text: string): void {
  for (const mark of ['Birch Studio', ...Object.values(theirs)]) expect(text).not.toContain(mark);
}

async function contents(): Promise<unknown> {
  const tables = await server.sql<{ name: string }>(`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`);
  const each = ({ name }: { name: string }) =>
    `select '${name}' as name, count(*)::int, sum(hashtext((to_jsonb(t) - 'last_used_at')::text)::bigint)::text from ${name} t`;
  return server.sql(tables.map(each).join(' union all '));
}

/** Each place of an operation that takes a text, with the text put there. */
function targetsOf({ path, documented }: Operation, text: string): string[] {
  const parameters = documented.parameters ?? [];
  const inPath = parameters
    .filter((each) => each.in === 'path')
    .map(({ name }) => fill(path, { ...own, [name]: encodeURIComponent(`${own[name]}${text}`) }));
  const names = [
    ...parameters.filter((each) => each.in === 'query').map(({ name }) => name),
    'sort',
    'order',
    'fields',
  ];
  const inQuery = names.map((name) => `${fill(path, own)}?${new URLSearchParams({ [name]: text })}`);
  const forged = [encodeCursor([text, own.referralId ?? '']), encodeCursor(['2026-03-15T12:00:00.000Z', text])];
  const inCursor = names.includes('cursor') ? forged.map((cursor) => `${fill(path, own)}?cursor=${cursor}`) : [];
  return [...inPath, ...inQuery, ...inCursor];
}

test('SQL in any id, filter, sort and cursor of any read finds nothing, changes nothing, and is never run', async () => {
  const before = await contents();
  let asked = 0;
  for (const operation of reads) {
    for (const target of INJECTIONS.flatMap((text) => targetsOf(operation, text))) {
      const began = performance.now();
      const { status, text } = await asA(target);
      expect([target, [200, 400, 404, 422].includes(status)]).toEqual([target, true]);
      expect([target, performance.now() - began < 2_000]).toEqual([target, true]);
      expectNothingOfB(text);
      asked++;
    }
  }
  expect(reads.length).toBeGreaterThan(15);
  expect(asked).toBeGreaterThan(1_000);
  expect(await contents()).toEqual(before);
  expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
});

describe('a statement that ran behind the partner’s door', () => {
  const ROADS = [
    'set role siso_staff',
    'set local role siso_worker',
    'set role postgres',
    'set session authorization postgres',
    `select set_config('role', 'siso_staff', false)`,
    'select 1; reset role; select * from partners',
    'copy signing_keys to stdout',
    'select * from siso_find_key(repeat($$0$$, 64))',
    `select siso_enter('key', 'x', null)`,
    'select pg_read_file($$/etc/passwd$$)',
    'do $$ begin execute $x$set role siso_staff$x$; end $$',
  ];

  async function scopeOf(partner: GivenPartner): Promise<DbScope> {
    const [key] = await server.sql<{ id: string }>(
      `select id from api_keys where partner_id = $1 and kind = 'secret' limit 1`,
      [partner.id],
    );
    return { role: 'partner', partnerId: partner.id, credential: { kind: 'key', id: key?.id ?? '' } };
  }

  test.each(ROADS)('becomes nobody else by: %s', async (road) => {
    const { db } = server.service.deps;
    const scope = await scopeOf(a);
    await expect(db.read(scope, [sql`${raw(road)}`])).rejects.toThrow();
    await expect(db.write(scope, (tx) => tx.run(sql`${raw(road)}`))).rejects.toThrow();
    await expectCleanConnections();
  });

  test('is left with nothing once it has laid down its role', async () => {
    const { db } = server.service.deps;
    const scope = await scopeOf(a);
    for (const road of ['reset role', 'set local role none', 'set session authorization default']) {
      const statements = [sql`${raw(road)}`, sql`select * from partners`] as const;
      await expect(db.read(scope, statements)).rejects.toThrow(/permission denied/);
    }
    await expectCleanConnections();
  });

  /** Whatever was tried: the next on the same connections is what it should be. */
  async function expectCleanConnections(): Promise<void> {
    const { db } = server.service.deps;
    const who = sql<{ who: string; partner: string | null }>`select current_user::text as who,
      nullif(current_setting('app.partner', true), '') as partner`;
    const nobody = await Promise.all(Array.from({ length: 12 }, () => db.lookup(who)));
    expect(new Set(nobody.map(([row]) => `${row?.who} ${row?.partner}`))).toEqual(new Set(['siso_test null']));
    const [rows] = await db.read(await scopeOf(b), [sql<{ id: string }>`select id from partners`]);
    expect(rows).toEqual([{ id: b.id }]);
  }
});

describe('what another partner does', () => {
  /** Every read of A's, byte by byte. */
  async function everythingOfA(): Promise<Record<string, string>> {
    const told: Record<string, string> = {};
    for (const { path } of reads) {
      for (const query of ['', '?limit=2']) {
        const target = fill(path, own) + query;
        const { text } = await asA(target);
        told[target] = text.replace(/"requestId":"[^"]*"/, '');
      }
    }
    return told;
  }

  test('changes no byte of what a partner reads: no count, no cursor, no version', async () => {
    const before = await everythingOfA();
    for (let n = 0; n < 5; n++) {
      const project = await givenProject(server, b);
      const headers = { 'idempotency-key': `wall-${n}` };
      const body = { amount: { amount: 1_000, currency: 'USD' } };
      await server.json('POST', `/v1/projects/${project.id}/payments`, { key: server.operatorKey, headers, body });
      await givenReferral(server, b, { externalId: `theirs-${n}` });
    }
    await server.sql(
      `insert into events select *, 1000 + row_number() over (order by id) from outbox
      where partner_id = $1 and id not in (select id from events)`,
      [b.id],
    );
    expect(await everythingOfA()).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(30);
  });

  test('takes no name from it: the same external id and the same key are free', async () => {
    const headers = { 'idempotency-key': 'wall-shared' };
    const body = { clientName: 'Ada', externalId: 'wall-shared' };
    const [first, second] = await Promise.all(
      [b, a].map(({ secretKey: key }) => server.request('POST', '/v1/referrals', { key, headers, body })),
    );
    expect([first?.status, second?.status, second?.headers.get('idempotent-replayed')]).toEqual([201, 201, null]);
  });

  test('cannot be told from nothing by the time that a 404 takes', async () => {
    const absent = `${theirs.referralId?.slice(0, 20)}0000000000`;
    const ask = async (id: string) => {
      const began = performance.now();
      expect((await asA(`/v1/referrals/${id}`)).status).toBe(404);
      return performance.now() - began;
    };
    const median = (times: number[]) => times.sort((x, y) => x - y)[Math.floor(times.length / 2)] ?? 0;
    /** In turn, so that whatever else the machine does falls on both. */
    const measure = async () => {
      const [foreign, none]: [number[], number[]] = [[], []];
      for (let n = 0; n < 300; n++) {
        foreign.push(await ask(theirs.referralId ?? ''));
        none.push(await ask(absent));
      }
      return median(foreign) / median(none);
    };
    await measure();
    // One more query would show as a factor of nearly two; the machine's own noise stays far below.
    await expect.poll(measure, { timeout: 15_000 }).toSatisfy((ratio: number) => ratio > 0.75 && ratio < 1.33);
  });
});
