import type { Dashboard } from '@siso/partner-sdk';

/** Made-up figures of usual size for usual days, drawn as grey bars while the real ones are on their way, so that nothing moves. */
export function blankDashboard(): Dashboard {
  const currency = 'USD';
  const some = { amount: 4_405_875, currency } as const;
  const sums = { submitted: 64, converted: 21, conversionRate: '0.328' };
  const now = new Date();
  const day = (months: number, date: number) =>
    new Date(Date.UTC(now.getFullYear(), now.getMonth() + months, date)).toISOString().slice(0, 10);
  const today = day(0, now.getDate());
  return {
    partnerId: '',
    timeZone: 'UTC',
    asOf: now.toISOString(),
    today,
    from: day(-11, 1),
    to: today,
    currency,
    earnings: [
      { currency, thisMonth: some, yearToDate: some, inRange: some, pending: some, payable: some, paid: some },
    ],
    referrals: { active: 10, ...sums },
    previous: { from: day(-23, 1), to: day(-11, 0), earned: [{ ...some, amount: 3_812_250 }], ...sums, submitted: 58 },
    pipeline: (['new', 'qualified'] as const).map((status) => ({ status, count: 11 })),
    series: [-1, 0].map((month) => ({ month: day(month, 1).slice(0, 7), submitted: 1, converted: 1, earned: [some] })),
    topSources: [],
    activity: [],
  };
}
