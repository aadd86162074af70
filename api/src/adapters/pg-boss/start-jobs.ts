/** Runs jobs by pg-boss on the same Postgres: each at its time, in one worker, again after a failure. */
import { PgBoss } from 'pg-boss';
import type { TimedJob } from '../../ports/jobs.ts';
import type { Logger } from '../../ports/logger.ts';
import { JOBS_ROLE, JOBS_SCHEMA } from './schema.ts';

export interface JobsOptions {
  /** The worker's login, on a direct connection. */
  url: string;
  logger: Logger;
  jobs: readonly TimedJob[];
}

/** One of a kind waits and one runs; a job whose worker died is tried again after five minutes. */
const QUEUE = {
  expireInSeconds: 300,
  retryLimit: 5,
  retryDelay: 10,
  retryBackoff: true,
  retryDelayMax: 300,
  retentionSeconds: 86_400,
  deleteAfterSeconds: 3 * 86_400,
};

/** Starts what is due from now on. The tables must be there: see prepareJobs. */
export async function startJobs({ url, logger, jobs }: JobsOptions): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    connectionString: url,
    options: `-c role=${JOBS_ROLE}`,
    application_name: 'siso jobs',
    schema: JOBS_SCHEMA,
    max: 2,
    migrate: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => logger.warn('jobs', { error: String(error) }));
  boss.on('warning', ({ message }) => logger.warn('jobs', { warning: message }));
  await boss.start({ attempts: 5 });
  for (const job of jobs) {
    await boss.createQueue(job.name, { ...QUEUE, policy: 'stately' });
    await boss.updateQueue(job.name, QUEUE);
    await boss.schedule(job.name, job.cron, null, { tz: 'UTC' });
    if (job.atStart) await boss.send(job.name);
    await boss.work(job.name, { pollingIntervalSeconds: 10 }, () => runLogged(job));
  }

  async function runLogged(job: TimedJob): Promise<void> {
    const began = performance.now();
    try {
      const result = await job.run();
      logger.info('job', { job: job.name, ms: Math.round(performance.now() - began), ...result });
    } catch (error) {
      logger.error('job failed', { job: job.name, error: error instanceof Error ? error.stack : String(error) });
      throw error;
    }
  }

  return { stop: () => boss.stop({ timeout: 10_000 }) };
}
