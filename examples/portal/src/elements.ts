import { redraw } from './state/store.ts';

/** How each element comes here: a file of its own, fetched with the first page that shows it. */
const sources = {
  provider: () => import('@siso/partner-widgets/provider/define'),
  'commission-dashboard': () => import('@siso/partner-widgets/commission-dashboard/define'),
  'referral-form': () => import('@siso/partner-widgets/referral-form/define'),
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
