import type { TextGroup, TextKey, Texts } from './catalog.ts';
import { commissionDashboard as english } from './en/commission-dashboard.ts';

type Key = TextKey<'commissionDashboard'>;

/** Keys of the texts that the figures need. */
export type FirstText = keyof typeof english;

/**
 * The texts of the commission dashboard. A language's file is fetched when an element first needs it. Here are those of
 * the figures; the others come with the sections and lists (`addTexts`).
 */
export const commissionDashboardTexts: TextGroup<Key> = {
  name: 'commissionDashboard',
  english: { ...english } as Texts<Key>,
  languages: {
    ar: () => import('./ar/commission-dashboard.ts'),
    de: () => import('./de/commission-dashboard.ts'),
    es: () => import('./es/commission-dashboard.ts'),
    fr: () => import('./fr/commission-dashboard.ts'),
  } as TextGroup<Key>['languages'],
};
