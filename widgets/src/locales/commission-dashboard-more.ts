import { matchLocale, type Texts } from './catalog.ts';
import { commissionDashboardTexts as group } from './commission-dashboard.ts';
import { commissionDashboardMore as english } from './en/commission-dashboard-more.ts';

/** Keys of the texts that the sections and lists need. */
export type MoreText = keyof typeof english;

const languages: Readonly<Record<string, () => Promise<{ readonly default: Texts<MoreText> }>>> = {
  ar: () => import('./ar/commission-dashboard-more.ts'),
  de: () => import('./de/commission-dashboard-more.ts'),
  es: () => import('./es/commission-dashboard-more.ts'),
  fr: () => import('./fr/commission-dashboard-more.ts'),
};

/** Adds the texts of the sections and lists to those of the figures, in a locale's language; English at once. */
export async function addTexts(locale: string): Promise<void> {
  Object.assign(group.english, english);
  const tag = matchLocale(languages, locale);
  if (tag) {
    try {
      const [first, more] = await Promise.all([group.languages[tag]?.(), languages[tag]?.()]);
      Object.assign(first?.default ?? {}, more?.default);
    } catch (error) {
      console.warn(`The texts of the sections could not be loaded in "${tag}"; English is used.`, error);
    }
  }
}
