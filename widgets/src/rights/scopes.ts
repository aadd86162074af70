import type { ApiKeyInput } from '@siso/partner-sdk';

/** Every right of the API, as it names them. */
export type Scope = Exclude<NonNullable<ApiKeyInput['scopes']>[number], 'programme:*'>;

/** A scope that the API adds is missing here until the compiler has said so. */
const known: Readonly<Record<Scope, 1>> = {
  'dashboard:read': 1,
  'referrals:read': 1,
  'referrals:submit': 1,
  'referrals:write': 1,
  'projects:read': 1,
  'projects:write': 1,
  'commissions:read': 1,
  'commissions:write': 1,
  'activity:read': 1,
  'events:read': 1,
  'partners:read': 1,
  'partners:write': 1,
  'users:read': 1,
  'users:write': 1,
  'api-keys:read': 1,
  'api-keys:write': 1,
  'widget-sessions:read': 1,
  'widget-sessions:write': 1,
  'sign-ins:read': 1,
  'audit:read': 1,
  'brand:read': 1,
  'programme:read': 1,
  'programme:write': 1,
  'plans:read': 1,
  'plans:write': 1,
  'signing-keys:read': 1,
  'signing-keys:write': 1,
};

/** Every right of the API, the most wanted first. */
export const SCOPES = Object.keys(known) as readonly Scope[];
