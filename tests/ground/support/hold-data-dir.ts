// Does what a start does with the data folder: <data folder>
// Started with --expose-gc, it collects garbage all the time: a hold must not depend on who remembers it.
import { holdDataDir } from '../../../api/src/entry/local/data-dir.ts';

try {
  const hold = await holdDataDir(process.argv[2] ?? '');
  await hold.announce({ API: 'http://localhost:8787', 'Demo site': 'http://localhost:8788' });
  console.log('holding');
  setInterval(() => globalThis.gc?.(), 5);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
