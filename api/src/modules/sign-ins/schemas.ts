/** The sign-in log on the wire. */
import { z } from '@hono/zod-openapi';
import type { Cell } from '../../core/csv.ts';
import { SIGN_IN_FACTORS, SIGN_IN_OUTCOMES, type signIns } from '../../db/schema/people.ts';
import { day, id, instant, iso, listOf, openEnum, pageQuery } from '../../http/fields.ts';
import { partnerOrNone } from '../users/schemas.ts';

export type SignInRow = typeof signIns.$inferSelect;

export const SignIn = z
  .object({
    id: id('signIn'),
    userId: id('user').nullable().openapi({ description: 'null: nobody has the address that was typed' }),
    partnerId: id('partner').nullable().openapi({ description: "null: one of SISO's own staff, or nobody" }),
    email: z.string().nullable().openapi({ description: 'As it was typed; only where it is the address of a person' }),
    outcome: openEnum(SIGN_IN_OUTCOMES).openapi({
      description: `Open: ${SIGN_IN_OUTCOMES.join(', ')}; more may be added. \`challenge\`: the password was right, a second factor was asked for`,
    }),
    factor: openEnum(SIGN_IN_FACTORS),
    reason: z.string().nullable().openapi({ description: 'Why it failed', example: 'wrong_password' }),
    browser: z.string().nullable(),
    os: z.string().nullable(),
    newDevice: z.boolean().describe('Whether the person had not signed in on it before'),
    address: z.string().nullable().openapi({ description: 'Network address', example: '203.0.113.7' }),
    occurredAt: instant,
  })
  .openapi('SignIn');
export const SignInList = listOf(SignIn, 'SignInList');

const filters = {
  partnerId: partnerOrNone.optional(),
  userId: id('user').optional(),
  outcome: z.enum(SIGN_IN_OUTCOMES).optional(),
  from: day.optional().openapi({ description: "First day, in the programme's zone" }),
  to: day.optional().openapi({ description: "Last day, in the programme's zone" }),
};

export const SignInQuery = z.strictObject({ ...pageQuery, ...filters });
export type SignInQueryInput = z.infer<typeof SignInQuery>;
export const SignInExportQuery = z.strictObject(filters);
export type SignInExportInput = z.infer<typeof SignInExportQuery>;

export const CSV_COLUMNS: Readonly<Record<string, (row: SignInRow) => Cell>> = {
  sign_in_id: (row) => ({ plain: row.id }),
  occurred_at: (row) => ({ plain: iso(row.occurredAt) }),
  email: (row) => ({ text: row.email }),
  outcome: (row) => ({ plain: row.outcome }),
  factor: (row) => ({ plain: row.factor }),
  reason: (row) => ({ text: row.reason }),
  browser: (row) => ({ text: row.browser }),
  os: (row) => ({ text: row.os }),
  new_device: (row) => ({ plain: String(row.newDevice) }),
  address: (row) => ({ text: row.address }),
  user_id: (row) => ({ plain: row.userId }),
  partner_id: (row) => ({ plain: row.partnerId }),
};

export function toSignIn(row: SignInRow): z.infer<typeof SignIn> {
  return {
    id: row.id,
    userId: row.userId,
    partnerId: row.partnerId,
    email: row.email,
    outcome: row.outcome,
    factor: row.factor,
    reason: row.reason,
    browser: row.browser,
    os: row.os,
    newDevice: row.newDevice,
    address: row.address,
    occurredAt: iso(row.occurredAt),
  };
}
