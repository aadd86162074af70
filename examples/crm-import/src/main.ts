import { HELP, type ImportOptions, readArguments } from './arguments.ts';
import { EXIT, ImportFailure } from './import-failure.ts';
import { planImport } from './plan-import.ts';
import { createProgress } from './progress.ts';
import { readFolder } from './read-folder.ts';
import { toImportFailure } from './refusal.ts';
import { Report } from './report.ts';
import { runImport } from './run-import.ts';
import { createSisoApi } from './siso-api.ts';

process.exitCode = await main();

/** The command: reads, plans, applies, reports. Answers the exit code. */
async function main(): Promise<number> {
  try {
    const options = readArguments(process.argv.slice(2), process.env);
    if (options) return await importFolder(options);
    console.log(HELP);
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error;
    console.error(`\n${error.message}\n${error.wayOut}`);
    return error.exitCode;
  }
}

async function importFolder(options: ImportOptions): Promise<number> {
  const state = planImport(await readFolder(options.folder));
  const report = new Report();
  const progress = createProgress(process.stderr);
  const interrupt = stopOnSignal();
  try {
    const api = createSisoApi(options.url, options.key);
    await runImport({ api, report, progress, signal: interrupt.signal, concurrency: options.concurrency }, state);
  } catch (error) {
    progress.stop();
    if (report.rows > 0) print(report);
    throw toImportFailure(error, options.url);
  } finally {
    interrupt.release();
  }
  print(report);
  if (interrupt.signal.aborted) {
    console.error('\nInterrupted. What was begun is finished; run the same command again for the rest.');
    return EXIT.interrupted;
  }
  return report.refused > 0 ? EXIT.refused : EXIT.done;
}

function print(report: Report): void {
  for (const refusal of report.refusals) console.error(refusal);
  console.log(report.lines().join('\n'));
  if (report.refused > 0)
    console.error(`\n${report.refused} rows were refused; each is named above with its file and line.`);
}

/** The first Ctrl-C (or SIGTERM) asks the run to end after what is under way, the second ends the process at once. */
function stopOnSignal(): { signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const stop = () => {
    release();
    console.error('\nFinishing what is under way (once more Ctrl-C ends at once) …');
    controller.abort();
  };
  const release = () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return { signal: controller.signal, release };
}
