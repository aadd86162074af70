import type { TextGroup, TextKey } from './catalog.ts';
import { apiKeys as english } from './en/api-keys.ts';
import { listTexts } from './list.ts';

/** Keys of the texts that come with the list itself. */
export type ApiKeysFirstText = keyof typeof english;

/** The texts of this list; those of its dialogs come later. */
export const apiKeysTexts: TextGroup<TextKey<'apiKeys'>> = listTexts('apiKeys', english, {
  ar: () => import('./ar/api-keys.ts'),
  de: () => import('./de/api-keys.ts'),
  es: () => import('./es/api-keys.ts'),
  fr: () => import('./fr/api-keys.ts'),
});
