import { referralListStaff as english } from './en/referral-list-staff.ts';
import type { LaterTexts } from './later-texts.ts';

/** Keys of the texts that only the programme's own people need. */
export type ReferralStaffText = keyof typeof english;

/** The texts of the list of referrals that only the programme's own people need. */
export const referralListStaffTexts: LaterTexts<ReferralStaffText> = {
  english,
  languages: {
    ar: () => import('./ar/referral-list-staff.ts'),
    de: () => import('./de/referral-list-staff.ts'),
    es: () => import('./es/referral-list-staff.ts'),
    fr: () => import('./fr/referral-list-staff.ts'),
  },
};
