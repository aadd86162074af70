/** Everything that runs on a clock. */
import { sweepDoorJob } from '../modules/auth/index.ts';
import { releaseCommissionsJob } from '../modules/commissions/index.ts';
import { sweepMailsJob } from '../modules/mails/index.ts';
import { rotateSigningKeyJob } from '../modules/signing-keys/index.ts';
import { sweepWidgetSessionsJob } from '../modules/widget-sessions/index.ts';
import { ensurePartitionsJob } from '../platform/jobs/ensure-partitions.ts';
import type { Job } from '../platform/jobs/job.ts';
import { sweepIdempotencyJob } from '../platform/jobs/sweep-idempotency.ts';
import { sweepRateLimitsJob } from '../platform/jobs/sweep-rate-limits.ts';

export const JOBS: readonly Job[] = [
  releaseCommissionsJob,
  sweepIdempotencyJob,
  sweepRateLimitsJob,
  sweepWidgetSessionsJob,
  sweepDoorJob,
  sweepMailsJob,
  rotateSigningKeyJob,
  ensurePartitionsJob,
];
