import { commissionDashboardStates } from '../../../widgets/src/commission-dashboard/commission-dashboard.states.ts';
import { define as defineDashboard } from '../../../widgets/src/commission-dashboard/define.ts';
import { define as defineProvider } from '../../../widgets/src/provider/define.ts';
import { define as defineForm } from '../../../widgets/src/referral-form/define.ts';
import { referralFormStates } from '../../../widgets/src/referral-form/referral-form.states.ts';
import { showState } from './show-state.ts';

/** What the frame tells the test: the rules broken, and how many elements were shown with their styles. */
export interface StrictReport {
  readonly violations: string[];
  readonly shown: number;
  readonly styled: number;
}

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, sample }) => {
  violations.push(`${violatedDirective} ${sourceFile} ${sample}`);
});

async function run(): Promise<StrictReport> {
  for (const define of [defineProvider, defineForm, defineDashboard]) {
    define();
  }
  let [shown, styled] = [0, 0];
  for (const [tag, states, session] of [
    ['siso-referral-form', referralFormStates, false],
    ['siso-commission-dashboard', commissionDashboardStates, true],
  ] as const) {
    for (const state of states) {
      const { element, remove } = await showState(tag, state, { session });
      shown++;
      styled += getComputedStyle(element).display === 'block' ? 1 : 0;
      await remove();
    }
  }
  return { violations, shown, styled };
}

run().then(
  (report) => parent.postMessage(report, location.origin),
  (error: unknown) => parent.postMessage({ violations: [String(error)], shown: 0, styled: 0 }, location.origin),
);
