import type { TextGroup, TextKey, Texts } from './catalog.ts';
import { commissionDashboard as english } from './en/commission-dashboard.ts';

/** The texts of the commission dashboard. A language's file is fetched when an element first needs it; the English of
 * what is loaded later comes with that. */
export const commissionDashboardTexts: TextGroup<TextKey<'commissionDashboard'>> = {
  name: 'commissionDashboard',
  english: { ...english } as Texts<TextKey<'commissionDashboard'>>,
  languages: {
    ar: () => import('./ar/commission-dashboard.ts'),
    de: () => import('./de/commission-dashboard.ts'),
    es: () => import('./es/commission-dashboard.ts'),
    fr: () => import('./fr/commission-dashboard.ts'),
  },
};
