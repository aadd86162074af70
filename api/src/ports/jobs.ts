/** Work on a clock, as whatever runs it sees it. */
export interface TimedJob {
  /** kebab-case; the queue's name. */
  name: string;
  /** When, in UTC: five fields of cron. */
  cron: string;
  /** Run once whenever a worker starts, so that what fell due while none ran does not wait. */
  atStart?: boolean;
  /** Does the work; whatever it answers goes into its log line. What it throws makes it run again. */
  run(): Promise<Record<string, unknown>>;
}
