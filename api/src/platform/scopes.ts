/** The closed list of scopes: `noun:read`, `noun:write`. ../shared/design API "scopes". */
export const SCOPES = [
  'activity:read',
  'api-keys:read',
  'api-keys:write',
  'audit:read',
  'brand:read',
  'commissions:read',
  'commissions:write',
  'dashboard:read',
  'events:read',
  'partners:read',
  'partners:write',
  'plans:read',
  'plans:write',
  'programme:read',
  'programme:write',
  'projects:read',
  'projects:write',
  'referrals:read',
  'referrals:submit',
  'referrals:write',
  'sign-ins:read',
  'signing-keys:read',
  'signing-keys:write',
  'users:read',
  'users:write',
  'widget-sessions:read',
  'widget-sessions:write',
] as const;
export type Scope = (typeof SCOPES)[number];

/** Every scope, for keys of the programme only. */
export const ALL_SCOPES = 'programme:*';
export type GrantedScope = Scope | typeof ALL_SCOPES;

/** What a partner's own secret key may hold. */
export const PARTNER_SCOPES = [
  'activity:read',
  'brand:read',
  'commissions:read',
  'dashboard:read',
  'events:read',
  'partners:read',
  'partners:write',
  'programme:read',
  'projects:read',
  'referrals:read',
  'referrals:submit',
  'referrals:write',
  'widget-sessions:read',
  'widget-sessions:write',
] as const satisfies readonly Scope[];

/** What a publishable key holds, always and only. */
export const PUBLISHABLE_SCOPES = ['brand:read', 'referrals:submit'] as const satisfies readonly Scope[];

/** The elements a widget session may be granted, with the scopes that each needs. */
export const COMPONENT_SCOPES = {
  'api-keys': ['api-keys:read', 'brand:read'],
  'audit-log': ['brand:read', 'sign-ins:read'],
  'commission-dashboard': ['activity:read', 'brand:read', 'commissions:read', 'dashboard:read', 'events:read'],
  'partner-list': ['brand:read', 'partners:read', 'plans:read'],
  'plan-list': ['brand:read', 'plans:read'],
  profile: ['brand:read', 'partners:read'],
  'project-list': ['brand:read', 'projects:read'],
  'referral-form': ['brand:read', 'referrals:submit'],
  'referral-list': ['brand:read', 'referrals:read'],
  team: ['brand:read', 'users:read'],
} as const satisfies Record<string, readonly Scope[]>;
/** What an element uses where it is covered, and does without elsewhere: the dashboard's lists of referrals and projects. */
export const OPTIONAL_SCOPES: Readonly<Record<keyof typeof COMPONENT_SCOPES, readonly Scope[]>> = {
  'api-keys': ['api-keys:write', 'partners:read'],
  'audit-log': ['audit:read', 'partners:read', 'users:read'],
  'commission-dashboard': ['projects:read', 'referrals:read'],
  'partner-list': ['partners:write', 'users:read', 'users:write'],
  'plan-list': ['plans:write', 'programme:read', 'programme:write'],
  profile: ['partners:write'],
  'project-list': [
    'commissions:read',
    'commissions:write',
    'events:read',
    'partners:read',
    'programme:read',
    'projects:write',
    'referrals:read',
  ],
  'referral-form': [],
  'referral-list': [
    'commissions:read',
    'events:read',
    'partners:read',
    'programme:read',
    'projects:read',
    'referrals:submit',
    'referrals:write',
  ],
  team: ['partners:read', 'users:write'],
};
/** What a key's session gets where no components are asked for: a page of the partner's that earns and shows. */
export const DEFAULT_COMPONENTS = ['commission-dashboard', 'referral-form'] as const satisfies readonly Component[];
export type Component = keyof typeof COMPONENT_SCOPES;
export const COMPONENTS = Object.keys(COMPONENT_SCOPES) as Component[];

/** Whether what was granted covers a scope. */
export function covers(granted: readonly string[], scope: Scope): boolean {
  return granted.includes(scope) || granted.includes(ALL_SCOPES);
}
