/** The wire's types: what the API sends and takes. Money is integer minor units, rates are decimal strings, instants are RFC 3339 UTC. */

/** ISO 4217 code of a supported currency. */
export type Currency = 'USD' | 'CAD' | 'GBP' | 'EUR' | 'AUD';
/** An amount in integer minor units (`{ amount: 123450, currency: 'USD' }` is 1,234.50 USD). */
export interface Money {
  amount: number;
  currency: Currency;
}
/** A decimal string such as `"0.125"` (12.5 %). */
export type Rate = string;
/** RFC 3339 instant in UTC. */
export type Instant = string;
/** Calendar day `YYYY-MM-DD` in the programme's time zone. */
export type Day = string;
export type ReferralStatus = 'new' | 'qualified' | 'converted' | 'lost';
export type ReferralSource = 'website' | 'email' | 'call' | 'event' | 'social' | 'import' | 'other';
/** Campaign parameters of the page on which a referral was submitted. */
export interface Utm {
  source: string | null;
  medium: string | null;
  campaign: string | null;
  term: string | null;
  content: string | null;
}
export interface Referral {
  id: string;
  partnerId: string;
  status: ReferralStatus;
  clientName: string;
  clientEmail: string | null;
  clientPhone: string | null;
  clientCompany: string | null;
  projectDescription: string | null;
  estimatedValue: Money | null;
  source: ReferralSource;
  externalId: string | null;
  utm: Utm | null;
  pageUrl: string | null;
  referrerUrl: string | null;
  lostReason: string | null;
  projectId: string | null;
  submittedAt: Instant;
  qualifiedAt: Instant | null;
  convertedAt: Instant | null;
  lostAt: Instant | null;
  archivedAt: Instant | null;
  metadata: Record<string, string>;
  createdAt: Instant;
  updatedAt: Instant;
}
/** Body of `POST /v1/referrals`. */
export interface ReferralInput {
  clientName: string;
  clientEmail?: string | null;
  clientPhone?: string | null;
  clientCompany?: string | null;
  projectDescription?: string | null;
  estimatedValue?: Money | null;
  source?: ReferralSource;
  utm?: Partial<Utm> | null;
  pageUrl?: string | null;
  referrerUrl?: string | null;
  /** Secret and operator keys only. */
  externalId?: string | null;
  /** Secret and operator keys only. */
  metadata?: Record<string, string>;
  /** Operator keys only (required there). */
  partnerId?: string;
  /** Operator keys only: an instant, or a day (= its start in the programme's zone). */
  submittedAt?: string;
}
/** What a partner's brand asks of the elements. */
export interface Brand {
  partnerId: string;
  companyName: string;
  logoUrl: string | null;
  color: string | null;
  radius: number;
  font: string | null;
}
/** Something that happened: the same envelope in the activity list and on the live stream. */
export interface PartnerEvent {
  id: string;
  type: string;
  partnerId: string;
  occurredAt: Instant;
  createdAt: Instant;
  audience: 'partner' | 'staff';
  actor: { type: string; id: string | null };
  subject: { type: string; id: string };
  data: Record<string, unknown>;
}
/** Answer of `GET /v1/dashboard`. Figures stand per currency and are never summed across. */
export interface Dashboard {
  partnerId: string;
  timeZone: string;
  asOf: Instant;
  from: Day;
  to: Day;
  currency: Currency;
  earnings: {
    currency: Currency;
    thisMonth: Money;
    yearToDate: Money;
    inRange: Money;
    pending: Money;
    payable: Money;
    paid: Money;
  }[];
  referrals: { active: number; submitted: number; converted: number; conversionRate: Rate | null };
  pipeline: { status: ReferralStatus; count: number }[];
  series: { month: string; submitted: number; converted: number; earned: Money[] }[];
  topSources: { source: ReferralSource; submitted: number; converted: number; earned: Money[] }[];
  activity: PartnerEvent[];
}
/** One page of a list. */
export interface Page<T> {
  data: T[];
  pagination: { nextCursor: string | null; hasMore: boolean };
}
/** An error's body (RFC 9457, `application/problem+json`). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  requestId: string;
  errors?: ProblemItem[];
}
/** One mistake in a request; `pointer` is a JSON pointer such as `/clientEmail`. */
export interface ProblemItem {
  in: 'body' | 'query' | 'path' | 'header';
  pointer: string;
  detail: string;
}
/** What `fetchSession` must resolve to: the answer of `POST /v1/widget-sessions`, or its two fields. */
export interface SessionGrant {
  token: string;
  expiresAt: Instant;
}
/** What `live.subscribe` hears: an event, or `{ type: 'reset' }` = some may have been missed, fetch again. */
export type LiveEvent = PartnerEvent | { type: 'reset' };
