/** What a programme begins with, and what changes in it. Pure. */
import type { ProgrammeRow, UpdateProgrammeInput } from './schemas.ts';

export type ProgrammeSettings = Pick<
  ProgrammeRow,
  'name' | 'timeZone' | 'defaultCurrency' | 'accrualEvent' | 'holdDays'
>;

/** Of a new installation; the zone can be set until there is a referral. */
export const DEFAULT_SETTINGS: ProgrammeSettings = {
  name: 'SISO Partner',
  timeZone: 'UTC',
  defaultCurrency: 'USD',
  accrualEvent: 'client_payment_collected',
  holdDays: 30,
};

/** The settings that are given and differ from the present ones. */
export function changedSettings(row: ProgrammeRow, input: UpdateProgrammeInput): UpdateProgrammeInput {
  const given = Object.entries(input) as [keyof UpdateProgrammeInput, unknown][];
  return Object.fromEntries(given.filter(([field, value]) => value !== undefined && value !== row[field]));
}
