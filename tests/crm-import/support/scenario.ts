import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generateExport } from './generated-export.ts';
import { REPO_ROOT } from './import-command.ts';

/** A folder to import, and how it is called in the tests' names. */
export interface Scenario {
  name: string;
  folder: string;
  rows: number;
}

/** Where the real export lies when it is at hand: beside the repository. */
export const REAL_EXPORT = join(REPO_ROOT, '../shared/data/crm-sales-opportunities');

/** The generated export everywhere, the real one besides where it is present. */
export function scenarios(): Scenario[] {
  const generated = { name: 'a generated export', folder: generateExport(20_161_020, 420).folder, rows: 420 };
  return existsSync(REAL_EXPORT)
    ? [generated, { name: 'the real export', folder: REAL_EXPORT, rows: 8_800 }]
    : [generated];
}
