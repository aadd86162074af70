/** What other modules and the entries may call. */
export { accrueCommission } from './accrue-commission.ts';
export { listCommissions } from './list-commissions.ts';
export type { CommissionRow } from './schemas.ts';
export { settleCommission } from './settle-commission.ts';
