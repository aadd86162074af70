import { commissionDashboardTexts } from './commission-dashboard.ts';
import { commissionDashboardMore } from './en/commission-dashboard-more.ts';

/** Adds the English texts of the sections and lists to those of the figures. */
export function addTexts(): void {
  Object.assign(commissionDashboardTexts.english, commissionDashboardMore);
}
