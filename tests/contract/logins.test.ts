import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testLogins } from '../support/logins.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { DENIED, LOGINS, type LoginName, type Session, sessionAs } from './support/tenants.ts';

let server: TestServer;
let sessions: Record<LoginName, Session>;
beforeAll(async () => {
  server = await startTestServer();
  const opened = await Promise.all(LOGINS.map(async (login) => [login, await sessionAs(server, login)]));
  sessions = Object.fromEntries(opened);
});
afterAll(async () => {
  await Promise.all(Object.values(sessions).map((session) => session.end()));
  await server.close();
});

const ROLES = {
  app: 'siso_partner',
  staff: 'siso_staff',
  identity: 'siso_identity',
  worker: 'siso_worker',
} as const;
const denied = { code: DENIED };

describe.each(LOGINS)('the %s login', (login) => {
  const nameOf = () => testLogins(server.adminUrl)[login].name;

  test('is nobody special', async () => {
    const [role] = await server.sql(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = $1`,
      [nameOf()],
    );
    expect(Object.values(role ?? {})).toEqual([false, false, false, false, false]);
  });

  test('holds no right on any table, column, sequence or other schema of its own', async () => {
    const rights = await server.sql<{ held: string }>(
      `select c.oid::regclass::text as held from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'public' and c.relkind in ('r', 'p', 'S', 'v', 'm')
           and (has_table_privilege($1, c.oid, 'select,insert,update,delete,truncate,references,trigger')
             or has_any_column_privilege($1, c.oid, 'select,insert,update,references'))
       union all select n.nspname::text from pg_namespace n
         where n.nspname not like 'pg\\_%' and has_schema_privilege($1, n.oid, 'create')
       union all select c.oid::regclass::text from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = $1`,
      [nameOf()],
    );
    expect(rights).toEqual([]);
  });

  test('becomes the one role that it is made for', async () => {
    const outcome = await sessions[login].attempt(
      `set local role ${ROLES[login]}`,
      'select current_user::text as role',
    );
    expect(outcome).toEqual({ rows: [{ role: ROLES[login] }], count: 1 });
  });

  test('becomes no other, by whatever road', async () => {
    const others = [...Object.values(ROLES), 'siso_auth', 'siso_login', 'postgres'].filter(
      (role) => role !== ROLES[login],
    );
    const roads = (role: string) => [
      `set role ${role}`,
      `set local role ${role}`,
      `select set_config('role', '${role}', true)`,
      `set session authorization ${role}`,
    ];
    for (const before of ['', `set local role ${ROLES[login]}`]) {
      for (const text of others.flatMap(roads)) {
        expect([text, await sessions[login].attempt(before, text)]).toEqual([text, denied]);
      }
    }
  });

  test('makes nothing and grants nothing', async () => {
    for (const text of [
      'create table mine (id int)',
      'create role mine',
      `grant ${ROLES[login]} to siso_login`,
      `alter role current_user bypassrls`,
      'alter table referrals disable row level security',
      'drop policy own_rows on referrals',
      `create function public.mine() returns int language sql as 'select 1'`,
    ]) {
      for (const before of ['', `set local role ${ROLES[login]}`]) {
        expect([text, await sessions[login].attempt(before, text)]).toEqual([text, denied]);
      }
    }
  });
});

describe('a role', () => {
  test('cannot log in and bypasses nothing', async () => {
    const roles = await server.sql(`select rolname, rolcanlogin or rolsuper or rolbypassrls as special from pg_roles
      where rolname in ('siso_login', 'siso_partner', 'siso_staff', 'siso_identity', 'siso_worker', 'siso_auth') order by 1`);
    expect(roles).toHaveLength(6);
    expect(roles.filter(({ special }) => special)).toEqual([]);
  });

  test('of a partner runs no function that looks past its policies', async () => {
    const callable = await server.sql<{ name: string }>(`select p.proname::text as name from pg_proc p
      where p.pronamespace = 'public'::regnamespace and has_function_privilege('siso_partner', p.oid, 'execute')`);
    expect(callable.map(({ name }) => name)).toEqual(['siso_partner']);
  });
});

describe('a function that runs with its owner’s rights', () => {
  test('is one of the reviewed ones, with a search path of its own', async () => {
    const functions = await server.sql<{ name: string; owner: string; config: string[] | null }>(`
      select p.proname::text as name, r.rolname::text as owner, p.proconfig as config
      from pg_proc p join pg_roles r on r.oid = p.proowner
      where p.prosecdef and p.pronamespace = 'public'::regnamespace order by 1`);
    const owners = Object.fromEntries(functions.map(({ name, owner }) => [name, owner === 'siso_auth']));
    expect(owners).toEqual({
      siso_ensure_partitions: false,
      siso_enter: true,
      siso_find_key: true,
      siso_public_keys: true,
      siso_sealed_key: true,
      siso_take: true,
      siso_touch_key: true,
      siso_user_changed: true,
    });
    for (const { config } of functions) expect(config).toEqual(['search_path=public, pg_temp']);
  });

  test('is not for everybody', async () => {
    const open = await server.sql(`select p.proname from pg_proc p, aclexplode(p.proacl) acl
      where p.pronamespace = 'public'::regnamespace and acl.grantee = 0`);
    const untouched = await server.sql(`select proname from pg_proc
      where pronamespace = 'public'::regnamespace and proacl is null`);
    expect([...open, ...untouched]).toEqual([]);
  });

  test('that finds keys answers no hash, and no key that has ended', async () => {
    const find = 'select * from siso_find_key($1)';
    const [row] = await server.sql<{ hash: string }>(`select hash from api_keys limit 1`);
    const found = await sessions.app.attempt('', find, [row?.hash]);
    expect('rows' in found && Object.keys(found.rows[0] ?? {})).toEqual([
      'id',
      'partner_id',
      'kind',
      'scopes',
      'allowed_origins',
    ]);
    await server.sql(`update api_keys set expires_at = now() - interval '1 second' where hash = $1`, [row?.hash]);
    expect(await sessions.app.attempt('', find, [row?.hash])).toMatchObject({ count: 0 });
    expect(await sessions.app.attempt('', find, ['%'])).toMatchObject({ count: 0 });
  });
});

test('the jobs’ tables are the worker’s alone', async () => {
  for (const login of ['app', 'staff', 'identity'] as const) {
    for (const before of ['', `set local role ${ROLES[login]}`]) {
      expect(await sessions[login].attempt(before, 'select * from pgboss.job')).toEqual(denied);
    }
  }
});
