import type { Words } from '../list/index.ts';
import type { TextKey } from '../locales/catalog.ts';

/** Key of a text of the list of referrals. */
export type ReferralText = TextKey<'referralList'>;

/** Writes texts, amounts and dates for one viewer. */
export type ReferralWords = Words<ReferralText>;

/** The mark of a referral's status. */
export const lookOf = (status: string): 'good' | 'going' | 'bad' | 'open' =>
  status === 'converted' ? 'good' : status === 'qualified' ? 'going' : status === 'lost' ? 'bad' : 'open';
