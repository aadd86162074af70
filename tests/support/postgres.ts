import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { prepareTemplate } from './template.ts';

const TEMPLATE = 'siso_template';
/** Any constant will do; it only has to be the same in every worker of the run. */
const TEMPLATE_LOCK = 7_302_461;

/** A database of a test's own, with every migration applied and no rows but those that migrations write. */
export type TestDatabase = {
  name: string;
  /** Superuser connection string to this database. */
  adminUrl: string;
  /** Connection string to this database for another login. */
  urlAs(login: string, password: string): string;
  /** Ends every session and removes the database. */
  drop(): Promise<void>;
};

/**
 * Makes an empty, migrated database on the run's PostgreSQL in some tens of milliseconds: a copy of a template that the
 * first caller of the run makes. Only inside vitest projects that have the database's global set-up.
 * Roles belong to the whole server: all test databases of a run share them.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('postgresAdminUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(serverUrl, async (client) => {
    await ensureTemplate(client, serverUrl);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
  });
  const adminUrl = withDatabase(serverUrl, name);
  return {
    name,
    adminUrl,
    urlAs(login, password) {
      const url = new URL(adminUrl);
      url.username = encodeURIComponent(login);
      url.password = encodeURIComponent(password);
      return url.href;
    },
    drop: () => dropTestDatabase(name),
  };
}

/** Removes a database that {@link createTestDatabase} made, whoever is connected to it. */
export async function dropTestDatabase(name: string): Promise<void> {
  await withClient(inject('postgresAdminUrl'), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  );
}

/** A session-level lock lets one worker migrate while the others wait; a half-made template never gets the name. */
async function ensureTemplate(client: Client, serverUrl: string): Promise<void> {
  if (await databaseExists(client, TEMPLATE)) return;
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    if (await databaseExists(client, TEMPLATE)) return;
    const draft = `${TEMPLATE}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft}`);
    await prepareTemplate(withDatabase(serverUrl, draft));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${TEMPLATE}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function databaseExists(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  return rowCount === 1;
}

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
