/** Roles, tables, rights: everything that needs the admin login. Safe to run again and at the same time. */
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as migrateTables } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { ReadableError } from '../adapters/embedded-postgres/readable-error.ts';
import { prepareJobs } from '../adapters/pg-boss/prepare-jobs.ts';
import type { Login, Logins } from './logins.ts';

const FOLDER = fileURLToPath(new URL('../db/migrations', import.meta.url));
const LOCK = "hashtextextended('siso migrations', 0)";
const DUPLICATE_OBJECT = '42710';
const UNIQUE_VIOLATION = '23505';
const OLDEST_SERVER = 160_000;

const ROLES = ['siso_login', 'siso_partner', 'siso_staff', 'siso_identity', 'siso_worker', 'siso_auth'];

/**
 * Brings a database up to date under an advisory lock: the rights' roles, the tables, the jobs' tables.
 * @throws ReadableError for a server that is too old
 */
export async function migrate(adminUrl: string): Promise<void> {
  await withAdmin(adminUrl, async (client) => {
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version");
    if (Number(rows[0]?.version) < OLDEST_SERVER) throw new ReadableError('SISO Partner needs PostgreSQL 16 or later.');
    for (const role of ROLES) await createRole(client, role, 'nologin');
    await client.query('grant siso_auth to current_user with inherit true, set true');
    await migrateTables(drizzle(client), { migrationsFolder: FOLDER });
    await client.query('grant usage on schema drizzle to siso_login');
    await client.query('grant select on drizzle.__drizzle_migrations to siso_login');
    await prepareJobs(adminUrl);
  });
}

/** Makes the logins, or brings their passwords up to date, and lets each become its one role. */
export async function grantLogins(adminUrl: string, logins: Logins): Promise<void> {
  await withAdmin(adminUrl, async (client) => {
    for (const login of Object.values(logins) as Login[]) {
      const name = pg.escapeIdentifier(login.name);
      await createRole(client, login.name, 'login');
      await client.query(`alter role ${name} login password ${pg.escapeLiteral(login.password)}`);
      await client.query(`grant siso_login to ${name} with inherit true, set false`);
      await client.query(`grant ${login.role} to ${name} with inherit false, set true`);
    }
  });
}

async function createRole(client: pg.Client, name: string, kind: 'login' | 'nologin'): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  if (rowCount !== 0) return;
  await client.query(`create role ${pg.escapeIdentifier(name)} ${kind}`).catch((error: { code?: string }) => {
    if (error.code !== DUPLICATE_OBJECT && error.code !== UNIQUE_VIOLATION) throw error;
  });
}

/** The lock is of one database; roles belong to the whole server, so another one's migration may make them first. */
async function withAdmin(adminUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'siso migrate' });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    await work(client);
  } finally {
    await client.end();
  }
}
