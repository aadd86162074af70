import pg from 'pg';
import { leadsPerPartner, type Shape } from './shape.ts';
import { counterRows, leadRows, logRows, programmeRows, sources } from './sql.ts';

export interface MadePartner {
  id: string;
  /** Leads of it; their externalIds are `crm-<number>-1` and so on. */
  leads: number;
  number: number;
}

/** Tables with rows. What never had one, such as the partitions of months to come, nobody analyses in production either. */
const FILLED = `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' and pg_relation_size(c.oid) > 0`;

const SECONDARY = `select pg_get_indexdef(i.indexrelid) as definition, i.indexrelid::regclass::text as name
  from pg_index i join pg_class t on t.oid = i.indrelid join pg_class c on c.oid = i.indexrelid
    join pg_namespace n on n.oid = t.relnamespace
  where n.nspname = 'public' and t.relname = any($1) and not exists (select from pg_constraint where conindid = i.indexrelid)`;
const LARGE = [
  'referrals',
  'projects',
  'commissions',
  'referral_status_changes',
  'milestones',
  'client_payments',
  'events',
  'audit_log',
  'sign_ins',
];

/**
 * Fills a migrated database that has its programme with a year of made-up work, set by set, with counters that agree,
 * and lets the planner know. Answers the measured partner and the largest one.
 */
export async function fillHistory(
  adminUrl: string,
  shape: Shape,
): Promise<{ measured: MadePartner; largest: MadePartner }> {
  const leads = leadsPerPartner(shape);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Rows refer to each other by construction; checking each again would take longer than making it.
    await client.query(
      `set session_replication_role = replica; set work_mem = '512MB'; set maintenance_work_mem = '512MB'; set synchronous_commit = off`,
    );
    const { rows: indexes } = await client.query<{ definition: string; name: string }>(SECONDARY, [LARGE]);
    for (const statement of sources) await client.query(statement, statement.includes('$1') ? [leads] : []);
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    for (const statement of [...programmeRows, ...leadRows, ...logRows]) await client.query(statement);
    for (const { definition } of indexes) await client.query(definition.replace(' ON ONLY ', ' ON '));
    for (const statement of counterRows) await client.query(statement);
    const { rows: tables } = await client.query<{ name: string }>(FILLED);
    await client.query(`vacuum (analyze) ${tables.map(({ name }) => name).join(', ')}`);
    const { rows: partners } = await client.query<MadePartner>(
      'select id, leads, k as number from made_partner order by k',
    );
    const [measured] = partners;
    const largest = partners.toSorted((a, b) => b.leads - a.leads)[0];
    if (!measured || !largest) throw new Error('the programme has no partner');
    return { measured, largest };
  } finally {
    await client.end();
  }
}
