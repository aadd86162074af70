import type { Role } from './rights.ts';

const everybody = ['activity', 'brand', 'events', 'programme', 'sign-ins'];
const partner = [...everybody, 'commissions', 'dashboard', 'partners', 'projects', 'referrals'];
const staff = [...partner, 'plans', 'users'];
const admin = {
  read: [...partner, 'api-keys', 'audit', 'users', 'widget-sessions'],
  write: ['api-keys', 'partners', 'referrals', 'users', 'widget-sessions'],
  submit: ['referrals'],
};

/** The roles, as `GET /v1/roles` answers them in states and in demos. */
export const exampleRoles: readonly Role[] = [
  { role: 'owner', of: 'partner', mfaRequired: false, permissions: admin },
  { role: 'admin', of: 'partner', mfaRequired: false, permissions: admin },
  {
    role: 'sales',
    of: 'partner',
    mfaRequired: false,
    permissions: { read: partner, write: ['referrals'], submit: ['referrals'] },
  },
  { role: 'viewer', of: 'partner', mfaRequired: false, permissions: { read: partner } },
  {
    role: 'programme_admin',
    of: 'programme',
    mfaRequired: true,
    permissions: { read: ['*'], write: ['*'], submit: ['*'] },
  },
  {
    role: 'partner_manager',
    of: 'programme',
    mfaRequired: true,
    permissions: {
      read: [...staff, 'api-keys', 'audit', 'widget-sessions'],
      write: ['api-keys', 'partners', 'projects', 'referrals', 'users', 'widget-sessions'],
      submit: ['referrals'],
    },
  },
  {
    role: 'finance',
    of: 'programme',
    mfaRequired: true,
    permissions: { read: [...staff, 'audit'], write: ['commissions', 'projects'] },
  },
  { role: 'support', of: 'programme', mfaRequired: true, permissions: { read: [...staff, 'audit'] } },
];
