import type { TextGroup, TextKey } from './catalog.ts';
import { team as english } from './en/team.ts';
import { listTexts } from './list.ts';

/** Keys of the texts that come with the list itself. */
export type TeamFirstText = keyof typeof english;

/** The texts of this list; those of its dialogs come later. */
export const teamTexts: TextGroup<TextKey<'team'>> = listTexts('team', english, {
  ar: () => import('./ar/team.ts'),
  de: () => import('./de/team.ts'),
  es: () => import('./es/team.ts'),
  fr: () => import('./fr/team.ts'),
});
