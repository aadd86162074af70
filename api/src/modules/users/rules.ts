/** Who may do what to whose account, and grant which rights. Pure. */
import { invalidField, ProblemError } from '../../core/errors.ts';
import {
  isStaffRole,
  PARTNER_PEOPLE_SCOPES,
  type Permissions,
  type Rights,
  type Role,
  scopesOf,
} from '../../platform/permissions.ts';
import { ALL_SCOPES, SCOPES } from '../../platform/scopes.ts';

type Action = 'read' | 'write' | 'submit';

const parts = SCOPES.map((scope) => scope.split(':') as [resource: string, action: Action]);
const unique = <T extends string>(list: readonly T[]) => [...new Set(list)].sort() as [T, ...T[]];

/** Every action that a right can be granted for, and every resource that it can be granted on. */
export const ACTIONS = unique(parts.map(([, action]) => action));
export const RESOURCES = unique(parts.map(([resource]) => resource));

/** Who grants or takes rights. */
export interface Granter {
  readonly of: 'partner' | 'programme';
  /** The person, where one acts. */
  readonly userId: string | null;
  /** A person's role; null for a key, the command line, and staff who look at a partner. */
  readonly role: Role | null;
  /** Everything that they may do, however little of it their session carries. */
  readonly scopes: readonly string[];
}

/** Whose account it is. */
export interface Account extends Rights {
  readonly id: string;
  readonly partnerId: string | null;
}

const beyond = (detail: string) => new ProblemError('beyond_own_rights', detail);

function isHeld(granter: Granter, scopes: readonly string[]): boolean {
  return granter.scopes.includes(ALL_SCOPES) || scopes.every((scope) => granter.scopes.includes(scope));
}

/** SISO's own staff is the business of its administrators, and of keys that may do everything. */
function runsStaff({ of, role, scopes }: Granter): boolean {
  return of === 'programme' && (role === 'programme_admin' || (role === null && scopes.includes(ALL_SCOPES)));
}

function assertRank(granter: Granter, role: Role): void {
  if (isStaffRole(role) && !runsStaff(granter))
    throw beyond("Only a programme administrator manages SISO's own staff.");
  if (role === 'owner' && granter.of === 'partner' && granter.role !== 'owner') {
    throw beyond('Only an owner makes owners and changes them.');
  }
}

/**
 * Whether the granter may change, suspend or remove that account.
 * @throws ProblemError `beyond_own_rights` for one's own, for an owner unless one is one, for SISO's staff unless one
 *   administers it, and for whoever may do more than oneself
 */
export function assertMayTouch(granter: Granter, account: Account): void {
  if (granter.userId === account.id) throw beyond('Nobody changes their own role or status; ask somebody else to.');
  assertRank(granter, account.role);
  if (!isHeld(granter, scopesOf(account))) throw beyond('This person may do more than you may yourself.');
}

/**
 * Whether the granter may give these rights to somebody of that partner (null: SISO's staff).
 * @throws ProblemError `validation_failed` for a role or a permission that such people cannot have, `beyond_own_rights`
 *   for what the granter could not do
 */
export function assertMayGrant(granter: Granter, rights: Rights, partnerId: string | null): void {
  const { role, permissions } = rights;
  if (isStaffRole(role) !== (partnerId === null)) {
    const detail =
      partnerId === null ? "SISO's own staff has roles of its own." : 'This is a role of SISO’s own staff.';
    throw invalidField('/role', detail);
  }
  if (partnerId !== null) assertForPartner(permissions);
  assertRank(granter, role);
  if (!isHeld(granter, scopesOf(rights))) throw beyond('These rights go beyond your own.');
}

function assertForPartner(permissions: Permissions): void {
  const possible: readonly string[] = PARTNER_PEOPLE_SCOPES;
  for (const [action, resources] of Object.entries(permissions)) {
    const at = resources.findIndex((resource) => resource !== '*' && !possible.includes(`${resource}:${action}`));
    if (at < 0) continue;
    throw invalidField(`/permissions/${action}/${at}`, `People of a partner cannot ${action} ${resources[at]}.`);
  }
}

/** The same lists, whatever their order; an empty one counts as none. */
export function samePermissions(a: Permissions, b: Permissions): boolean {
  const plain = (permissions: Permissions) =>
    JSON.stringify(
      Object.entries(permissions)
        .filter(([, resources]) => resources.length > 0)
        .map(([action, resources]) => [action, [...new Set(resources)].sort()])
        .sort(),
    );
  return plain(a) === plain(b);
}

/** Each list once and in order, and no empty ones. */
export function tidyPermissions(given: { [action: string]: readonly string[] | undefined }): Permissions {
  return Object.fromEntries(
    Object.entries(given)
      .map(([action, resources]) => [action, [...new Set(resources ?? [])].sort()] as const)
      .filter(([, resources]) => resources.length > 0),
  );
}

/** Whether a role or what was added to it lets its holder act for others: making one asks for a fresh proof. */
export function isWeighty(role: Role, permissions: Permissions): boolean {
  return role === 'owner' || role === 'admin' || isStaffRole(role) || Object.keys(permissions).length > 0;
}
