import type { TextGroup, TextKey } from './catalog.ts';
import { access } from './en/access.ts';
import { signIn } from './en/sign-in.ts';
import { joined } from './joined.ts';

/** The texts of the way in. A language's files are fetched when an element first needs them. */
export const signInTexts: TextGroup<TextKey<'signIn'>> = {
  name: 'signIn',
  english: { ...access, ...signIn },
  languages: {
    ar: joined(
      () => import('./ar/access.ts'),
      () => import('./ar/sign-in.ts'),
    ),
    de: joined(
      () => import('./de/access.ts'),
      () => import('./de/sign-in.ts'),
    ),
    es: joined(
      () => import('./es/access.ts'),
      () => import('./es/sign-in.ts'),
    ),
    fr: joined(
      () => import('./fr/access.ts'),
      () => import('./fr/sign-in.ts'),
    ),
  },
};
