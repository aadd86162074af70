import { type Attribution, readAttribution, type Siso, SisoError } from '@siso/partner-sdk';
import type { Problem, ReferralBody } from './check.ts';
import type { FieldName, FieldSpec } from './fields.ts';

/** Where the visitor is now. */
export const readHere = (): Attribution => readAttribution(location, document.referrer);

/**
 * Hands a referral to the outbox, with the page that it comes from and the campaign of that page, else of the page on
 * which the form was first seen. Throws SisoError.
 */
export async function submitReferral(siso: Siso | undefined, body: ReferralBody, arrival: Attribution | undefined) {
  if (!siso) {
    throw new SisoError(0, 'not_connected', '');
  }
  const here = readHere();
  return siso.outbox.submit({
    path: '/v1/referrals',
    body: { ...body, source: 'website', ...here, utm: here.utm ?? arrival?.utm ?? null },
  });
}

/** The API's mistakes by field; those of fields that the form does not show are left out. */
export function problemsOf({ errors = [] }: Partial<SisoError>, shown: readonly FieldSpec[]): Map<FieldName, Problem> {
  const problems = new Map<FieldName, Problem>();
  for (const { pointer, detail } of errors) {
    const field = shown.find(({ name }) => name === pointer.split('/')[1]);
    if (field) {
      problems.set(field.name, { text: 'refused', detail });
    }
  }
  return problems;
}
