/**
 * The service as `npm run serve` starts it, in a process that also tells what memory it holds: at SIGUSR2 it collects
 * its garbage and writes one line. Run with --expose-gc.
 */
import '../../../api/src/entry/node.ts';

process.on('SIGUSR2', async () => {
  // What the first pass frees may hold on to more through finalisers and weak references, which run between the passes.
  for (let pass = 0; pass < 4; pass++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  process.stdout.write(`memory ${JSON.stringify(process.memoryUsage())}\n`);
});
