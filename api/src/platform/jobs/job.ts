/** Background work: what runs on a clock, in one worker at a time. */
import type { TimedJob } from '../../ports/jobs.ts';
import type { Ctx } from '../context.ts';

export interface Job extends Omit<TimedJob, 'run'> {
  /**
   * Does the work; whatever it answers goes into its log line. It may run again after a failure or a crash, so it must
   * be safe to repeat, and takes nothing but the context: whatever it needs it finds in the database.
   */
  run(ctx: Ctx): Promise<Record<string, unknown>>;
}
