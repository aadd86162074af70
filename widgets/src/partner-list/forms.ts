import type { Currency, Partner, Siso } from '@siso/partner-sdk';
import type { Problems, Question, Values } from '../list/index.ts';
import { parseRate, typedRate } from '../list/rate-field.ts';
import type { PartnerWords } from './words.ts';

const CURRENCIES: readonly Currency[] = ['USD', 'CAD', 'GBP', 'EUR', 'AUD'];
const TIERS = ['bronze', 'silver', 'gold'] as const;
const ROLES = ['owner', 'admin', 'sales', 'viewer'] as const;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const tierChoices = ({ t }: PartnerWords) => TIERS.map((tier) => [tier, t(`tier_${tier}`)] as const);

/** What is wrong with an address that was typed. */
const addressProblem = (name: string, address: string | undefined, { t }: PartnerWords): Problems =>
  address && !ADDRESS.test(address) ? { [name]: t('emailWrong') } : {};

/** Asks for a new partner; `made` is told of it. */
export function createQuestion(siso: Siso, words: PartnerWords, made: (partner: Partner) => void): Question {
  const { t } = words;
  // Of one opening of the dialog: pressed again after a lost connection it makes one.
  const idempotencyKey = crypto.randomUUID();
  return {
    title: t('createTitle'),
    fields: [
      { name: 'companyName', label: t('company'), required: true, autocomplete: 'organization' },
      { name: 'contactEmail', label: t('email'), type: 'email' },
      { name: 'contactPhone', label: t('phone'), type: 'tel' },
      { name: 'tier', label: t('tier'), type: 'choice', required: true, choices: tierChoices(words), value: 'bronze' },
      {
        name: 'currency',
        label: t('currency'),
        type: 'choice',
        choices: [['', t('programmeCurrency')], ...CURRENCIES.map((each) => [each, each] as const)],
      },
      { name: 'externalId', label: t('reference') },
    ],
    confirm: t('create'),
    check: ({ contactEmail }) => addressProblem('contactEmail', contactEmail, words),
    act: async ({ companyName = '', tier, ...others }) => {
      const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value));
      const body = { companyName, tier: tier as 'bronze', ...given };
      made((await siso.client.post('/v1/partners', { body, idempotencyKey })).data);
    },
  };
}

/** Asks for what a partner is called and how it is reached. */
export function editQuestion(row: Partner, siso: Siso, words: PartnerWords): Question {
  const { t } = words;
  return {
    title: t('editTitle', { company: row.companyName }),
    fields: [
      { name: 'companyName', label: t('company'), required: true, value: row.companyName },
      { name: 'contactEmail', label: t('email'), type: 'email', value: row.contactEmail ?? '' },
      { name: 'contactPhone', label: t('phone'), type: 'tel', value: row.contactPhone ?? '' },
      { name: 'externalId', label: t('reference'), value: row.externalId ?? '' },
    ],
    confirm: t('save'),
    check: ({ contactEmail }) => addressProblem('contactEmail', contactEmail, words),
    act: ({ companyName = '', ...others }) =>
      patch(siso, row.id, {
        companyName,
        ...Object.fromEntries(Object.entries(others).map(([name, value]) => [name, value || null])),
      }),
  };
}

/** Asks for what a partner earns by. */
export function termsQuestion(row: Partner, siso: Siso, words: PartnerWords): Question {
  const { t, locale } = words;
  const typed = (rate: string | null): string => (rate === null ? '' : typedRate(locale, rate));
  const wrong = (name: string, text: string | undefined): Problems =>
    text && parseRate(text, locale) === undefined ? { [name]: t('rateWrong') } : {};
  const rateOf = (text: string | undefined): string | null => (text ? (parseRate(text, locale) ?? null) : null);
  return {
    title: t('termsTitle', { company: row.companyName }),
    text: t('termsText'),
    fields: [
      { name: 'tier', label: t('tier'), type: 'choice', required: true, choices: tierChoices(words), value: row.tier },
      { name: 'commissionRate', label: t('baseRate'), hint: t('rateHint'), value: typed(row.commissionRate) },
      { name: 'overrideRate', label: t('overrideRate'), hint: t('rateHint'), value: typed(row.overrideRate) },
    ],
    confirm: t('save'),
    check: ({ commissionRate, overrideRate }) => ({
      ...wrong('commissionRate', commissionRate),
      ...wrong('overrideRate', overrideRate),
    }),
    act: ({ tier, commissionRate, overrideRate }) =>
      patch(siso, row.id, { tier, commissionRate: rateOf(commissionRate), overrideRate: rateOf(overrideRate) }),
  };
}

/** Asks whom to invite; `sent` is told of the address. The first of a partner's people is its owner. */
export function inviteQuestion(row: Partner, siso: Siso, words: PartnerWords, sent: (email: string) => void): Question {
  const { t, locale } = words;
  const idempotencyKey = crypto.randomUUID();
  return {
    title: t('inviteTitle', { company: row.companyName }),
    text: t('inviteText'),
    fields: [
      { name: 'email', label: t('email'), type: 'email', required: true, value: row.contactEmail ?? '' },
      { name: 'name', label: t('name') },
      {
        name: 'role',
        label: t('role'),
        type: 'radios',
        required: true,
        choices: ROLES.map((role) => [role, t(`role_${role}`), t(`roleText_${role}`)] as const),
        value: 'owner',
      },
    ],
    confirm: t('sendInvitation'),
    check: ({ email }) => addressProblem('email', email, words),
    act: async ({ email = '', name, role }: Values) => {
      const body = { partnerId: row.id, email, role: role as 'owner', ...(name && { name }), ...localeOf(locale) };
      await siso.client.post('/v1/invitations', { body, idempotencyKey });
      sent(email);
    },
  };
}

/** The language of the mail: the sender's own, where mails are written in it. */
function localeOf(locale: string): { locale?: 'en' } {
  const tag = locale.split('-', 1)[0] ?? '';
  return ['en', 'es', 'fr', 'de', 'ar'].includes(tag) ? { locale: tag as 'en' } : {};
}

const patch = (siso: Siso, partnerId: string, body: object): Promise<unknown> =>
  siso.client.patch('/v1/partners/{partnerId}', { path: { partnerId }, body });
