/** The dashboard on the wire. */
import { z } from '@hono/zod-openapi';
import { REFERRAL_SOURCES, REFERRAL_STATUSES } from '../../db/schema/pipeline.ts';
import { currency, day, id, instant, nullableRate, openEnum, signedMoney } from '../../http/fields.ts';
import { Event, EXAMPLE_EVENT } from '../activity/schemas.ts';
import { PERIODS } from './frame.ts';

const count = z.int();

export const Dashboard = z
  .object({
    partnerId: id('partner'),
    timeZone: z.string().openapi({ description: "The programme's; every day and month here is in it" }),
    asOf: instant,
    today: day.openapi({ description: "The programme's" }),
    from: day,
    to: day,
    currency: currency.openapi({ description: "The partner's own" }),
    earnings: z
      .array(
        z.object({
          currency,
          thisMonth: signedMoney,
          yearToDate: signedMoney,
          inRange: signedMoney,
          pending: signedMoney.openapi({ description: 'Earned, still on hold' }),
          payable: signedMoney.openapi({ description: 'Due and not yet paid, also while a payout is under way' }),
          paid: signedMoney,
        }),
      )
      .openapi({ description: "The partner's own currency first, always there; currencies are never summed" }),
    referrals: z.object({
      active: count.openapi({ description: 'New or qualified now' }),
      submitted: count.openapi({ description: 'Submitted in the range' }),
      converted: count.openapi({ description: 'Of those, won by now' }),
      conversionRate: nullableRate.describe('converted ÷ submitted; null where none was submitted'),
    }),
    previous: z
      .object({
        from: day,
        to: day,
        earned: z.array(signedMoney).openapi({ description: 'One per currency of `earnings`, in that order' }),
        submitted: count,
        converted: count.openapi({ description: 'Of those, won by now' }),
        conversionRate: nullableRate,
      })
      .nullable()
      .openapi({ description: 'As many days, just before `from`; null unless `compare=previous`' }),
    pipeline: z
      .array(z.object({ status: openEnum(REFERRAL_STATUSES), count }))
      .openapi({ description: 'How many stand where now' }),
    series: z
      .array(
        z.object({
          month: z.string().openapi({ example: '2026-03' }),
          submitted: count,
          converted: count.openapi({ description: 'Of those submitted in the month, won by now' }),
          earned: z.array(signedMoney).openapi({ description: 'One per currency of `earnings`, in that order' }),
        }),
      )
      .openapi({ description: "The twelve months that end with the range's last, each whole" }),
    topSources: z
      .array(
        z.object({
          source: openEnum(REFERRAL_SOURCES),
          submitted: count,
          converted: count,
          earned: z.array(signedMoney),
        }),
      )
      .openapi({ description: 'At most five of the range, most submitted first' }),
    activity: z.array(Event).openapi({ description: 'The last ten, the latest first' }),
  })
  .openapi('Dashboard');
export type DashboardBody = z.infer<typeof Dashboard>;

export const DashboardQuery = z.strictObject({
  partnerId: id('partner').optional().openapi({ description: 'Needed with an operator key' }),
  from: day
    .optional()
    .openapi({ description: 'First day; by default the first of the month eleven months before `to`' }),
  to: day.optional().openapi({ description: 'Last day; by default today' }),
  period: z
    .enum(PERIODS)
    .optional()
    .openapi({
      description:
        "Instead of days: a range that moves with the programme's. Months are calendar months; the present one counts as " +
        'the last of three or twelve and ends today',
    }),
  source: z
    .enum(REFERRAL_SOURCES)
    .optional()
    .openapi({ description: 'Only referrals of this source, and what they earned' }),
  compare: z.enum(['previous']).optional().openapi({ description: 'Adds `previous`: as many days, just before' }),
});
export type DashboardQueryInput = z.infer<typeof DashboardQuery>;

const usd = (minor: number) => ({ amount: minor, currency: 'USD' as const });

export const EXAMPLE_DASHBOARD: DashboardBody = {
  partnerId: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  timeZone: 'America/New_York',
  asOf: '2026-03-31T14:05:09.120Z',
  today: '2026-03-31',
  from: '2026-03-01',
  to: '2026-03-31',
  currency: 'USD',
  earnings: [
    {
      currency: 'USD',
      thisMonth: usd(156250),
      yearToDate: usd(1284000),
      inRange: usd(156250),
      pending: usd(156250),
      payable: usd(327750),
      paid: usd(800000),
    },
  ],
  referrals: { active: 7, submitted: 8, converted: 3, conversionRate: '0.375' },
  previous: {
    from: '2026-01-29',
    to: '2026-02-28',
    earned: [usd(128400)],
    submitted: 6,
    converted: 3,
    conversionRate: '0.5',
  },
  pipeline: [
    { status: 'new', count: 4 },
    { status: 'qualified', count: 3 },
    { status: 'converted', count: 19 },
    { status: 'lost', count: 11 },
  ],
  series: [{ month: '2026-03', submitted: 8, converted: 3, earned: [usd(156250)] }],
  topSources: [{ source: 'website', submitted: 5, converted: 2, earned: [usd(106250)] }],
  activity: [EXAMPLE_EVENT],
};
