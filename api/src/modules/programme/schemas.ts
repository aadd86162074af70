/** The programme on the wire. */
import { z } from '@hono/zod-openapi';
import { isTimeZone } from '../../core/dates.ts';
import { ACCRUAL_EVENTS, type programme } from '../../db/schema/programme.ts';
import { currency, id, instant, iso, openEnum, text } from '../../http/fields.ts';

export type ProgrammeRow = typeof programme.$inferSelect;

export const Programme = z
  .object({
    id: id('programme'),
    name: z.string(),
    timeZone: z.string().describe('IANA name; every day and month of the programme is in it'),
    defaultCurrency: currency,
    accrualEvent: openEnum(ACCRUAL_EVENTS),
    holdDays: z.int().describe('Days from earning until a commission is payable'),
    createdAt: instant,
    updatedAt: instant,
  })
  .openapi('Programme');

export const UpdateProgramme = z
  .strictObject({
    name: text(200).optional(),
    timeZone: z
      .string()
      .max(64)
      .refine(isTimeZone, 'Not an IANA time zone, like America/New_York.')
      .optional()
      .openapi({ description: 'Fixed as soon as there is a referral', example: 'America/New_York' }),
    defaultCurrency: currency.optional(),
    accrualEvent: z
      .enum(ACCRUAL_EVENTS)
      .optional()
      .openapi({ description: 'Holds for projects won from now on; a project keeps that of the day it was won' }),
    holdDays: z.int('A whole number of days.').min(0, 'At least 0.').max(365, 'At most 365.').optional(),
  })
  .openapi('UpdateProgramme');
export type UpdateProgrammeInput = z.infer<typeof UpdateProgramme>;

export const EXAMPLE_PROGRAMME = {
  id: 'prg_01k9zq3m7xw5v8h2t6r4d1e0cb',
  name: 'SISO Partner',
  timeZone: 'America/New_York',
  defaultCurrency: 'USD',
  accrualEvent: 'client_payment_collected',
  holdDays: 30,
  createdAt: '2026-01-02T09:00:00.000Z',
  updatedAt: '2026-03-31T14:05:09.120Z',
};

export function toProgramme(row: ProgrammeRow): z.infer<typeof Programme> {
  return {
    id: row.id,
    name: row.name,
    timeZone: row.timeZone,
    defaultCurrency: row.defaultCurrency,
    accrualEvent: row.accrualEvent,
    holdDays: row.holdDays,
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
  };
}
