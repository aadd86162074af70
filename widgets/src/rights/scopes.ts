import type { ApiKeyInput } from '@siso/partner-sdk';

/** Every right of the API, as it names them. */
export type Scope = Exclude<NonNullable<ApiKeyInput['scopes']>[number], 'programme:*'>;

/** 2: a partner's key may hold it. A scope that the API adds is missing here until the compiler has said so. */
const known: Readonly<Record<Scope, 1 | 2>> = {
  'dashboard:read': 2,
  'referrals:read': 2,
  'referrals:submit': 2,
  'referrals:write': 2,
  'projects:read': 2,
  'projects:write': 1,
  'commissions:read': 2,
  'commissions:write': 1,
  'activity:read': 2,
  'events:read': 2,
  'partners:read': 2,
  'partners:write': 2,
  'users:read': 1,
  'users:write': 1,
  'api-keys:read': 1,
  'api-keys:write': 1,
  'widget-sessions:read': 2,
  'widget-sessions:write': 2,
  'sign-ins:read': 1,
  'audit:read': 1,
  'brand:read': 2,
  'programme:read': 2,
  'programme:write': 1,
  'plans:read': 1,
  'plans:write': 1,
  'signing-keys:read': 1,
  'signing-keys:write': 1,
};

/** Every right of the API, the most wanted first. */
export const SCOPES = Object.keys(known) as readonly Scope[];

/** What a partner's secret key can hold, whoever makes it. */
export const PARTNER_KEY_SCOPES: readonly Scope[] = SCOPES.filter((scope) => known[scope] === 2);
