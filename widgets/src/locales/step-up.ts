import type { TextGroup, TextKey } from './catalog.ts';
import { access } from './en/access.ts';
import { stepUp } from './en/step-up.ts';
import { joined } from './joined.ts';

/** The texts of the question who it is. A language's files are fetched when it is first asked. */
export const stepUpTexts: TextGroup<TextKey<'stepUp'>> = {
  name: 'stepUp',
  english: { ...access, ...stepUp },
  languages: {
    ar: joined(
      () => import('./ar/access.ts'),
      () => import('./ar/step-up.ts'),
    ),
    de: joined(
      () => import('./de/access.ts'),
      () => import('./de/step-up.ts'),
    ),
    es: joined(
      () => import('./es/access.ts'),
      () => import('./es/step-up.ts'),
    ),
    fr: joined(
      () => import('./fr/access.ts'),
      () => import('./fr/step-up.ts'),
    ),
  },
};
