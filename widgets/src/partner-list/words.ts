import type { Words } from '../list/index.ts';
import type { PartnerText } from '../locales/partner-list.ts';

/** Writes texts, amounts and dates for one viewer. */
export type PartnerWords = Words<PartnerText>;

/** The mark of a partner's status. */
export const lookOf = (status: string): 'good' | 'bad' | 'open' =>
  status === 'active' ? 'good' : status === 'suspended' ? 'bad' : 'open';
