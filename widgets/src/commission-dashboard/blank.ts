import type { Dashboard } from '@siso/partner-sdk';

/** Made-up figures of usual size, drawn as grey bars while the real ones are on their way, so that nothing moves. */
export function blankDashboard(): Dashboard {
  const currency = 'USD';
  const money = (amount: number) => ({ amount, currency }) as const;
  const some = money(1_234_500);
  const at = new Date().toISOString();
  const months = Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`);
  return {
    partnerId: '',
    timeZone: 'UTC',
    asOf: at,
    from: '2024-12-01',
    to: '2024-12-31',
    currency,
    earnings: [
      { currency, thisMonth: some, yearToDate: some, inRange: some, pending: some, payable: some, paid: some },
    ],
    referrals: { active: 10, submitted: 10, converted: 5, conversionRate: '0.5' },
    pipeline: (['new', 'qualified', 'converted', 'lost'] as const).map((status) => ({ status, count: 10 })),
    series: months.map((month, index) => ({ month, submitted: 1, converted: 1, earned: [money(400_000 + index)] })),
    topSources: (['website', 'email', 'call', 'event', 'social'] as const).map((source) => ({
      source,
      submitted: 10,
      converted: 5,
      earned: [some],
    })),
    activity: Array.from({ length: 10 }, (_, index) => ({
      id: String(index),
      type: 'referral.created',
      partnerId: '',
      occurredAt: at,
      createdAt: at,
      audience: 'partner',
      actor: { type: 'system', id: null },
      subject: { type: 'referral', id: '' },
      data: { clientName: 'Somebody & Company' },
    })),
  };
}
