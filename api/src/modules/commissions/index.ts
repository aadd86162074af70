/** What other modules and the entries may call. */
export { accrueCommission } from './accrue-commission.ts';
export { listCommissions } from './list-commissions.ts';
export { releaseCommissions } from './release-commissions.ts';
export { releaseCommissionsJob } from './release-job.ts';
export type { CommissionRow } from './schemas.ts';
export { settleCommission } from './settle-commission.ts';
