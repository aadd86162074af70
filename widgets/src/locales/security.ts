import type { TextGroup, TextKey } from './catalog.ts';
import { access } from './en/access.ts';
import { security } from './en/security.ts';
import { joined } from './joined.ts';

/** The texts of the security settings. A language's files are fetched when an element first needs them. */
export const securityTexts: TextGroup<TextKey<'security'>> = {
  name: 'security',
  english: { ...access, ...security },
  languages: {
    ar: joined(
      () => import('./ar/access.ts'),
      () => import('./ar/security.ts'),
    ),
    de: joined(
      () => import('./de/access.ts'),
      () => import('./de/security.ts'),
    ),
    es: joined(
      () => import('./es/access.ts'),
      () => import('./es/security.ts'),
    ),
    fr: joined(
      () => import('./fr/access.ts'),
      () => import('./fr/security.ts'),
    ),
  },
};
