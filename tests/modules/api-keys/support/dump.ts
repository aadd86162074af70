import type { TestServer } from '../../../support/server.ts';

/** Everything that is stored, of every table of every schema of ours, as one text. */
export async function dumpOf(server: TestServer): Promise<string> {
  const tables = await server.sql<{ name: string }>(`select c.oid::regclass::text as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`);
  const texts: string[] = [];
  for (const { name } of tables) {
    for (const { row } of await server.sql<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`))
      texts.push(row);
  }
  return texts.join('\n');
}
