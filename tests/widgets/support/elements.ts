import { apiKeysStates } from '../../../widgets/src/api-keys/api-keys.states.ts';
import { define as defineApiKeys } from '../../../widgets/src/api-keys/define.ts';
import { auditLogStates } from '../../../widgets/src/audit-log/audit-log.states.ts';
import { define as defineAuditLog } from '../../../widgets/src/audit-log/define.ts';
import type { ElementState } from '../../../widgets/src/base/states.ts';
import { commissionDashboardStates } from '../../../widgets/src/commission-dashboard/commission-dashboard.states.ts';
import { define as defineDashboard } from '../../../widgets/src/commission-dashboard/define.ts';
import { define as definePartnerList } from '../../../widgets/src/partner-list/define.ts';
import { partnerListStates } from '../../../widgets/src/partner-list/partner-list.states.ts';
import { define as definePlanList } from '../../../widgets/src/plan-list/define.ts';
import { planListStates } from '../../../widgets/src/plan-list/plan-list.states.ts';
import { define as defineProfile } from '../../../widgets/src/profile/define.ts';
import { profileStates } from '../../../widgets/src/profile/profile.states.ts';
import { define as defineProjectList } from '../../../widgets/src/project-list/define.ts';
import { projectListStates } from '../../../widgets/src/project-list/project-list.states.ts';
import { define as defineProvider } from '../../../widgets/src/provider/define.ts';
import { define as defineForm } from '../../../widgets/src/referral-form/define.ts';
import { referralFormStates } from '../../../widgets/src/referral-form/referral-form.states.ts';
import { define as defineReferralList } from '../../../widgets/src/referral-list/define.ts';
import { referralListStates } from '../../../widgets/src/referral-list/referral-list.states.ts';
import { define as defineSecurity } from '../../../widgets/src/security/define.ts';
import { securityStates } from '../../../widgets/src/security/security.states.ts';
import { define as defineSignIn } from '../../../widgets/src/sign-in/define.ts';
import { signInStates } from '../../../widgets/src/sign-in/sign-in.states.ts';
import { define as defineTeam } from '../../../widgets/src/team/define.ts';
import { teamStates } from '../../../widgets/src/team/team.states.ts';

/** An element that has states, as the tests bring them about. */
export interface Exhibit {
  readonly tag: `siso-${string}`;
  readonly states: readonly ElementState[];
  /** True: it needs a session; a publishable key is not enough. */
  readonly session: boolean;
}

/** Every element with a `*.states.ts`. A test compares this list with the files, so that none is forgotten. */
export const exhibits: readonly Exhibit[] = [
  { tag: 'siso-referral-form', states: referralFormStates, session: false },
  { tag: 'siso-commission-dashboard', states: commissionDashboardStates, session: true },
  { tag: 'siso-partner-list', states: partnerListStates, session: true },
  { tag: 'siso-plan-list', states: planListStates, session: true },
  { tag: 'siso-profile', states: profileStates, session: true },
  { tag: 'siso-project-list', states: projectListStates, session: true },
  { tag: 'siso-referral-list', states: referralListStates, session: true },
  { tag: 'siso-team', states: teamStates, session: true },
  { tag: 'siso-api-keys', states: apiKeysStates, session: true },
  { tag: 'siso-audit-log', states: auditLogStates, session: true },
  { tag: 'siso-security', states: securityStates, session: false },
  { tag: 'siso-sign-in', states: signInStates, session: false },
];

/** Defines every element of the package, once. */
export function defineAll(): void {
  for (const define of [
    defineProvider,
    defineForm,
    defineDashboard,
    defineReferralList,
    defineProjectList,
    definePartnerList,
    definePlanList,
    defineProfile,
    defineTeam,
    defineApiKeys,
    defineSecurity,
    defineSignIn,
    defineAuditLog,
  ]) {
    define();
  }
}
