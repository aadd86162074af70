import { apiKeysMore as english } from './en/api-keys-more.ts';
import type { LaterTexts } from './later-texts.ts';

/** Keys of texts of the dialogs of keys. */
export type ApiKeysMoreText = keyof typeof english;

/** Texts of the dialogs of keys. */
export const apiKeysMoreTexts: LaterTexts<ApiKeysMoreText> = {
  english,
  languages: {
    ar: () => import('./ar/api-keys-more.ts'),
    de: () => import('./de/api-keys-more.ts'),
    es: () => import('./es/api-keys-more.ts'),
    fr: () => import('./fr/api-keys-more.ts'),
  },
};
