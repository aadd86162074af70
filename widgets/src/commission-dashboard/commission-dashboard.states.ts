import type { Currency, Dashboard, PartnerEvent } from '@siso/partner-sdk';
import { type ElementState, problem, type Reply } from '../base/states.ts';
import { detailReplies, noRows } from './detail.states.ts';

const DAY = 86_400_000;

const brand: Reply = {
  body: {
    partnerId: 'ptr_1',
    companyName: 'Harbour & Pine',
    logoUrl: null,
    color: '#0f766e',
    radius: 8,
    font: null,
    currency: 'USD',
    status: 'active',
  },
};

/** `YYYY-MM` of the month `back` months ago. */
function monthAgo(back: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
}

const happened = (type: string, daysAgo: number, data: Record<string, unknown>, index: number): PartnerEvent => {
  const at = new Date(Date.now() - daysAgo * DAY).toISOString();
  return {
    id: `evt_${index}`,
    type,
    partnerId: 'ptr_1',
    occurredAt: at,
    createdAt: at,
    audience: 'partner',
    actor: { type: 'system', id: null },
    subject: { type: type.split('.')[0] ?? '', id: `sub_${index}` },
    data,
  };
};

const usd = (amount: number) => ({ amount, currency: 'USD' as const });

const events = (): PartnerEvent[] =>
  (
    [
      ['commission.accrued', 0.02, { clientName: 'Northwind Logistics', total: usd(306_250) }],
      ['payment.recorded', 0.02, { clientName: 'Northwind Logistics', amount: usd(2_450_000) }],
      ['referral.created', 0.2, { clientName: 'Amara Okafor', source: 'website' }],
      ['referral.qualified', 1.1, { clientName: 'Bluebird Bakeries' }],
      ['milestone.completed', 2, { name: 'Driver portal, first release', projectName: 'Northwind' }],
      ['referral.converted', 3.4, { clientName: 'Kestrel & Sons Property Management', value: usd(4_890_000) }],
      ['referral.lost', 6, { clientName: 'Ostrava Fittings', reason: 'Budget' }],
      ['commission.paid', 9, { clientName: 'Sable Dental', total: usd(182_500) }],
      ['referral.created', 16, { clientName: 'Kestrel & Sons Property Management', source: 'event' }],
      ['commission.payable', 33, { clientName: 'Sable Dental', total: usd(182_500) }],
    ] as const
  ).map(([type, days, data], index) => happened(type, days, data, index));

const EARNED = [
  182_500, 240_000, 96_000, 318_250, 402_500, 155_000, 512_750, 468_000, 723_125, 390_500, 611_000, 306_250,
];

/** A year of a busy partner in the given currencies, the partner's own first. */
function year(currencies: readonly Currency[] = ['USD']): Dashboard {
  const share = (amount: number, place: number) => ({
    amount: place ? Math.round(amount / 7) : amount,
    currency: currencies[place] ?? 'USD',
  });
  const all = (amount: number) => currencies.map((_, place) => share(amount, place));
  return {
    partnerId: 'ptr_1',
    timeZone: 'America/New_York',
    asOf: new Date().toISOString(),
    from: `${monthAgo(11)}-01`,
    to: new Date().toISOString().slice(0, 10),
    today: new Date().toISOString().slice(0, 10),
    currency: currencies[0] ?? 'USD',
    earnings: currencies.map((currency, place) => ({
      currency,
      thisMonth: share(306_250, place),
      yearToDate: share(3_983_375, place),
      inRange: share(4_405_875, place),
      pending: share(306_250, place),
      payable: share(611_000, place),
      paid: share(12_845_125, place),
    })),
    referrals: { active: 18, submitted: 64, converted: 21, conversionRate: '0.3281' },
    previous: {
      from: `${monthAgo(23)}-01`,
      to: new Date(Date.parse(`${monthAgo(11)}-01`) - DAY).toISOString().slice(0, 10),
      earned: currencies.map((_, place) => share(3_812_250, place)),
      submitted: 58,
      converted: 20,
      conversionRate: '0.3448',
    },
    pipeline: [
      { status: 'new', count: 11 },
      { status: 'qualified', count: 7 },
      { status: 'converted', count: 34 },
      { status: 'lost', count: 22 },
    ],
    series: EARNED.map((amount, index) => ({
      month: monthAgo(11 - index),
      submitted: 4 + ((index * 5) % 7),
      converted: 1 + (index % 3),
      earned: all(amount),
    })),
    topSources: (
      [
        ['website', 31, 11, 2_105_000],
        ['event', 14, 6, 1_388_125],
        ['email', 9, 2, 402_750],
        ['call', 6, 2, 510_000],
        ['social', 4, 0, 0],
      ] as const
    ).map(([source, submitted, converted, amount]) => ({ source, submitted, converted, earned: all(amount) })),
    activity: events(),
  };
}

