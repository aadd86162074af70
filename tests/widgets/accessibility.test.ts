import { emulateMedia } from '@web/test-runner-commands';
import type { ElementState } from '../../widgets/src/base/states.ts';
import { commissionDashboardStates } from '../../widgets/src/commission-dashboard/commission-dashboard.states.ts';
import { define as defineDashboard } from '../../widgets/src/commission-dashboard/define.ts';
import { define as defineForm } from '../../widgets/src/referral-form/define.ts';
import { referralFormStates } from '../../widgets/src/referral-form/referral-form.states.ts';
import { expectAccessible } from './support/axe.ts';
import { showState } from './support/show-state.ts';

defineForm();
defineDashboard();

const elements: readonly [string, readonly ElementState[], boolean][] = [
  ['siso-referral-form', referralFormStates, false],
  ['siso-commission-dashboard', commissionDashboardStates, true],
];

/** The page around the elements, as a host would make it. */
function dress(scheme: 'light' | 'dark', dir: 'ltr' | 'rtl'): void {
  document.documentElement.dir = dir;
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = scheme === 'dark' ? '#121517' : '#fff';
}

describe('accessibility', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(async () => {
    dress('light', 'ltr');
    await emulateMedia({ reducedMotion: 'no-preference', forcedColors: 'none' });
  });

  for (const [tag, states, session] of elements) {
    for (const state of states) {
      it(`<${tag}> ${state.name}: axe finds nothing in light and dark, left to right and right to left`, async () => {
        dress('light', 'ltr');
        const shown = await showState(tag, state, { session });
        try {
          for (const scheme of ['light', 'dark'] as const) {
            for (const dir of ['ltr', 'rtl'] as const) {
              dress(scheme, dir);
              await shown.element.updateComplete;
              await expectAccessible(shown.element);
            }
          }
          await emulateMedia({ forcedColors: 'active' });
          await expectAccessible(shown.element);
        } finally {
          await emulateMedia({ forcedColors: 'none' });
          await shown.remove();
        }
      });
    }
  }
});
