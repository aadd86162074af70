import { redraw } from './state/store.ts';

/** How each element comes here: a file of its own, fetched with the first page that shows it. */
const sources = {
  provider: () => import('@siso/partner-widgets/provider/define'),
  'commission-dashboard': () => import('@siso/partner-widgets/commission-dashboard/define'),
  'referral-form': () => import('@siso/partner-widgets/referral-form/define'),
  'api-keys': () => import('@siso/partner-widgets/api-keys/define'),
  'audit-log': () => import('@siso/partner-widgets/audit-log/define'),
  'partner-list': () => import('@siso/partner-widgets/partner-list/define'),
  'plan-list': () => import('@siso/partner-widgets/plan-list/define'),
  profile: () => import('@siso/partner-widgets/profile/define'),
  'project-list': () => import('@siso/partner-widgets/project-list/define'),
  'referral-list': () => import('@siso/partner-widgets/referral-list/define'),
  security: () => import('@siso/partner-widgets/security/define'),
  team: () => import('@siso/partner-widgets/team/define'),
  'sign-in': () => import('@siso/partner-widgets/sign-in/define'),
} as const;

/** The elements that the portal is built from. */
export type ElementName = keyof typeof sources;

const states = new Map<ElementName, 'loading' | 'ready' | 'failed'>();

/** Fetches an element unless it is here already; `again` after it could not be. */
export function need(name: ElementName, again = false): 'loading' | 'ready' | 'failed' {
  const state = states.get(name);
  if (state && !(again && state === 'failed')) return state;
  states.set(name, 'loading');
  sources[name]()
    .then(
      () => states.set(name, 'ready'),
      (error: unknown) => {
        console.error(`The element "${name}" could not be loaded.`, error);
        states.set(name, 'failed');
      },
    )
    .finally(redraw);
  return 'loading';
}
