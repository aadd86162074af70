import { expectAccessible } from './support/axe.ts';
import { defineAll, exhibits } from './support/elements.ts';
import { calm, emulate } from './support/media.ts';
import { showState } from './support/show-state.ts';

defineAll();

/** The page around the elements, as a host would make it. */
function dress(scheme: 'light' | 'dark', dir: 'ltr' | 'rtl'): void {
  document.documentElement.dir = dir;
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = scheme === 'dark' ? '#121517' : '#fff';
}

describe('accessibility', () => {
  afterEach(async () => {
    dress('light', 'ltr');
    await emulate();
  });

  for (const { tag, states, session } of exhibits) {
    for (const state of states) {
      it(`<${tag}> ${state.name}: axe finds nothing in light, dark and forced colours, in both directions`, async () => {
        dress('light', 'ltr');
        const { element, remove } = await showState(tag, state, { session });
        const check = async (circumstance: string, forcedColours = false): Promise<void> => {
          await element.updateComplete;
          calm(element);
          await expectAccessible(element, { forcedColours }).catch((error: Error) => {
            throw new Error(`${circumstance}: ${error.message}`);
          });
        };
        try {
          for (const dir of ['ltr', 'rtl'] as const) {
            for (const scheme of ['light', 'dark'] as const) {
              dress(scheme, dir);
              await check(`${scheme}, ${dir}`);
            }
            if (await emulate('emulate forced colours')) {
              await check(`forced colours, ${dir}`, true);
              await emulate();
            }
          }
        } finally {
          await remove();
        }
      });
    }
  }
});
