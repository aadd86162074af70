import { teamMore as english } from './en/team-more.ts';
import type { LaterTexts } from './later-texts.ts';

/** Keys of texts of the dialogs of a team. */
export type TeamMoreText = keyof typeof english;

/** Texts of the dialogs of a team. */
export const teamMoreTexts: LaterTexts<TeamMoreText> = {
  english,
  languages: {
    ar: () => import('./ar/team-more.ts'),
    de: () => import('./de/team-more.ts'),
    es: () => import('./es/team-more.ts'),
    fr: () => import('./fr/team-more.ts'),
  },
};
