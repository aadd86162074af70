import type { TextGroup, TextKey } from './catalog.ts';
import { commissionDashboard as english } from './en/commission-dashboard.ts';

/** The texts of the commission dashboard. A language's file is fetched when an element first needs it. */
export const commissionDashboardTexts: TextGroup<TextKey<'commissionDashboard'>> = {
  name: 'commissionDashboard',
  english,
  languages: {
    ar: () => import('./ar/commission-dashboard.ts'),
    de: () => import('./de/commission-dashboard.ts'),
    es: () => import('./es/commission-dashboard.ts'),
    fr: () => import('./fr/commission-dashboard.ts'),
  },
};
