/**
 * The worker: the relay, the jobs and the mail. Any number may run; one of them leads the relay, each job runs in one, each
 * mail leaves by one.
 */
import { fileURLToPath } from 'node:url';
import { notifyEdge } from '../adapters/durable-object-live/notify-edge.ts';
import { ReadableError } from '../adapters/embedded-postgres/readable-error.ts';
import { createJsonLogger } from '../adapters/json-logger.ts';
import { startJobs } from '../adapters/pg-boss/start-jobs.ts';
import { startRelay } from '../adapters/postgres-live/relay.ts';
import { runOnWake } from '../adapters/postgres-live/run-on-wake.ts';
import type { Deps } from '../deps.ts';
import { sendDueMails } from '../modules/mails/index.ts';
import { systemContext } from '../platform/context.ts';
import type { Job } from '../platform/jobs/job.ts';
import type { Mailer } from '../ports/mailer.ts';
import { parseConfig } from './config.ts';
import { wakeToken } from './edge/wake-token.ts';
import { JOBS } from './jobs.ts';
import { logLines } from './log-lines.ts';
import { mailerOf } from './mailer.ts';
import { assertServable } from './servable.ts';
import { createService, databaseUrls } from './service.ts';

export interface WorkerOptions {
  /** The worker's login, on a direct connection: an advisory lock and LISTEN go through no pooler. */
  workerUrl: string;
  /** Default: all of them. */
  jobs?: readonly Job[];
  /** The way out for mail. Without one it waits in the queue, and the log says so. */
  mailer?: Mailer | undefined;
}

export interface Worker {
  /** Lets running jobs finish, at most ten seconds; then another worker leads the relay. */
  stop(): Promise<void>;
}

export async function startWorker(deps: Deps, { workerUrl, jobs = JOBS, mailer }: WorkerOptions): Promise<Worker> {
  const { logger } = deps;
  const relay = startRelay({ url: workerUrl, logger });
  const mail =
    mailer && runOnWake({ url: workerUrl, name: 'siso mail', logger, run: () => sendDueMails(deps, mailer) });
  if (!mail) logger.warn('mail cannot leave: set MAIL_FROM, and SENDGRID_API_KEY or SMTP_URL; until then it waits');
  try {
    const timed = jobs.map((job) => ({ ...job, run: () => job.run(systemContext(deps, 'worker')) }));
    const running = await startJobs({ url: workerUrl, logger, jobs: timed });
    return {
      async stop() {
        await running.stop();
        await Promise.all([relay.stop(), mail?.stop()]);
      },
    };
  } catch (error) {
    await Promise.all([relay.stop(), mail?.stop()]);
    throw error;
  }
}

/** A worker process of its own, beside the API's. */
async function main(): Promise<void> {
  const config = parseConfig(process.env);
  if (!config.database || !config.secret) {
    throw new ReadableError('Set DATABASE_URL and SISO_SECRET; npm start brings a database and its worker.');
  }
  const { urls } = databaseUrls(config.database, config.secret);
  await assertServable([urls.partner, urls.staff, urls.worker]);
  const logger = createJsonLogger(logLines());
  const service = await createService({ config, urls, secret: config.secret, logger });
  const worker = await startWorker(service.deps, { workerUrl: urls.listen, mailer: mailerOf(config.mail) });
  if (config.edgeUrl !== undefined) {
    notifyEdge({ live: service.deps.live, url: config.edgeUrl, token: await wakeToken(config.secret), logger });
  }
  logger.info('working', { jobs: JOBS.map((job) => job.name) });
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await worker.stop();
    await service.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error instanceof ReadableError ? error.message : error);
    process.exit(1);
  });
}
