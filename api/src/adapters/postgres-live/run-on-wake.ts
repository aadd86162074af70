/**
 * Runs work soon after a commit that left some, in the worker: woken by the NOTIFY that wakes the relay, and by a sweep
 * for what was not heard or has fallen due since.
 */
import type { Logger } from '../../ports/logger.ts';
import { OUTBOX_CHANNEL } from './channels.ts';
import { holdConnection, type Turn } from './held-connection.ts';

export interface RunOnWakeOptions {
  /** The worker's login, on a direct connection. */
  url: string;
  /** Shown in pg_stat_activity. */
  name: string;
  logger: Logger;
  /** Takes what is due, from the tables; several processes may run it at once. What it throws is logged, and tried again. */
  run(): Promise<unknown>;
  /** Between two runs at least: commits come in crowds, and most leave nothing for it. */
  restMs?: number;
  /** How often it runs without having been woken. */
  sweepMs?: number;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** A run that takes longer is left behind; what it had taken falls due again. */
const LAST_RUN_MS = 10_000;

export function runOnWake(options: RunOnWakeOptions): { stop(): Promise<void> } {
  const { url, name, logger, run, restMs = 200, sweepMs = 5_000 } = options;
  const connection = holdConnection({
    url,
    name,
    logger,
    async serve(client, turn: Turn) {
      await client.query(`listen ${OUTBOX_CHANNEL}`);
      while (!turn.over) {
        await run();
        await sleep(restMs);
        await turn.wait(sweepMs);
      }
    },
  });
  return {
    async stop() {
      let late: ReturnType<typeof setTimeout> | undefined;
      const enough = new Promise<void>((resolve) => {
        late = setTimeout(resolve, LAST_RUN_MS);
      });
      await Promise.race([connection.stop(), enough]);
      clearTimeout(late);
    },
  };
}
