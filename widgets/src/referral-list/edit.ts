import type { Referral, Siso } from '@siso/partner-sdk';
import type { Field, Problems, Question, Values } from '../list/index.ts';
import type { ReferralWords } from './words.ts';

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** The fields of a contact, as the API has them at this moment. Throws SisoError. */
export async function editQuestion(
  { id: referralId }: Referral,
  { client }: Siso,
  { t }: ReferralWords,
): Promise<Question> {
  const path = { referralId };
  const { data, etag } = await client.get('/v1/referrals/{referralId}', { path });
  const fields: readonly Field[] = [
    { name: 'clientName', label: t('name'), value: data.clientName, required: true },
    { name: 'clientEmail', label: t('email'), type: 'email', value: data.clientEmail ?? '' },
    { name: 'clientPhone', label: t('phone'), type: 'tel', value: data.clientPhone ?? '' },
    { name: 'clientCompany', label: t('company'), value: data.clientCompany ?? '' },
    { name: 'projectDescription', label: t('need'), type: 'textarea', value: data.projectDescription ?? '' },
  ];
  return {
    title: t('editTitle'),
    fields,
    confirm: t('save'),
    check: ({ clientEmail = '', clientPhone = '' }): Problems => ({
      ...(clientEmail && !EMAIL.test(clientEmail) && { clientEmail: t('emailWrong') }),
      ...(clientPhone && !/(\d.*){6}/s.test(clientPhone) && { clientPhone: t('phoneWrong') }),
    }),
    // Only what was changed, so that somebody else's change of another field stays.
    act: (values: Values) => {
      const changed = fields.filter(({ name, value }) => values[name] !== value);
      const body = Object.fromEntries(changed.map(({ name }) => [name, values[name] || null]));
      return client.patch('/v1/referrals/{referralId}', { path, body, ifMatch: etag ?? undefined });
    },
  };
}
