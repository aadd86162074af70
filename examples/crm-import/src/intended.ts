import type { Place } from './read-folder.ts';

/** What SISO should hold after the import, in the importer's own words. Nothing here knows the API. */
export type Tier = 'gold' | 'silver' | 'bronze';
export type ReferralStatus = 'new' | 'qualified' | 'converted' | 'lost';

/** Integer minor units; the export knows only US dollars. */
export interface Money {
  amount: number;
  currency: 'USD';
}

export interface IntendedPlan {
  tier: Tier;
  name: string;
  /** Decimal text, as the API wants it. */
  baseRate: string;
  overrideRate: string;
  /** 'YYYY-MM-DD' */
  validFrom: string;
}

export interface IntendedPartner {
  place: Place;
  /** The partner's `externalId`. */
  slug: string;
  companyName: string;
  tier: Tier;
  /** Decimal text; null where the plan's override applies. */
  overrideRate: string | null;
}

interface ReferralFacts {
  place: Place;
  /** The referral's `externalId`. */
  opportunityId: string;
  partnerSlug: string;
  clientName: string;
  /** The product in question; '' where the export has none. */
  product: string;
}

/** How far the referral has come. Days are 'YYYY-MM-DD' in the programme's zone; `submittedOn` null is the server's own date. */
export type IntendedStage =
  | { status: 'new'; submittedOn: string | null }
  | { status: 'qualified'; submittedOn: string }
  | { status: 'lost'; submittedOn: string; closedOn: string }
  | { status: 'converted'; submittedOn: string; closedOn: string; value: Money };

export type IntendedReferral = ReferralFacts & IntendedStage;
