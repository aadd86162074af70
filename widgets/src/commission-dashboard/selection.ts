import type { Dashboard, ReferralSource } from '@siso/partner-sdk';

/** Ranges that move with the programme's days, as the API names them. */
export const PERIODS = ['this_month', 'last_month', 'last_3_months', 'last_12_months', 'this_year'] as const;
export type Period = (typeof PERIODS)[number];

/** What the viewer or the page chose to see. */
export interface Selection {
  /** One of `PERIODS`; any other text means the last twelve months. */
  readonly period?: string;
  /** Days, `YYYY-MM-DD`; they win over the period. */
  readonly from?: string;
  readonly to?: string;
  readonly source?: string;
}

/** The query of `GET /v1/dashboard` for a selection. */
export function queryOf({ period, from, to, source }: Selection) {
  const known = PERIODS.find((each) => each === period);
  return {
    compare: 'previous' as const,
    ...(from || to ? { from: from || undefined, to: to || undefined } : known && { period: known }),
    ...(source && { source: source as ReferralSource }),
  };
}

/** Filters of `GET /v1/commissions` and of its export. */
export interface CommissionFilter {
  readonly currency?: string;
  readonly status?: string;
  readonly source?: string;
  readonly earnedFrom?: string;
  readonly earnedTo?: string;
  readonly projectId?: string;
}

/** The export of the commissions of a filter, named after its currency and days. */
export function commissionExport(query: CommissionFilter) {
  const days = [query.earnedFrom, query.earnedTo].filter(Boolean).join('-to-');
  const name = ['commissions', query.currency, days].filter(Boolean).join('-');
  return { path: '/v1/commissions/export', query, name } as const;
}

/** Filters of `GET /v1/referrals`. */
export interface ReferralFilter {
  readonly status?: string;
  readonly source?: string;
  readonly submittedFrom?: string;
  readonly submittedTo?: string;
}

interface ListTarget {
  /** What was clicked: its name and its figure, as they stood there. */
  readonly title: string;
  readonly value: string;
  /** More words on what the list holds, for example its days. */
  readonly note?: string;
}

/** What stands behind a number. */
export type Target =
  | (ListTarget & { readonly list: 'commissions'; readonly filter: CommissionFilter })
  | (ListTarget & { readonly list: 'referrals'; readonly filter: ReferralFilter })
  | { readonly one: 'commission' | 'referral' | 'project'; readonly id: string };

/** Names of the figures. */
export type FigureKey =
  | 'earned'
  | 'submitted'
  | 'conversion'
  | 'active'
  | 'thisMonth'
  | 'yearToDate'
  | 'pending'
  | 'payable'
  | 'paid';

/** A figure that somebody wants to look behind, or a number in the words below it. */
export interface FigureLead {
  readonly figure: FigureKey;
  /** The number's place among the words. */
  readonly part?: number;
}

/** The days of a month, or of the part of it until `today`. */
export function daysOfMonth(month: string): { readonly from: string; readonly to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

/** True when nothing has ever happened. */
export const isEmpty = ({ referrals, earnings, pipeline, activity }: Dashboard): boolean =>
  referrals.submitted === 0 &&
  activity.length === 0 &&
  pipeline.every(({ count }) => !count) &&
  earnings.every(({ yearToDate, pending, payable, paid }) =>
    [yearToDate, pending, payable, paid].every(({ amount }) => !amount),
  );
