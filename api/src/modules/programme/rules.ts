/** What changes in the programme. Pure. */
import type { ProgrammeRow, UpdateProgrammeInput } from './schemas.ts';

/** The settings that are given and differ from the present ones. */
export function changedSettings(row: ProgrammeRow, input: UpdateProgrammeInput): UpdateProgrammeInput {
  const given = Object.entries(input) as [keyof UpdateProgrammeInput, unknown][];
  return Object.fromEntries(given.filter(([field, value]) => value !== undefined && value !== row[field]));
}
