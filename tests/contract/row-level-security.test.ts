import { afterAll, describe, expect, test } from 'vitest';
import {
  asPartner,
  DENIED,
  LOGINS,
  type Outcome,
  sessionAs,
  startWithTenants,
  type Table,
  tablesOf,
  tenantColumn,
} from './support/tenants.ts';

/** What belongs to the programme as a whole, and how many rows of it a partner may see. A new table is put here or has a partner. */
const SHARED: Record<string, number | 'denied'> = {
  programme: 1,
  plans: 'denied',
  signing_keys: 'denied',
  rate_limits: 'denied',
  event_position: 'denied',
  throttles: 'denied',
  auth_accounts: 'denied',
  auth_devices: 'denied',
  auth_passkeys: 'denied',
  auth_sessions: 'denied',
  auth_two_factors: 'denied',
  auth_verifications: 'denied',
};

// The tests are made from the catalogue, so that a table of tomorrow is tested too.
const { server, a, b, close } = await startWithTenants();
const tables = await tablesOf(server);
const [app, staff, identity, worker] = await Promise.all(LOGINS.map((login) => sessionAs(server, login)));
if (!app || !staff || !identity || !worker) throw new Error('no session');
const A = asPartner(a.id);
afterAll(async () => {
  await Promise.all([app, staff, identity, worker].map((session) => session.end()));
  await close();
});

const tenantTables = tables.filter((table) => tenantColumn(table) !== undefined && !table.partition);
const quoted = (name: string) => `"${name}"`;
const denied = { code: DENIED };

/** Denied, or done to no row. */
function expectNoEffect(outcome: Outcome): void {
  expect('code' in outcome ? outcome.code : outcome.count).toSatisfy((each) => each === DENIED || each === 0);
}

