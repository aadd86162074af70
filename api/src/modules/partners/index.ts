/** What other modules and the entries may call. */
export { createPartner } from './create-partner.ts';
export { partnerForWork } from './partner-for-work.ts';
export type { PartnerRow, Terms } from './schemas.ts';
export { termsOn } from './terms-on.ts';
export { updatePartner } from './update-partner.ts';
