import type { components } from './generated/schema.ts';

/** The wire's types by name, from the API's document. Money is integer minor units, rates are decimal strings, instants RFC 3339 in UTC. */
type Schemas = components['schemas'];

/** ISO 4217 code of a supported currency. */
export type Currency = Schemas['Currency'];
/** An amount in integer minor units: `{ amount: 123450, currency: 'USD' }` is 1,234.50 USD. */
export type Money = NonNullable<Schemas['Money']>;
/** A decimal string such as `"0.125"` (12.5 %). */
export type Rate = string;
/** RFC 3339 instant in UTC. */
export type Instant = string;
/** Calendar day `YYYY-MM-DD` in the programme's time zone. */
export type Day = string;

export type Programme = Schemas['Programme'];
export type Plan = Schemas['Plan'];
export type Partner = Schemas['Partner'];
/** What elements look like for a partner: the answer of `GET /v1/brand`. */
export type Brand = Schemas['PublicBrand'];
export type ApiKey = Schemas['ApiKey'];
/** The body of `POST /v1/api-keys`. */
export type ApiKeyInput = Schemas['CreateApiKey'];
/** Somebody who signs in. */
export type User = Schemas['User'];
/** A role, and what it may do. */
export type Role = Schemas['Role'];
export type Invitation = Schemas['Invitation'];
/** A line of the sign-in log. */
export type SignIn = Schemas['SignIn'];
/** A line of the log of changes. */
export type AuditEntry = Schemas['AuditEntry'];
export type WidgetSession = Schemas['WidgetSession'];

export type Referral = Schemas['Referral'];
export type ReferralStatus = Referral['status'];
export type ReferralSource = Referral['source'];
/** The body of `POST /v1/referrals`. */
export type ReferralInput = Schemas['CreateReferral'];
/** Campaign parameters of the page on which a referral was submitted. */
export type Utm = NonNullable<Schemas['Utm']>;
export type StatusChange = Schemas['StatusChange'];

export type Project = Schemas['Project'];
export type Milestone = Schemas['Milestone'];
export type ClientPayment = Schemas['ClientPayment'];
export type Commission = Schemas['Commission'];
export type CommissionExplanation = Schemas['CommissionExplanation'];

/** The answer of `GET /v1/dashboard`. Figures stand per currency and are never summed across. */
export type Dashboard = Schemas['Dashboard'];
/** Something that happened: the same envelope in the activity list and on the live stream. */
export type PartnerEvent = Schemas['Event'];
/** What `live.subscribe` hears: an event, or `{ type: 'reset' }` = some may have been missed, fetch again. */
/**
 * `here` names the newest event as a stream opens: whoever has seen another one has missed some in between.
 * `reset` means that events are missing: fetch anew.
 */
export type LiveEvent = PartnerEvent | { type: 'reset' } | { type: 'here'; at: string };

/** One page of a list. */
export interface Page<T> {
  data: T[];
  pagination: { nextCursor: string | null; hasMore: boolean };
}
/** An error's body (RFC 9457, `application/problem+json`). */
export type Problem = Schemas['Problem'];
/** One mistake in a request; `pointer` is a JSON pointer such as `/clientEmail`. */
export type ProblemItem = NonNullable<Problem['errors']>[number];

/** What `fetchSession` must resolve to: the answer of `POST /v1/widget-sessions`, or these two fields of it. */
export interface SessionGrant {
  token: string;
  expiresAt: Instant;
}
