import { describe, expect, test } from 'vitest';
import {
  type Account,
  assertMayGrant,
  assertMayTouch,
  type Granter,
  isWeighty,
  samePermissions,
  tidyPermissions,
} from '../../../api/src/modules/users/rules.ts';
import { type Permissions, ROLE_NAMES, ROLES, type Role, scopesOf } from '../../../api/src/platform/permissions.ts';

const PARTNER = 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb';

function person(role: Role, permissions: Permissions = {}): Granter {
  return { of: ROLES[role].of, userId: 'usr_me', role, scopes: scopesOf({ role, permissions }) };
}
const key = (of: Granter['of'], ...scopes: string[]): Granter => ({ of, userId: null, role: null, scopes });
const account = (role: Role, permissions: Permissions = {}): Account => ({
  id: 'usr_you',
  partnerId: ROLES[role].of === 'partner' ? PARTNER : null,
  role,
  permissions,
});

/** The code of what is thrown, or `done`. */
function outcome(work: () => void): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
}
const touch = (granter: Granter, other: Account) => outcome(() => assertMayTouch(granter, other));
const grant = (granter: Granter, role: Role, permissions: Permissions = {}, partnerId: string | null = PARTNER) =>
  outcome(() => assertMayGrant(granter, { role, permissions }, partnerId));

/** For each granter, those that it may act on. */
const allowed = (act: (role: Role) => string) => ROLE_NAMES.filter((role) => act(role) === 'done');
const OF_PARTNER: Role[] = ['owner', 'admin', 'sales', 'viewer'];

describe('whose account may be changed', () => {
  test.each([
    ['owner', OF_PARTNER],
    ['admin', ['admin', 'sales', 'viewer']],
    ['programme_admin', [...ROLE_NAMES]],
    ['partner_manager', OF_PARTNER],
  ] as const)('by %s: %j', (role, roles) => {
    expect(allowed((other) => touch(person(role), account(other)))).toEqual(roles);
  });

  test('nobody’s own', () => {
    for (const role of ROLE_NAMES) {
      const own = { ...account(role), id: 'usr_me' };
      expect(touch(person(role), own)).toBe('beyond_own_rights');
    }
  });

  test('not of whoever may do more, by role or by what was added to it', () => {
    const clerk = person('sales', { write: ['users'], read: ['users'] });
    expect(touch(clerk, account('admin'))).toBe('beyond_own_rights');
    expect(touch(clerk, account('sales'))).toBe('done');
    expect(touch(clerk, account('viewer', { read: ['audit'] }))).toBe('beyond_own_rights');
  });

  test('by a key as far as it reaches', () => {
    expect(allowed((role) => touch(key('programme', 'programme:*'), account(role)))).toEqual([...ROLE_NAMES]);
    expect(touch(key('programme', 'users:write'), account('viewer'))).toBe('beyond_own_rights');
    expect(touch(key('partner', ...scopesOf(account('owner'))), account('owner'))).toBe('beyond_own_rights');
  });
});

describe('which rights may be given', () => {
  test.each([
    ['owner', OF_PARTNER],
    ['admin', ['admin', 'sales', 'viewer']],
    ['sales', ['sales', 'viewer']],
    ['programme_admin', OF_PARTNER],
    ['partner_manager', OF_PARTNER],
    ['support', ['viewer']],
  ] as const)('to a partner’s people by %s: %j', (role, roles) => {
    expect(OF_PARTNER.filter((other) => grant(person(role), other) === 'done')).toEqual(roles);
  });

  test('to staff by a programme administrator alone', () => {
    const staff = ROLE_NAMES.filter((role) => ROLES[role].of === 'programme');
    for (const role of staff) expect(grant(person('programme_admin'), role, {}, null)).toBe('done');
    for (const role of staff) expect(grant(person('partner_manager'), role, {}, null)).toBe('beyond_own_rights');
    const almost = person('partner_manager', { read: ['*'], write: ['*'], submit: ['*'] });
    expect(grant(almost, 'support', {}, null)).toBe('beyond_own_rights');
    expect(grant(key('programme', 'programme:*'), 'programme_admin', {}, null)).toBe('done');
  });

  test('only roles of the side that the person is on', () => {
    expect(grant(person('programme_admin'), 'support')).toBe('validation_failed');
    expect(grant(person('programme_admin'), 'owner', {}, null)).toBe('validation_failed');
  });

  test('and permissions, never beyond what such people can have, nor one’s own', () => {
    const owner = person('owner');
    expect(grant(owner, 'viewer', { read: ['audit'], write: ['referrals'] })).toBe('done');
    expect(grant(owner, 'viewer', { write: ['*'] })).toBe('done');
    expect(grant(owner, 'viewer', { write: ['commissions'] })).toBe('validation_failed');
    expect(grant(person('programme_admin'), 'viewer', { read: ['signing-keys'] })).toBe('validation_failed');
    expect(grant(person('sales'), 'viewer', { read: ['users'] })).toBe('beyond_own_rights');
    expect(grant(person('sales'), 'viewer', { write: ['*'] })).toBe('beyond_own_rights');
  });
});

test('permissions are compared and kept without regard to order', () => {
  expect(samePermissions({ read: ['b', 'a'], write: [] }, { read: ['a', 'b', 'a'] })).toBe(true);
  expect(samePermissions({ read: ['a'] }, { read: ['a', 'b'] })).toBe(false);
  expect(tidyPermissions({ write: undefined, submit: [], read: ['b', 'a', 'b'] })).toEqual({ read: ['a', 'b'] });
});

test('what lets its holder act for others is weighty', () => {
  expect(ROLE_NAMES.filter((role) => isWeighty(role, {}))).toEqual([
    'owner',
    'admin',
    'programme_admin',
    'partner_manager',
    'finance',
    'support',
  ]);
  expect(isWeighty('viewer', { read: ['audit'] })).toBe(true);
});
