import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../e2e/support/launch-browser.ts';
import type { Scene } from '../widgets/support/stage.ts';
import { requireSameDrawing } from './support/drawing.ts';
import { openStage } from './support/open-stage.ts';
import { compare } from './support/picture.ts';

/**
 * How the elements look, against pictures that were looked at: the main states in light and dark, one at 360 px, one
 * from right to left. `UPDATE_PICTURES=1` records them anew. Pictures compare only on machines that draw alike (the
 * continuous build and its image): elsewhere the run fails with one line, or `PICTURES=off` leaves them out, and says so.
 */
const scenes: Readonly<Record<string, readonly string[]>> = {
  'siso-referral-form': ['full', 'invalid', 'success', 'queued', 'disabled-partner'],
  'siso-commission-dashboard': ['full', 'loading', 'empty', 'error', 'table'],
  'siso-project-list': ['full', 'detail', 'staff', 'staff-payment-wrong', 'empty'],
  'siso-referral-list': ['full', 'detail', 'staff', 'edit-wrong', 'nothing-found', 'error'],
  'siso-partner-list': ['full', 'detail', 'terms', 'empty'],
  'siso-plan-list': ['full', 'rules'],
  'siso-team': ['full', 'invite', 'detail', 'empty'],
  'siso-api-keys': ['full', 'create-wrong', 'created', 'detail'],
  'siso-audit-log': ['full', 'changes', 'detail-change'],
  'siso-profile': ['full', 'wrong', 'partial'],
  'siso-sign-in': [
    'full',
    'invalid',
    'waiting',
    'second-factor',
    'enrol',
    'recovery-codes',
    'invitation',
    'reset-expired',
  ],
  'siso-security': ['full', 'bare', 'loading', 'totp', 'step-up', 'invalid'],
};

interface Sitting extends Scene {
  readonly name: string;
  readonly width?: number;
}

const sittings: readonly Sitting[] = Object.entries(scenes).flatMap(([tag, [main = 'full', ...others]]) => {
  const element = tag.replace('siso-', '');
  return [
    ...[main, ...others].flatMap((state) =>
      (['light', 'dark'] as const).map((scheme) => ({ name: `${element}.${state}.${scheme}`, tag, state, scheme })),
    ),
    { name: `${element}.${main}.360px`, tag, state: main, width: 360 },
    { name: `${element}.${main}.rtl`, tag, state: main, dir: 'rtl' as const, attributes: { locale: 'ar' } },
  ];
});

let browser: Browser;

beforeAll(async () => {
  // The same picture whatever screen or graphics card the machine has.
  browser = await launchBrowser(['--font-render-hinting=none', '--force-color-profile=srgb', '--disable-lcd-text']);
});

afterAll(() => browser?.close());

if (process.env.PICTURES === 'off') {
  console.warn('PICTURES=off: the pictures are not compared in this run.');
} else {
  test('the elements look as they did when they were last looked at', async () => {
    await requireSameDrawing(browser);
    const page = await openStage(browser);
    const problems: string[] = [];
    for (const { name, width = 900, ...scene } of sittings) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((wanted) => {
        document.body.style.cssText =
          'margin:16px;font-family:system-ui,sans-serif;background:light-dark(#fff,#121517)';
        return window.stage.show(wanted);
      }, scene);
      const taken = await page.locator('body').screenshot({ animations: 'disabled', caret: 'hide' });
      const problem = await compare(name, taken);
      if (problem) problems.push(problem);
    }
    expect(problems).toEqual([]);
  });
}
