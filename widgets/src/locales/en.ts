import { access } from './en/access.ts';
import { commissionDashboard } from './en/commission-dashboard.ts';
import { commissionDashboardMore } from './en/commission-dashboard-more.ts';
import { referralForm } from './en/referral-form.ts';
import { stepUp } from './en/step-up.ts';

/** The English texts, which also fix the keys that every other language must have. */
export const en = {
  commissionDashboard: { ...commissionDashboard, ...commissionDashboardMore },
  referralForm,
  stepUp: { ...access, ...stepUp },
};
