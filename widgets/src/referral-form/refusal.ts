import type { Brand, SisoError } from '@siso/partner-sdk';
import type { FormText } from './fields.ts';

/** What a person is told when the form itself may not send. */
export interface Refusal {
  readonly title: FormText;
  readonly text: FormText;
  /** What the page's developer can do, for the console. */
  readonly advice: string;
}

const KEY: Refusal = {
  title: 'keyTitle',
  text: 'keyText',
  advice: 'Give it a publishable key (pk_…) that is neither revoked nor expired.',
};
const PAUSED: Refusal = { title: 'pausedTitle', text: 'pausedText', advice: 'The partner is suspended or inactive.' };

const REFUSALS: Readonly<Record<string, Refusal>> = {
  unauthenticated: KEY,
  missing_scope: KEY,
  not_connected: KEY,
  origin_not_allowed: {
    title: 'originTitle',
    text: 'originText',
    advice: "Add this page's origin to the key's allowed origins.",
  },
  partner_suspended: PAUSED,
  partner_inactive: PAUSED,
};

/** The refusal behind an error's code; undefined when trying again may help or the person can mend it. */
export const refusalOf = (code: string | undefined): Refusal | undefined => REFUSALS[code ?? ''];

/** Why a form may not send before anything was typed: the brand was refused, or its partner takes no referrals. */
export const codeOf = (brand: Brand | undefined, error: SisoError | undefined): string | undefined =>
  error?.code ?? (brand && brand.status !== 'active' ? `partner_${brand.status}` : undefined);
