import type { FieldName, FormText } from './fields.ts';
import { parseAmount } from './parse-amount.ts';

/** What stands in the controls that are shown. */
export type Values = { readonly [Name in FieldName]?: string };

/** What is wrong with a field: a text of the form, which `detail` fills with the API's words where it is the API that says so. */
export interface Problem {
  readonly text: FormText;
  readonly detail?: string;
}

/** What is wrong with which field. */
export type Problems = ReadonlyMap<FieldName, Problem>;

/** The body of `POST /v1/referrals` that the form fills. */
export type ReferralBody = { [Name in Exclude<FieldName, 'estimatedValue'>]?: string } & {
  estimatedValue?: { amount: number; currency: string };
};

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** Judges the values and makes the request's body of them; problems stand in the order of the form. */
export function checkValues(
  { estimatedValue = '', ...texts }: Values,
  locale: string,
  currency: string,
): { body: ReferralBody; problems: Map<FieldName, Problem> } {
  const problems = new Map<FieldName, Problem>();
  const blame = (name: FieldName, text: FormText) => problems.set(name, { text });
  const body: ReferralBody = {};
  for (const [name, value] of Object.entries(texts)) {
    body[name as keyof typeof texts] = value.trim() || undefined;
  }
  const { clientName, clientEmail, clientPhone } = body;
  if (!clientName) {
    blame('clientName', 'nameMissing');
  }
  if (!clientEmail && !clientPhone) {
    blame('clientEmail' in body ? 'clientEmail' : 'clientPhone', 'reachMissing');
  }
  if (clientEmail && !EMAIL.test(clientEmail)) {
    blame('clientEmail', 'emailWrong');
  }
  if (clientPhone && !/(\p{Nd}.*){6}/su.test(clientPhone)) {
    blame('clientPhone', 'phoneWrong');
  }
  const amount = parseAmount(estimatedValue, locale, currency);
  if (typeof amount === 'string') {
    blame('estimatedValue', `value_${amount}`);
  } else if (amount !== undefined) {
    body.estimatedValue = { amount, currency };
  }
  return { body, problems };
}

/** What is left of `before` when `fresh` is wrong now and `edited` has changed, of which nobody knows what the API would say. */
export const stillWrong = (before: Problems, fresh: Problems, edited: string): Problems =>
  new Map([...before].filter(([name, { detail }]) => (detail === undefined ? fresh.has(name) : name !== edited)));
