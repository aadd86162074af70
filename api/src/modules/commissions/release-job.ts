import type { Job } from '../../platform/jobs/job.ts';
import { releaseCommissions } from './release-commissions.ts';

/** Every five minutes: the programme's midnight is at any hour of ours. */
export const releaseCommissionsJob: Job = {
  name: 'release-commissions',
  cron: '*/5 * * * *',
  atStart: true,
  run: async (ctx) => ({ released: await releaseCommissions(ctx) }),
};
