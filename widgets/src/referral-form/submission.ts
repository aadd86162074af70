import { type Attribution, readAttribution, type Siso, SisoError } from '@siso/partner-sdk';
import type { Problem, ReferralBody } from './check.ts';
import type { FieldName } from './fields.ts';

/** What became of a referral. */
export type Outcome =
  | { readonly state: 'sent'; readonly data: unknown }
  | { readonly state: 'queued'; readonly id: string; readonly durable: boolean }
  | { readonly state: 'refused'; readonly error: SisoError };

/** Where the visitor is now. */
export const readHere = (): Attribution => readAttribution(location, document.referrer);

/**
 * Hands a referral to the outbox, with the page that it comes from and the campaign of that page, else of the page on
 * which the form was first seen. Never throws.
 */
export async function submitReferral(
  siso: Siso | undefined,
  body: ReferralBody,
  arrival: Attribution | undefined,
): Promise<Outcome> {
  if (!siso) {
    return { state: 'refused', error: new SisoError(0, 'not_connected', '') };
  }
  const here = readHere();
  try {
    return await siso.outbox.submit({
      path: '/v1/referrals',
      body: { ...body, source: 'website', ...here, utm: here.utm ?? arrival?.utm ?? null },
    });
  } catch (thrown) {
    const error = thrown instanceof SisoError ? thrown : new SisoError(0, 'unknown', '', { cause: thrown });
    return { state: 'refused', error };
  }
}

/** The API's mistakes by field; those of fields that the form does not show are left out. */
export const problemsOf = ({ errors }: SisoError, shown: readonly FieldName[]): Map<FieldName, Problem> =>
  new Map(
    errors.flatMap(({ pointer, detail }) => {
      const name = shown.find((one) => one === pointer.split('/')[1]);
      return name ? [[name, { detail }] as const] : [];
    }),
  );
