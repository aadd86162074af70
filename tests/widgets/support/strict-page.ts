import { defineAll, exhibits } from './elements.ts';
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
  defineAll();
  let [shown, styled] = [0, 0];
  for (const { tag, states, session } of exhibits) {
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