async function rowsOf(table: Table, partnerId: string): Promise<Record<string, unknown>[]> {
  const own = table.name === 'events' ? `and audience = 'partner'` : '';
  const condition = `${tenantColumn(table)} = $1 ${own}`;
  const rows = await server.sql<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from ${quoted(table.name)} t where ${condition} order by to_jsonb(t)::text`,
    [partnerId],
  );
  return rows.map(({ row }) => row);
}

test('there are tables to test, and none that nobody has thought of', () => {
  expect(tables.length).toBeGreaterThan(20);
  const unknown = tables.filter((table) => !table.partition && tenantColumn(table) === undefined);
  expect(unknown.map(({ name }) => name).sort()).toEqual(Object.keys(SHARED).sort());
});

test('there are no views, whose owner would read past the policies', async () => {
  const views = `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('v', 'm', 'f')`;
  expect(await server.sql(views)).toEqual([]);
});

describe.each(tables)('$name', (table) => {
  test('has row-level security, for its owner too', () => {
    expect(table).toMatchObject({ enabled: true, forced: true });
  });

  test('answers no login that has no context, not even how many rows it has', async () => {
    for (const session of [app, staff, identity, worker]) {
      for (const text of ['select * from', 'select count(*) from', 'delete from', 'truncate', 'lock table']) {
        expect(await session.attempt('', `${text} ${quoted(table.name)}`)).toEqual(denied);
      }
    }
  });

  test('shows nothing to the partner’s role without a partner, or with one that does not exist', async () => {
    for (const context of [`set local role siso_partner`, asPartner(''), asPartner('ptr_01k9zq3m7xw5v8h2t6r4d1e0cb')]) {
      const outcome = await app.attempt(context, `select * from ${quoted(table.name)}`);
      const visible = 'code' in outcome ? 'denied' : outcome.count;
      const shared = context.includes('ptr_') ? (SHARED[table.name] ?? 0) : 0;
      expect([table.name, visible]).toSatisfy(() => visible === 'denied' || visible === shared);
    }
  });

  if (table.partition) {
    test('is reached through its table only', async () => {
      for (const [session, role] of [
        [app, A],
        [staff, 'set local role siso_staff'],
        [identity, 'set local role siso_identity'],
        [worker, 'set local role siso_worker'],
      ] as const) {
        expect(await session.attempt(role, `select * from ${quoted(table.name)}`)).toEqual(denied);
      }
    });
  }
});

describe.each(Object.entries(SHARED))('%s, which is the programme’s', (name, visible) => {
  test('shows a partner what it may see and lets it change nothing', async () => {
    const outcome = await app.attempt(A, `select * from ${quoted(name)}`);
    expect('code' in outcome ? 'denied' : outcome.count).toBe(visible);
    expect(await app.attempt(A, `insert into ${quoted(name)} select * from ${quoted(name)}`)).toEqual(denied);
    expect(await app.attempt(A, `delete from ${quoted(name)}`)).toEqual(denied);
    const [column] = tables.find((table) => table.name === name)?.columns ?? [];
    expect(await app.attempt(A, `update ${quoted(name)} set ${column} = ${column}`)).toEqual(denied);
  });
});

describe.each(tenantTables)('$name, of which each partner has rows', (table) => {
  const name = quoted(table.name);
  const tenant = tenantColumn(table) ?? '';

  test('has a row of both, or these tests prove nothing', async () => {
    expect((await rowsOf(table, a.id)).length).toBeGreaterThan(0);
    expect((await rowsOf(table, b.id)).length).toBeGreaterThan(0);
  });

  test('shows a partner exactly its own', async () => {
    const outcome = await app.attempt(A, `select to_jsonb(t) as row from ${name} t order by to_jsonb(t)::text`);
    if ('code' in outcome) expect(outcome).toEqual(denied);
    else expect(outcome.rows.map(({ row }) => row)).toEqual(await rowsOf(table, a.id));
  });

  test('lets a partner neither count, find nor infer another’s', async () => {
    const condition = `${tenant} = '${b.id}'`;
    for (const text of [
      `select * from ${name} where ${condition}`,
      `select 1 from ${name} where ${condition} limit 1`,
      `select 1 from ${name} where ${condition} for update`,
      // Fails on another's row if the condition is evaluated before the policy.
      `select 1 from ${name} where 1 / (case when ${condition} then 0 else 1 end) = 0`,
    ]) {
      expectNoEffect(await app.attempt(A, text));
    }
    const count = await app.attempt(A, `select count(*)::int as n from ${name} where ${condition}`);
    expect('code' in count ? DENIED : count.rows[0]?.n).toSatisfy((each) => each === DENIED || each === 0);
    // Without policies the rows would be there; asking for that is an error, never a way around.
    expect(await app.attempt(`${A}; set local row_security = off`, `select * from ${name}`)).toEqual(denied);
    expectNoEffect(
      await app.attempt(A, `select * from pg_stats where schemaname = 'public' and tablename = '${table.name}'`),
    );
  });

  test('lets a partner write no row of another’s', async () => {
    const [foreign] = await rowsOf(table, b.id);
    const [own] = await rowsOf(table, a.id);
    const insert = `insert into ${name} select * from jsonb_populate_record(null::${name}, $1)`;
    const made = 'id' in (foreign ?? {}) && table.name !== 'partners' ? { id: 'xxx_01k9zq3m7xw5v8h2t6r4d1e0cb' } : {};
    expect(await app.attempt(A, insert, [{ ...foreign, ...made }])).toEqual(denied);
    expect(await app.attempt(A, insert, [{ ...own, ...made, [tenant]: b.id }])).toEqual(denied);
    for (const column of table.columns) {
      expectNoEffect(
        await app.attempt(A, `update ${name} set ${quoted(column)} = ${quoted(column)} where ${tenant} = '${b.id}'`),
      );
    }
    expect(await app.attempt(A, `update ${name} set ${tenant} = '${b.id}'`)).toEqual(denied);
    expect(await app.attempt(A, `delete from ${name}`)).toEqual(denied);
    expect(await app.attempt(A, `truncate ${name} cascade`)).toEqual(denied);
  });
});

describe('constraints tell nothing of another partner', () => {
  /** Keys that no caller chooses, or that only the programme's side can write. */
  const UNTOLD = ['api_keys_hash', 'invitations_token', 'partners_external_id', 'partners_pkey', 'users_email'];

  test('every unique one has the partner in it, but for ids that the service makes', async () => {
    const indexes = await server.sql<{ table: string; name: string; columns: string[] }>(`select c.relname as table,
        i.relname as name, array_agg(a.attname::text) as columns
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any (x.indkey)
      where x.indisunique and c.relnamespace = 'public'::regnamespace group by 1, 2`);
    const telling = indexes.filter(({ table, name, columns }) => {
      const tenant = tenantTables.filter((each) => each.name === table).map(tenantColumn)[0];
      const made = columns.length === 1 && columns[0] === 'id';
      return tenant !== undefined && !columns.includes(tenant) && !made && !UNTOLD.includes(name);
    });
    expect(telling).toEqual([]);
  });

  test('every reference from one partner’s row to another row has the partner in it', async () => {
    const references = await server.sql<{ name: string; table: string; target: string; columns: string[] }>(`
      select k.conname as name, c.relname as table, t.relname as target,
        (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum = any (k.conkey)) as columns
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      where k.contype = 'f' and c.relnamespace = 'public'::regnamespace`);
    const loose = references.filter(
      ({ table, columns }) => tenantTables.some((each) => each.name === table) && !columns.includes('partner_id'),
    );
    // The key that minted a session may be the programme's own, which has no partner.
    expect(loose.map(({ name }) => name)).toEqual(['widget_sessions_key']);
  });

  test('a partner may use an external id that another uses', async () => {
    const body = { clientName: 'Ada Byron', externalId: 'same' };
    for (const { secretKey: key } of [a, b]) await server.json('POST', '/v1/referrals', { key, body });
  });
});
