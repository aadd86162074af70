import type { TextKey } from './catalog.ts';
import { partnerList } from './en/partner-list.ts';
import { listTexts } from './list.ts';

/** Key of a text of the list of partners. */
export type PartnerText = TextKey<'partnerList'>;

/** Keys of the texts that it has of its own. */
export type OwnPartnerText = keyof typeof partnerList;

/** The texts of the list of partners. */
export const partnerListTexts = listTexts('partnerList', partnerList, {
  ar: () => import('./ar/partner-list.ts'),
  de: () => import('./de/partner-list.ts'),
  es: () => import('./es/partner-list.ts'),
  fr: () => import('./fr/partner-list.ts'),
});
