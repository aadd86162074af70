/**
 * `npm run counters:verify`: counts again what the dashboards' counters keep; exit code 1 where they differ. With the
 * embedded database it runs beside `npm start`.
 */
import { ReadableError } from '../adapters/embedded-postgres/readable-error.ts';
import { createJsonLogger } from '../adapters/json-logger.ts';
import { type CounterDifference, verifyCounters } from '../modules/dashboard/index.ts';
import { systemContext } from '../platform/context.ts';
import { parseConfig } from './config.ts';
import { runningEmbedded } from './local/embedded-urls.ts';
import { assertServable } from './servable.ts';
import { createService, databaseUrls } from './service.ts';

/** One line, after a table where there is something to show. */
function formatDifferences(differences: readonly CounterDifference[]): string {
  const count = differences.length === 1 ? '1 difference' : `${differences.length} differences`;
  if (differences.length === 0) return count;
  const head = ['counter', 'partner', 'of', 'figure', 'kept', 'expected'];
  const rows = differences.map((d) => [d.counter, d.partnerId, d.key, d.figure, String(d.kept), String(d.expected)]);
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ');
  return [head, ...rows]
    .map((cells) => line(cells).trimEnd())
    .join('\n')
    .concat('\n', count);
}

async function main(): Promise<number> {
  const config = parseConfig(process.env);
  const database = config.database ?? (await runningEmbedded(config.dataDir));
  const secret = 'secret' in database ? database.secret : (config.secret ?? '');
  const { urls } = databaseUrls(database, secret);
  await assertServable([urls.worker]);
  const logger = createJsonLogger((line) => process.stderr.write(`${line}\n`));
  const service = await createService({ config, urls, secret, logger });
  try {
    const differences = await verifyCounters(systemContext(service.deps, 'worker'));
    process.stdout.write(`${formatDifferences(differences)}\n`);
    return differences.length === 0 ? 0 : 1;
  } finally {
    await service.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof ReadableError ? error.message : error);
  process.exitCode = 2;
}
