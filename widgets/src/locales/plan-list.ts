import type { TextKey } from './catalog.ts';
import { planList } from './en/plan-list.ts';
import { listTexts } from './list.ts';

/** Key of a text of the list of plans. */
export type PlanText = TextKey<'planList'>;

/** Keys of the texts that it has of its own. */
export type OwnPlanText = keyof typeof planList;

/** The texts of the list of plans. */
export const planListTexts = listTexts('planList', planList, {
  ar: () => import('./ar/plan-list.ts'),
  de: () => import('./de/plan-list.ts'),
  es: () => import('./es/plan-list.ts'),
  fr: () => import('./fr/plan-list.ts'),
});
