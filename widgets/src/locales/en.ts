import { access } from './en/access.ts';
import { apiKeys } from './en/api-keys.ts';
import { apiKeysMore } from './en/api-keys-more.ts';
import { auditLog } from './en/audit-log.ts';
import { auditLogMore } from './en/audit-log-more.ts';
import { commissionDashboard } from './en/commission-dashboard.ts';
import { commissionDashboardMore } from './en/commission-dashboard-more.ts';
import { list } from './en/list.ts';
import { partnerList } from './en/partner-list.ts';
import { pipeline } from './en/pipeline.ts';
import { planList } from './en/plan-list.ts';
import { profile } from './en/profile.ts';
import { projectList } from './en/project-list.ts';
import { projectListStaff } from './en/project-list-staff.ts';
import { referralForm } from './en/referral-form.ts';
import { referralList } from './en/referral-list.ts';
import { referralListStaff } from './en/referral-list-staff.ts';
import { rights } from './en/rights.ts';
import { security } from './en/security.ts';
import { signIn } from './en/sign-in.ts';
import { stepUp } from './en/step-up.ts';
import { team } from './en/team.ts';
import { teamMore } from './en/team-more.ts';

/** The English texts, which also fix the keys that every other language must have. */
export const en = {
  apiKeys: { ...list, ...rights, ...apiKeys, ...apiKeysMore },
  auditLog: { ...list, ...auditLog, ...auditLogMore },
  team: { ...list, ...rights, ...team, ...teamMore },
  commissionDashboard: { ...commissionDashboard, ...commissionDashboardMore },
  partnerList: { ...list, ...partnerList },
  planList: { ...list, ...planList },
  profile: { ...list, ...profile },
  referralForm,
  projectList: { ...list, ...pipeline, ...projectList, ...projectListStaff },
  referralList: { ...list, ...pipeline, ...referralList, ...referralListStaff },
  security: { ...access, ...security },
  signIn: { ...access, ...signIn },
  stepUp: { ...access, ...stepUp },
};
