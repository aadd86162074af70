import type { Commission, Dashboard, Money, ReferralSource, ReferralStatus } from '@siso/partner-sdk';
import { dayOf, type World } from './world.ts';

const DAY = 86_400_000;
const STATUSES: readonly ReferralStatus[] = ['new', 'qualified', 'converted', 'lost'];

/** `YYYY-MM` of the month that lies `back` months before a day's. */
function monthBefore(day: string, back: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7);
}

/** First and last day for what a query asks, as the API frames it. */
function rangeOf(query: URLSearchParams, today: string): { from: string; to: string } {
  const period = query.get('period');
  const lastMonth = monthBefore(today, 1);
  const endOfLast = dayOf(Date.parse(`${today.slice(0, 7)}-01T00:00:00Z`) - DAY);
  const to = query.get('to') ?? (period === 'last_month' ? endOfLast : today);
  const firsts: Readonly<Record<string, string>> = {
    this_month: `${today.slice(0, 7)}-01`,
    last_month: `${lastMonth}-01`,
    last_3_months: `${monthBefore(to, 2)}-01`,
    this_year: `${to.slice(0, 4)}-01-01`,
  };
  return { from: query.get('from') ?? firsts[period ?? ''] ?? `${monthBefore(to, 11)}-01`, to };
}

/** The answer of `GET /v1/dashboard`, counted from what is in the world. */
export function dashboardOf(world: World, query: URLSearchParams, now: number): Dashboard {
  const { currency, partnerId } = world;
  const today = dayOf(now);
  const { from, to } = rangeOf(query, today);
  const source = query.get('source');
  const ofSource = (one: { source: string }): boolean => !source || one.source === source;
  const referrals = world.referrals.filter(ofSource);
  const sources = new Map(world.referrals.map(({ id, source: its }) => [id, its]));
  const commissions = world.commissions.filter(({ referralId }) => ofSource({ source: sources.get(referralId) ?? '' }));

  const money = (amount: number): Money => ({ amount, currency });
  const sum = (which: (one: Commission) => boolean): Money =>
    money(commissions.filter(which).reduce((total, { total: { amount } }) => total + amount, 0));
  const earnedIn = (first: string, last: string): Money => sum(({ earnedOn }) => earnedOn >= first && earnedOn <= last);
  const submittedIn = (first: string, last: string, among = referrals) =>
    among.filter(({ submittedAt }) => submittedAt.slice(0, 10) >= first && submittedAt.slice(0, 10) <= last);
  const counts = (among: readonly { status: string }[]) => {
    const [submitted, converted] = [among.length, among.filter(({ status }) => status === 'converted').length];
    const conversionRate = submitted ? String(Math.round((converted * 10_000) / submitted) / 10_000) : null;
    return { submitted, converted, conversionRate };
  };
  const standing = (...statuses: string[]): Money => sum(({ status }) => statuses.includes(status));
  const pipeline = STATUSES.map((status) => ({
    status,
    count: referrals.filter((one) => one.status === status).length,
  }));
  const beforeTo = dayOf(Date.parse(`${from}T00:00:00Z`) - DAY);
  const beforeFrom = dayOf(Date.parse(`${beforeTo}T00:00:00Z`) - (Date.parse(to) - Date.parse(from)));

  return {
    partnerId,
    timeZone: 'UTC',
    asOf: new Date(now).toISOString(),
    today,
    from,
    to,
    currency,
    earnings: [
      {
        currency,
        thisMonth: earnedIn(`${today.slice(0, 7)}-01`, today),
        yearToDate: earnedIn(`${today.slice(0, 4)}-01-01`, today),
        inRange: earnedIn(from, to),
        pending: standing('pending'),
        payable: standing('payable', 'in_payout'),
        paid: standing('paid'),
      },
    ],
    referrals: { active: (pipeline[0]?.count ?? 0) + (pipeline[1]?.count ?? 0), ...counts(submittedIn(from, to)) },
    previous:
      query.get('compare') === 'previous'
        ? {
            from: beforeFrom,
            to: beforeTo,
            earned: [earnedIn(beforeFrom, beforeTo)],
            ...counts(submittedIn(beforeFrom, beforeTo)),
          }
        : null,
    pipeline,
    series: [...Array(12).keys()].map((index) => {
      const month = monthBefore(to, 11 - index);
      const { submitted, converted } = counts(submittedIn(`${month}-01`, `${month}-31`));
      return { month, submitted, converted, earned: [earnedIn(`${month}-01`, `${month}-31`)] };
    }),
    topSources: [...new Set(referrals.map((one) => one.source))]
      .map((its: ReferralSource) => {
        const { submitted, converted } = counts(
          submittedIn(
            from,
            to,
            referrals.filter((one) => one.source === its),
          ),
        );
        const earned = sum(
          ({ referralId, earnedOn }) => sources.get(referralId) === its && earnedOn >= from && earnedOn <= to,
        );
        return { source: its, submitted, converted, earned: [earned] };
      })
      .filter(({ submitted, earned }) => submitted || earned[0]?.amount)
      .sort((a, b) => b.submitted - a.submitted || b.converted - a.converted)
      .slice(0, 5),
    activity: world.events.slice(-10).reverse(),
  };
}
