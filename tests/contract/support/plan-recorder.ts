import pg from 'pg';
import type { TestServer } from '../../support/server.ts';

/** One look into a table, as the plan of an executed statement has it. */
export interface Scan {
  /** The table; of a partition its parent. */
  table: string;
  /** `Seq Scan`, `Index Scan` and so on. */
  kind: string;
  /** Rows looked at, whether or not they were kept. */
  rowsRead: number;
  statement: string;
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Node[];
}

export interface PlanRecorder {
  /** All sessions from now on plan in this way: with their values in sight, or for any values. */
  planFor(mode: 'force_custom_plan' | 'force_generic_plan'): Promise<void>;
  /** The scans of every statement that was run since the last call; those of partitions that hold nothing left out. */
  take(): Scan[];
}

/**
 * Notes the plan of every statement that the service runs from now on, in its own sessions, with the rights it has
 * there; those inside functions and behind foreign keys too. `server` must have been started after this was loaded.
 */
export async function recordPlans(server: TestServer): Promise<PlanRecorder> {
  const [{ name = '' } = {}] = await server.sql<{ name: string }>('select current_database() as name');
  const partitions = await server.sql<{ child: string; parent: string; empty: boolean }>(
    `select inhrelid::regclass::text as child, inhparent::regclass::text as parent, pg_relation_size(inhrelid) = 0 as empty
      from pg_inherits`,
  );
  // The months to come hold no page yet: however the planner reads them, there is nothing to read.
  const tableOf = new Map(partitions.map(({ child, parent, empty }) => [child, empty ? undefined : parent]));
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_nested_statements': 'on',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_format': 'json',
    'auto_explain.log_level': 'notice',
  };
  for (const [setting, value] of Object.entries(settings)) {
    await server.sql(`alter database ${name} set ${setting} = '${value}'`);
  }
  heard.length = 0;
  return {
    async planFor(mode) {
      await server.sql(`alter database ${name} set plan_cache_mode = '${mode}'`);
      const ended = await server.sql<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and application_name like 'siso %'`,
      );
      await server.sql('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [ended.map(({ pid }) => pid)]);
      await allBack(server, new Set(ended.map(({ pid }) => pid)));
      heard.length = 0;
    },
    take() {
      const scans = heard.flatMap(({ query, plan }) => scansOf(plan, query, tableOf));
      heard.length = 0;
      return scans;
    },
  };
}

/**
 * The listener and the relay open a session again by themselves; the pools when they are asked. A session that was told
 * to end is still there for a moment.
 */
async function allBack(server: TestServer, ended: ReadonlySet<number>): Promise<void> {
  const held = ['siso live', 'siso wake', 'siso relay'];
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await new Promise((next) => setTimeout(next, 20))) {
    const rows = await server.sql<{ name: string; pid: number }>(
      'select application_name as name, pid from pg_stat_activity where datname = current_database()',
    );
    const gone = rows.every(({ pid }) => !ended.has(pid));
    if (gone && held.every((each) => rows.some((row) => row.name === each))) return;
  }
  throw new Error('the service did not come back');
}

const heard: { query: string; plan: Node }[] = [];
const { connect } = pg.Client.prototype;

// The service's own clients are inside it; what the server tells them is heard here.
Object.defineProperty(pg.Client.prototype, 'connect', {
  value(this: pg.Client, ...given: unknown[]) {
    this.on('notice', ({ message = '' }) => {
      const json = /^duration: .*? plan:\n(\{.*\})\s*$/s.exec(message)?.[1];
      if (json === undefined) return;
      const { 'Query Text': query, Plan: plan } = JSON.parse(json) as { 'Query Text': string; Plan: Node };
      heard.push({ query, plan });
    });
    return Reflect.apply(connect, this, given);
  },
});

function scansOf(node: Node, statement: string, tableOf: ReadonlyMap<string, string | undefined>): Scan[] {
  const inner = (node.Plans ?? []).flatMap((each) => scansOf(each, statement, tableOf));
  const relation = node['Relation Name'];
  if (relation === undefined || !node['Node Type'].endsWith('Scan')) return inner;
  const table = tableOf.has(relation) ? tableOf.get(relation) : relation;
  if (table === undefined) return inner;
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  const rowsRead = Math.ceil(((node['Actual Rows'] ?? 0) + removed) * (node['Actual Loops'] ?? 0));
  return [{ table, kind: node['Node Type'], rowsRead, statement }, ...inner];
}
