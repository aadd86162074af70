/** Background work: what runs on a clock, in one worker at a time. */
import type { Ctx } from '../context.ts';

export interface Job {
  /** kebab-case; the queue's name. */
  name: string;
  /** When, in UTC: five fields of cron. */
  cron: string;
  /** Run once whenever a worker starts, so that what fell due while none ran does not wait. */
  atStart?: boolean;
  /**
   * Does the work; whatever it answers goes into its log line. It may run again after a failure or a crash, so it must
   * be safe to repeat, and takes nothing but the context: whatever it needs it finds in the database.
   */
  run(ctx: Ctx): Promise<Record<string, unknown>>;
}
