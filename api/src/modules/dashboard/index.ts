/** What the entries may call. */
export type { CounterDifference } from './counter-differences.ts';
export { getDashboard } from './get-dashboard.ts';
export { verifyCounters } from './verify-counters.ts';
