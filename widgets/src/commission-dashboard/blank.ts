import type { Dashboard } from '@siso/partner-sdk';

/** Made-up figures of usual size, drawn as grey bars while the real ones are on their way, so that nothing moves. */
export function blankDashboard(): Dashboard {
  const currency = 'USD';
  const some = { amount: 4_405_875, currency } as const;
  const sums = { submitted: 64, converted: 21, conversionRate: '0.328' };
  const day = (month: number) => `2024-${String(month).padStart(2, '0')}-28`;
  return {
    partnerId: '',
    timeZone: 'UTC',
    asOf: new Date().toISOString(),
    today: day(12),
    from: day(1),
    to: day(12),
    currency,
    earnings: [
      { currency, thisMonth: some, yearToDate: some, inRange: some, pending: some, payable: some, paid: some },
    ],
    referrals: { active: 10, ...sums },
    previous: {
      from: '2023-01-28',
      to: '2023-12-28',
      earned: [{ ...some, amount: 3_812_250 }],
      ...sums,
      submitted: 58,
    },
    pipeline: (['new', 'qualified'] as const).map((status) => ({ status, count: 11 })),
    series: [11, 12].map((month) => ({ month: day(month).slice(0, 7), submitted: 1, converted: 1, earned: [some] })),
    topSources: [],
    activity: [],
  };
}
