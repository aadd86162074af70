/** What the package's root gives beside one entry per element. Nothing happens at import. */

import { define as defineApiKeys } from './api-keys/define.ts';
import { define as defineAuditLog } from './audit-log/define.ts';
import type { DefineOptions } from './base/define.ts';
import { define as defineCommissionDashboard } from './commission-dashboard/define.ts';
import { define as definePartnerList } from './partner-list/define.ts';
import { define as definePlanList } from './plan-list/define.ts';
import { define as defineProfile } from './profile/define.ts';
import { define as defineProjectList } from './project-list/define.ts';
import { define as defineProvider } from './provider/define.ts';
import { define as defineReferralForm } from './referral-form/define.ts';
import { define as defineReferralList } from './referral-list/define.ts';
import { define as defineSecurity } from './security/define.ts';
import { define as defineSignIn } from './sign-in/define.ts';
import { define as defineTeam } from './team/define.ts';

export { ApiKeys } from './api-keys/define.ts';
export { AuditLog } from './audit-log/define.ts';
export type { DefineOptions } from './base/define.ts';
export type { SisoEventDetails } from './base/events.ts';
export { VERSION } from './base/version.ts';
export { CommissionDashboard } from './commission-dashboard/define.ts';
export type { Message, OwnTexts, Plural, ProviderTexts } from './locales/catalog.ts';
export { PartnerList } from './partner-list/define.ts';
export { PlanList } from './plan-list/define.ts';
export { Profile } from './profile/define.ts';
export { ProjectList } from './project-list/define.ts';
export { Provider } from './provider/define.ts';
export { ReferralForm } from './referral-form/define.ts';
export { ReferralList } from './referral-list/define.ts';
export { Security } from './security/define.ts';
export { SignIn } from './sign-in/define.ts';
export { Team } from './team/define.ts';
export * from './theme.ts';

/** Defines every element, under another prefix than `siso` if one is given. */
export function defineAll(options?: DefineOptions): void {
  defineProvider(options);
  defineReferralForm(options);
  defineCommissionDashboard(options);
  defineReferralList(options);
  defineProjectList(options);
  definePartnerList(options);
  definePlanList(options);
  defineProfile(options);
  defineSecurity(options);
  defineSignIn(options);
  defineTeam(options);
  defineApiKeys(options);
  defineAuditLog(options);
}
