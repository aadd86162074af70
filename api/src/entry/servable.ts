/** What must hold before the service answers anyone. */
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { ReadableError } from '../adapters/embedded-postgres/readable-error.ts';

const JOURNAL = new URL('../db/migrations/meta/_journal.json', import.meta.url);

interface Facts {
  name: string;
  superuser: boolean;
  bypasses: boolean;
  reads: boolean;
}

const FACTS = `select current_user as name, rolsuper as superuser, rolbypassrls as bypasses,
  coalesce(has_table_privilege(current_user, to_regclass('public.referrals'), 'select'), false) as reads
  from pg_roles where rolname = current_user`;

/**
 * Looks at the logins and the schema. @throws ReadableError with the list of all that is wrong: a login that is a
 * superuser, bypasses row-level security or may read tables by itself; a schema that is behind or ahead of this code.
 */
export async function assertServable(urls: readonly string[]): Promise<void> {
  const wrong: string[] = [];
  for (const url of urls) wrong.push(...(await judge(url)));
  if (wrong.length === 0) return;
  throw new ReadableError(
    ['SISO Partner does not serve on this database:', ...new Set(wrong.map((line) => `  ${line}`))].join('\n'),
  );
}

async function judge(url: string): Promise<string[]> {
  const login = decodeURIComponent(new URL(url).username);
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'siso check',
  });
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(FACTS);
    const facts = rows[0];
    const wrong: string[] = [];
    if (facts?.superuser)
      wrong.push(`The login ${login} is a superuser. Give DATABASE_URL a plain login; the migrations make one.`);
    if (facts?.bypasses)
      wrong.push(`The login ${login} bypasses row-level security (BYPASSRLS). Take that attribute away.`);
    if (facts?.reads && !facts.superuser)
      wrong.push(`The login ${login} may read tables by itself. Revoke its own table rights.`);
    const behind = facts?.superuser ? undefined : await schemaState(client);
    return behind ? [...wrong, behind] : wrong;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [`The login ${login} cannot connect: ${reason}`];
  } finally {
    await client.end().catch(() => {});
  }
}

async function schemaState(client: pg.Client): Promise<string | undefined> {
  const { entries } = JSON.parse(await readFile(JOURNAL, 'utf8')) as { entries: { when: number; tag: string }[] };
  const newest = entries.at(-1);
  const applied = await client
    .query<{ at: string }>('select max(created_at)::text as at from drizzle.__drizzle_migrations')
    .then(({ rows }) => Number(rows[0]?.at ?? 0))
    .catch(() => 0);
  if (!newest || applied === newest.when) return undefined;
  if (applied > newest.when)
    return 'The schema is newer than this version of the service. Start the version that migrated it.';
  return 'The schema is behind. Run: npm run migrate (with DATABASE_URL and DATABASE_ADMIN_URL).';
}
