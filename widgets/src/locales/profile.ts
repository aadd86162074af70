import type { TextKey } from './catalog.ts';
import { profile } from './en/profile.ts';
import { listTexts } from './list.ts';

/** Key of a text of the profile. */
export type ProfileText = TextKey<'profile'>;

/** Keys of the texts that it has of its own. */
export type OwnProfileText = keyof typeof profile;

/** The texts of a partner's profile, beside those that lists share. */
export const profileTexts = listTexts('profile', profile, {
  ar: () => import('./ar/profile.ts'),
  de: () => import('./de/profile.ts'),
  es: () => import('./es/profile.ts'),
  fr: () => import('./fr/profile.ts'),
});
