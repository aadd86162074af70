import type { Brand, SisoError } from '@siso/partner-sdk';

/** Why the form itself may not send; the first part of its texts' keys. */
export type Refusal = 'key' | 'origin' | 'paused';

const REFUSALS: Readonly<Record<string, Refusal>> = {
  unauthenticated: 'key',
  missing_scope: 'key',
  not_connected: 'key',
  origin_not_allowed: 'origin',
  partner_suspended: 'paused',
  partner_inactive: 'paused',
};

/** What the page's developer can do, for the console. */
export const ADVICE: Readonly<Record<Refusal, string>> = {
  key: 'Give it a publishable key (pk_…) that is neither revoked nor expired, or grant referral-form to the session.',
  origin: "Add this page's origin to the key's allowed origins.",
  paused: 'The partner is suspended or inactive.',
};

/** The refusal behind an error's code; undefined when trying again may help or the person can mend it. */
export const refusalOf = (code = ''): Refusal | undefined => REFUSALS[code];

/** Why a form may not send before anything was typed: the brand was refused, or its partner takes no referrals. */
export const codeOf = (brand: Brand | undefined, error: SisoError | undefined): string | undefined =>
  error?.code ?? (brand && brand.status !== 'active' ? `partner_${brand.status}` : undefined);
