import type { Job } from '../../platform/jobs/job.ts';
import { ensureSigningKey } from './ensure-signing-key.ts';

const MOST_DAYS = 30;

/** Puts a new signing key in force every thirty days. */
export const rotateSigningKeyJob: Job = {
  name: 'rotate-signing-key',
  cron: '41 4 * * *',
  run: async (ctx) => ({ rotated: await ensureSigningKey(ctx, MOST_DAYS) }),
};
