/** What other modules and the entries may call. */
export { convertReferral } from './convert-referral.ts';
export { createReferral } from './create-referral.ts';
export { loseReferral } from './lose-referral.ts';
export { qualifyReferral } from './qualify-referral.ts';
export type { ReferralRow } from './schemas.ts';
