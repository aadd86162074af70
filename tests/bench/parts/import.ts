/** The CRM importer on an empty programme: its own process, over the public API, as a user runs it. */
import { existsSync } from 'node:fs';
import { createApiKey } from '../../../api/src/modules/api-keys/index.ts';
import { verifyCounters } from '../../../api/src/modules/dashboard/index.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { generateExport } from '../../crm-import/support/generated-export.ts';
import { runImport } from '../../crm-import/support/import-command.ts';
import { REAL_EXPORT } from '../../crm-import/support/scenario.ts';
import { cpuOf, cpuOfPostgres } from '../support/cpu.ts';
import { inside, type Process, startDatabase, startJobWorker, startServer } from '../support/ground.ts';
import type { Part } from '../support/row.ts';

/** As many as the real export has. */
const ROWS = 8_800;

/** The real export where it lies beside the repository, else one of the same shape and size. */
function findExport(removeWhen: (remove: () => void) => void): { folder: string; name: string } {
  if (existsSync(REAL_EXPORT)) return { folder: REAL_EXPORT, name: 'CRM export' };
  return { folder: generateExport(20_161_020, ROWS, removeWhen).folder, name: 'CRM export, generated' };
}

/** What the report's last figures say. @throws Error with what the command wrote */
function readReport(stdout: string): { rows: number; seconds: number; changes: number } {
  const found = /([\d,]+) rows in ([\d.]+) s \([\d,]+ rows per second, ([\d,]+) changes sent\)/.exec(stdout);
  if (!found) throw new Error(`the importer reported nothing: ${stdout}`);
  const [rows = 0, seconds = 0, changes = 0] = found.slice(1).map((text) => Number(text.replaceAll(',', '')));
  return { rows, seconds, changes };
}

const importing: Part = async ({ log }) => {
  const removals: (() => void)[] = [];
  const { folder, name } = findExport((remove) => removals.push(remove));
  const database = await startDatabase();
  const processes: Process[] = [];
  try {
    const operatorKey = await inside(database, async ({ deps }) => {
      return (await createApiKey(systemContext(deps, 'cli'), { kind: 'secret', name: 'Import' })).key;
    });
    const server = await startServer(database);
    processes.push(server, await startJobWorker(database));
    const cpu = () => ({ server: cpuOf(server.pid), postgres: cpuOfPostgres(database.pid) });
    const before = cpu();
    const result = await runImport([folder, '--url', server.url], operatorKey);
    const after = cpu();
    if (result.code !== 0) throw new Error(`the importer ended with ${result.code}: ${result.stderr}`);
    const { rows, seconds, changes } = readReport(result.stdout);
    log(`${rows} rows, ${changes} changes in ${seconds} s`);
    const differences = await inside(database, ({ deps }) => verifyCounters(systemContext(deps, 'worker')));
    const each = (from?: number, to?: number) =>
      from === undefined || to === undefined ? undefined : (to - from) / changes;
    return [
      {
        part: 'import',
        what: `${name}: ${rows.toLocaleString('en-US')} rows, ${changes.toLocaleString('en-US')} changes`,
        ours: {
          rps: changes / seconds,
          cpu: each(before.server, after.server),
          postgresCpu: each(before.postgres, after.postgres),
        },
        figure: { value: rows / seconds, unit: 'rows per second' },
      },
      {
        part: 'import',
        what: 'counters that differ afterwards',
        ours: {},
        figure: { value: differences.length, unit: 'counters', atMost: 0 },
      },
    ];
  } finally {
    for (const each of processes) await each.stop();
    await database.stop();
    for (const remove of removals) remove();
  }
};
export default importing;
