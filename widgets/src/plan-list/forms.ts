import type { Plan, Programme, Siso } from '@siso/partner-sdk';
import type { Problems, Question, Words } from '../list/index.ts';
import { parseRate, typedRate } from '../list/rate-field.ts';
import type { PlanText } from '../locales/plan-list.ts';

const TIERS = ['bronze', 'silver', 'gold'] as const;
const ACCRUALS = ['client_payment_collected', 'project_won'] as const;

/** Asks for a new version of a plan, with the rates of another one in the fields; `made` is told of it. */
export function createQuestion(
  from: { readonly tier?: string | undefined } & Partial<Pick<Plan, 'baseRate' | 'overrideRate'>>,
  siso: Siso,
  words: Words<PlanText>,
  made: (plan: Plan) => void,
): Question {
  const { t, locale } = words;
  const idempotencyKey = crypto.randomUUID();
  const wrong = (name: string, text: string | undefined): Problems =>
    text && parseRate(text, locale) === undefined ? { [name]: t('rateWrong') } : {};
  const typed = (rate: string | undefined): string => (rate === undefined ? '' : typedRate(locale, rate));
  const hint = t('rateHint');
  return {
    title: t('createTitle'),
    text: t('createText'),
    fields: [
      {
        name: 'tier',
        label: t('tier'),
        type: 'choice',
        required: true,
        choices: TIERS.map((tier) => [tier, t(`tier_${tier}`)] as const),
        value: from.tier ?? 'bronze',
      },
      { name: 'baseRate', label: t('baseRate'), hint, required: true, value: typed(from.baseRate) },
      { name: 'overrideRate', label: t('overrideRate'), hint, required: true, value: typed(from.overrideRate) },
      { name: 'validFrom', label: t('validFrom'), type: 'date', required: true },
      { name: 'name', label: t('name') },
    ],
    confirm: t('create'),
    check: ({ baseRate, overrideRate }) => ({
      ...wrong('baseRate', baseRate),
      ...wrong('overrideRate', overrideRate),
    }),
    act: async ({ tier, baseRate = '', overrideRate = '', validFrom = '', name }) => {
      const rates = {
        baseRate: parseRate(baseRate, locale) ?? '',
        overrideRate: parseRate(overrideRate, locale) ?? '',
      };
      const body = { tier: tier as 'bronze', ...rates, validFrom, ...(name && { name }) };
      made((await siso.client.post('/v1/plans', { body, idempotencyKey })).data);
    },
  };
}

/** Asks for the rules that hold for all of the programme. */
export function rulesQuestion(programme: Programme, siso: Siso, { t }: Words<PlanText>): Question {
  return {
    title: t('programmeTitle'),
    text: t('programmeText'),
    fields: [
      { name: 'name', label: t('programmeName'), required: true, value: programme.name },
      {
        name: 'accrualEvent',
        label: t('accrual'),
        type: 'radios',
        required: true,
        choices: ACCRUALS.map((each) => [each, t(`accrual_${each}`), t(`accrualText_${each}`)] as const),
        value: programme.accrualEvent,
      },
      {
        name: 'holdDays',
        label: t('holdDays'),
        type: 'number',
        hint: t('holdHint'),
        required: true,
        value: String(programme.holdDays),
      },
    ],
    confirm: t('save'),
    check: ({ holdDays = '' }): Problems =>
      /^\d{1,3}$/.test(holdDays) && Number(holdDays) <= 365 ? {} : { holdDays: t('holdWrong') },
    act: ({ name = '', accrualEvent, holdDays }) =>
      siso.client.patch('/v1/programme', {
        body: { name, accrualEvent: accrualEvent as 'project_won', holdDays: Number(holdDays) },
      }),
  };
}
