/**
 * What each role may do: the one table of permissions. A permission is an action on a resource, and is the same thing as
 * the scope `resource:action` that routes and verbs ask for. SISO's specification: `permissions[action]` includes the
 * resource or `*`. ../shared/design DOMAIN.
 */
import { PARTNER_ROLES, type Permissions, ROLE_NAMES, type Role, STAFF_ROLES } from '../db/schema/people.ts';
import { ALL_SCOPES, type GrantedScope, PARTNER_SCOPES, SCOPES, type Scope } from './scopes.ts';

export { PARTNER_ROLES, type Permissions, ROLE_NAMES, type Role, STAFF_ROLES };

/** What a person has whatever the role: their own sign-ins, the look of the place, what has changed. */
const EVERYBODY_READS = ['activity', 'brand', 'events', 'programme', 'sign-ins'] as const;
const PARTNER_READS = [...EVERYBODY_READS, 'commissions', 'dashboard', 'partners', 'projects', 'referrals'] as const;
const STAFF_READS = [...PARTNER_READS, 'plans', 'users'] as const;

interface RoleRules {
  /** Whose people have it. */
  readonly of: 'partner' | 'programme';
  /** Whether a second factor is required. */
  readonly mfaRequired: boolean;
  readonly permissions: Permissions;
}

const PARTNER_ADMIN: Permissions = {
  read: [...PARTNER_READS, 'api-keys', 'audit', 'users', 'widget-sessions'],
  write: ['api-keys', 'partners', 'referrals', 'users', 'widget-sessions'],
  submit: ['referrals'],
};

export const ROLES: Readonly<Record<Role, RoleRules>> = {
  owner: { of: 'partner', mfaRequired: false, permissions: PARTNER_ADMIN },
  admin: { of: 'partner', mfaRequired: false, permissions: PARTNER_ADMIN },
  sales: {
    of: 'partner',
    mfaRequired: false,
    permissions: { read: PARTNER_READS, write: ['referrals'], submit: ['referrals'] },
  },
  viewer: { of: 'partner', mfaRequired: false, permissions: { read: PARTNER_READS } },
  programme_admin: {
    of: 'programme',
    mfaRequired: true,
    permissions: { read: ['*'], write: ['*'], submit: ['*'] },
  },
  partner_manager: {
    of: 'programme',
    mfaRequired: true,
    permissions: {
      read: [...STAFF_READS, 'api-keys', 'audit', 'widget-sessions'],
      write: ['api-keys', 'partners', 'projects', 'referrals', 'users', 'widget-sessions'],
      submit: ['referrals'],
    },
  },
  finance: {
    of: 'programme',
    mfaRequired: true,
    permissions: { read: [...STAFF_READS, 'audit'], write: ['commissions', 'projects'] },
  },
  support: { of: 'programme', mfaRequired: true, permissions: { read: [...STAFF_READS, 'audit'] } },
};

/** Whose rights: a role, and what was granted beside it. */
export interface Rights {
  readonly role: Role;
  readonly permissions: Permissions;
}

/** What people of a partner can have at most, by whatever grant. */
export const PARTNER_PEOPLE_SCOPES: readonly Scope[] = [
  ...PARTNER_SCOPES,
  'api-keys:read',
  'api-keys:write',
  'audit:read',
  'sign-ins:read',
  'users:read',
  'users:write',
];

const includes = (permissions: Permissions, action: string, resource: string): boolean =>
  (Object.hasOwn(permissions, action) ? permissions[action] : undefined)?.some(
    (one) => one === resource || one === '*',
  ) ?? false;

/**
 * Whether a person may do `action` (`read`, `write`, `submit`) on a kind of resource (`referrals`): by the role or by
 * what was granted beside it, and never beyond what people of a partner can have.
 */
export function checkPermission({ role, permissions }: Rights, action: string, resource: string): boolean {
  const scope = `${resource}:${action}`;
  if (ROLES[role].of === 'partner' && !(PARTNER_PEOPLE_SCOPES as readonly string[]).includes(scope)) return false;
  return includes(ROLES[role].permissions, action, resource) || includes(permissions, action, resource);
}

/** The same rights as scopes, sorted; all of them for who may do everything. */
export function scopesOf(rights: Rights): GrantedScope[] {
  const held = SCOPES.filter((scope) => {
    const [resource = '', action = ''] = scope.split(':');
    return checkPermission(rights, action, resource);
  });
  return held.length === SCOPES.length ? [ALL_SCOPES] : held;
}

/** Whether a role is one of SISO's own staff. */
export function isStaffRole(role: Role): boolean {
  return ROLES[role].of === 'programme';
}
