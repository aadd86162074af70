import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { pictures, updating } from './picture.ts';

const file = `${pictures}drawn-like-this.txt`;

/** Letters, figures, weights, a native control, a curve: what differs between machines that draw differently. */
const sample = `<!doctype html><body style="margin:0;font-family:system-ui,sans-serif">
<p style="font-size:14px">Hamburgefonstiv 0123456789 $€£ áéîøü</p><p style="font-size:20px;font-weight:650">Hamburgefonstiv 4,890.50</p>
<p dir="rtl" style="font-size:14px">مرحبا بالعالم</p><p style="font:14px monospace">Hamburgefonstiv</p>
<select><option>Hamburgefonstiv</option></select><svg width="60" height="30"><path d="M0 30C20 0 40 30 60 5" fill="none" stroke="#0f766e"/></svg>`;

/**
 * Fails unless this machine draws as the one that recorded the pictures: comparing them would say nothing about the
 * elements otherwise. What it draws counts, not the browser's version.
 *
 * @throws Error with one line that says what to do
 */
export async function requireSameDrawing(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 420, height: 260 }, deviceScaleFactor: 1 });
  await page.setContent(sample);
  const drawn = createHash('sha256')
    .update(await page.screenshot())
    .digest('hex');
  await page.close();
  if (updating) {
    await mkdir(pictures, { recursive: true });
    await writeFile(file, `${drawn}\n`);
  }
  const recorded = existsSync(file) ? (await readFile(file, 'utf8')).trim() : undefined;
  if (recorded === drawn) return;
  throw new Error(
    'This machine draws text or controls differently from the one that recorded the pictures (other fonts or another Chromium): record them here with UPDATE_PICTURES=1, or leave them out of this run with PICTURES=off.',
  );
}
