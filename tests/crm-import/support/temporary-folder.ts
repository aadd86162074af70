import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Makes an empty folder that goes with the suite it is made in; inside a test pass `onTestFinished`. */
export function temporaryFolder(removeWhen: (remove: () => void) => void = afterAll): string {
  const folder = mkdtempSync(join(tmpdir(), 'siso-crm-'));
  removeWhen(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
