import type { Parameters } from '../locales/catalog.ts';
import type { PipelineText } from '../locales/referral-list.ts';
import { amountParameters, writeAmount } from '../referral-form/amount.ts';
import { parseAmount } from '../referral-form/parse-amount.ts';

interface AmountWords {
  readonly locale: string;
  t(key: PipelineText, parameters?: Parameters): string;
}

/** What is wrong with a typed amount, in words; undefined when it is right and above zero. */
export function amountProblem(text: string, currency: string, { locale, t }: AmountWords): string | undefined {
  const amount = parseAmount(text, locale, currency);
  return typeof amount === 'string'
    ? t(`amount_${amount}`, amountParameters(locale, currency))
    : amount
      ? undefined
      : t('amount_zero');
}

/** A typed amount that was found right, in minor units. */
export const amountOf = (text: string, currency: string, locale: string): number =>
  Number(parseAmount(text, locale, currency));

/** Minor units as they are typed, without a currency. */
export const typedAmount = ({ amount, currency }: { amount: number; currency: string }, locale: string): string =>
  writeAmount(amount, locale, currency);