/** A programme in which nothing has happened, or only the first referral. */
function young(referrals: number): object {
  const full = year();
  const none = usd(0);
  return {
    ...full,
    earnings: [
      { currency: 'USD', thisMonth: none, yearToDate: none, inRange: none, pending: none, payable: none, paid: none },
    ],
    referrals: { active: referrals, submitted: referrals, converted: 0, conversionRate: referrals ? '0' : null },
    previous: { ...full.previous, earned: [none], submitted: 0, converted: 0, conversionRate: null },
    pipeline: full.pipeline.map(({ status }) => ({ status, count: status === 'new' ? referrals : 0 })),
    series: full.series.map(({ month }) => ({ month, submitted: 0, converted: 0, earned: [none] })),
    topSources: referrals ? [{ source: 'website', submitted: referrals, converted: 0, earned: [none] }] : [],
    activity: full.activity.slice(2, 2 + referrals),
  };
}

const answers = (dashboard: Reply, more: ElementState['replies'] = {}): ElementState['replies'] => ({
  'GET /v1/brand': brand,
  'GET /v1/dashboard': dashboard,
  'GET /v1/events/stream': 'pending',
  ...more,
});

/** A state in which numbers lead somewhere. */
const drilled = (
  name: string,
  about: string,
  replies: ElementState['replies'],
  ...presses: readonly string[]
): ElementState => ({
  name,
  about,
  replies: answers({ body: year() }, replies),
  steps: presses.map((press) => ({ press })),
});

const EARNED_FIGURE = '#n-earned';
const WON_REFERRALS = '.pipeline .converted .number';

/** A busy partner's answer for days in which nothing was. */
function quiet(): object {
  const full = year();
  const none = usd(0);
  return {
    ...full,
    from: '2026-02-01',
    to: '2026-02-03',
    earnings: full.earnings.map((earning) => ({ ...earning, inRange: none })),
    referrals: { ...full.referrals, submitted: 0, converted: 0, conversionRate: null },
    previous: {
      from: '2026-01-29',
      to: '2026-01-31',
      earned: [none],
      submitted: 0,
      converted: 0,
      conversionRate: null,
    },
    topSources: [],
  };
}

/** Every state of the commission dashboard. */
export const commissionDashboardStates: readonly ElementState[] = [
  { name: 'loading', about: 'The figures are on their way; their places are held.', replies: answers('pending') },
  { name: 'empty', about: 'Nothing has ever happened.', replies: answers({ body: young(0) }) },
  { name: 'partial', about: 'The first referral, nothing earned yet.', replies: answers({ body: young(1) }) },
  { name: 'full', about: 'A busy year in one currency.', replies: answers({ body: year() }) },
  {
    name: 'currencies',
    about: 'A year in three currencies; the partner’s own is shown first.',
    replies: answers({ body: year(['USD', 'EUR', 'GBP']) }),
  },
  {
    name: 'table',
    about: 'The twelve months as a table.',
    replies: answers({ body: year() }),
    steps: [{ press: '.trend button' }],
  },
  {
    name: 'pipeline-table',
    about: 'The pipeline as a table.',
    replies: answers({ body: year() }),
    steps: [{ press: '.stages .link' }],
  },
  {
    name: 'empty-range',
    about: 'Nothing in the chosen days, though there is a history.',
    attributes: { from: '2026-02-01', to: '2026-02-03' },
    replies: answers({ body: quiet() }),
  },
  {
    name: 'one-source',
    about: 'Only one source, in the present month.',
    attributes: { period: 'this_month', source: 'event' },
    replies: answers({ body: year() }),
  },
  drilled('commissions', 'The commissions behind a figure.', detailReplies, EARNED_FIGURE),
  drilled(
    'list-loading',
    'The list behind a figure is on its way.',
    { 'GET /v1/commissions': 'pending' },
    EARNED_FIGURE,
  ),
  drilled('list-empty', 'Nothing stands behind a figure.', { 'GET /v1/commissions': { body: noRows } }, EARNED_FIGURE),
  drilled(
    'list-error',
    'The list behind a figure could not be loaded.',
    { 'GET /v1/commissions': problem(500, 'internal', 'Something went wrong on our side.') },
    EARNED_FIGURE,
  ),
  drilled('explanation', 'How a commission was calculated.', detailReplies, EARNED_FIGURE, '.rows .link'),
  drilled('referrals', 'The referrals behind a stage.', detailReplies, WON_REFERRALS),
  drilled('project', 'A won referral and the progress of its project.', detailReplies, WON_REFERRALS, '.rows .link'),
  drilled(
    'list-denied',
    'The session may not list referrals.',
    { 'GET /v1/referrals': problem(403, 'missing_scope', 'The token lacks the scope for this.') },
    WON_REFERRALS,
  ),
  {
    name: 'error',
    about: 'The API failed before there was anything to show.',
    replies: answers(problem(500, 'internal', 'Something went wrong on our side.')),
  },
  { name: 'unreachable', about: 'No connection and nothing to show yet.', replies: answers('unreachable') },
  {
    name: 'no-session',
    about: 'The session has ended.',
    replies: answers(problem(401, 'token_expired', 'The widget session token has expired.')),
  },
  {
    name: 'no-permission',
    about: 'The session may not see figures.',
    replies: answers(problem(403, 'missing_scope', 'The token lacks the scope for this.')),
  },
  {
    name: 'disabled',
    about: 'The partner is suspended.',
    replies: answers(problem(403, 'partner_suspended', 'The partner is suspended.')),
  },
];

/** The reply of a busy partner, for tests that change it. */
export const busyYear = year;
