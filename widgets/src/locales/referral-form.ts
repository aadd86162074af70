import type { TextGroup, TextKey } from './catalog.ts';
import { referralForm as english } from './en/referral-form.ts';

/** The texts of the referral form. A language's file is fetched when an element first needs it. */
export const referralFormTexts: TextGroup<TextKey<'referralForm'>> = {
  name: 'referralForm',
  english,
  languages: {
    ar: () => import('./ar/referral-form.ts'),
    de: () => import('./de/referral-form.ts'),
    es: () => import('./es/referral-form.ts'),
    fr: () => import('./fr/referral-form.ts'),
  },
};
