import { rights as english } from './en/rights.ts';
import type { LaterTexts } from './later-texts.ts';

/** Key of a word for what somebody or something may do. */
export type RightsText = keyof typeof english;

/** Words for what somebody or something may do, for every dialog that lists rights. */
export const rightsTexts: LaterTexts<RightsText> = {
  english,
  languages: {
    ar: () => import('./ar/rights.ts'),
    de: () => import('./de/rights.ts'),
    es: () => import('./es/rights.ts'),
    fr: () => import('./fr/rights.ts'),
  },
};
