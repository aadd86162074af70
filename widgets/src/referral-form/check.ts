import { type AmountProblem, parseAmount } from '../base/parse-amount.ts';
import type { FieldName, FormText } from './fields.ts';

/** What stands in the controls. */
export type Values = Partial<Record<FieldName, string>>;

/** What is wrong with a field: a text of the form, or words of the API. */
export type Problem = { readonly text: FormText } | { readonly detail: string };

/** The body of `POST /v1/referrals` that the form fills. */
export interface ReferralBody {
  clientName: string;
  clientEmail?: string;
  clientPhone?: string;
  clientCompany?: string;
  projectDescription?: string;
  estimatedValue?: { amount: number; currency: string };
}

const AMOUNT_TEXTS: Record<AmountProblem, FormText> = {
  wrong: 'valueWrong',
  decimals: 'valueDecimals',
  big: 'valueTooBig',
};

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** Judges the values and makes the request's body of them; problems stand in the order of the form. */
export function checkValues(
  values: Values,
  locale: string,
  currency: string,
): { body: ReferralBody; problems: Map<FieldName, Problem> } {
  const problems = new Map<FieldName, Problem>();
  const trimmed = (name: FieldName): string | undefined => values[name]?.trim() || undefined;
  const body: ReferralBody = {
    clientName: trimmed('clientName') ?? '',
    clientEmail: trimmed('clientEmail'),
    clientPhone: trimmed('clientPhone'),
    clientCompany: trimmed('clientCompany'),
    projectDescription: trimmed('projectDescription'),
  };
  if (!body.clientName) {
    problems.set('clientName', { text: 'nameMissing' });
  }
  if (!body.clientEmail && !body.clientPhone) {
    problems.set(values.clientEmail === undefined ? 'clientPhone' : 'clientEmail', { text: 'reachMissing' });
  }
  if (body.clientEmail && !EMAIL.test(body.clientEmail)) {
    problems.set('clientEmail', { text: 'emailWrong' });
  }
  if (body.clientPhone && (body.clientPhone.match(/\p{Nd}/gu)?.length ?? 0) < 6) {
    problems.set('clientPhone', { text: 'phoneWrong' });
  }
  const amount = parseAmount(values.estimatedValue ?? '', locale, currency);
  if (typeof amount === 'string') {
    problems.set('estimatedValue', { text: AMOUNT_TEXTS[amount] });
  } else if (amount !== undefined) {
    body.estimatedValue = { amount, currency };
  }
  return { body, problems };
}
