import { numberFormat } from '../base/format.ts';
import type { en } from './en.ts';

/** A text with a form per plural category of `Intl.PluralRules`; chosen by the parameter `count`. */
export type Plural = { readonly other: string } & { readonly [category in Intl.LDMLPluralRule]?: string };

/** A text with `{name}` parameters. */
export type Message = string | Plural;

/** The name of a group of texts: one per element. */
export type Group = keyof typeof en;

/** The key of a text in a group. */
export type TextKey<G extends Group> = keyof (typeof en)[G] & string;

/** A whole group of texts in one language: every key of the English one. */
export type Texts<Key extends string> = Readonly<Record<Key, Message>>;

/** Texts of a host page's own, in place of ours. */
export type OwnTexts<Key extends string> = Partial<Texts<Key>>;

/** Texts of a host page's own for every element in a provider, by group. */
export type ProviderTexts = { readonly [G in Group]?: OwnTexts<TextKey<G>> };

/** The texts of one element: English, which comes with it, and where its other languages are. */
export interface TextGroup<Key extends string = string> {
  readonly name: Group;
  readonly english: Texts<Key>;
  readonly languages: Readonly<Record<string, () => Promise<{ readonly default: Texts<Key> }>>>;
}

/** What a text's `{name}` may be replaced with. */
export type Parameters = Readonly<Record<string, string | number>>;

/** Whether a language is written from right to left. */
export const isRtl = (tag: string): boolean => /^(ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b/i.test(tag);

/** The language that serves `locale` best: itself, else its language (`de-AT` → `de`); undefined means English. */
export const matchLocale = (languages: object, locale: string): string | undefined =>
  [locale, locale.split('-', 1)[0] ?? ''].find((tag) => Object.hasOwn(languages, tag));

/** Whether a host page's own text can be used: it may come from an attribute. */
export const isMessage = (value: unknown): value is Message =>
  typeof ((value as Plural | undefined)?.other ?? value) === 'string';

/**
 * Fills a text's parameters, choosing the plural form by `parameters.count`; numbers are written in `locale`.
 *
 * A parameter that is or meets right-to-left text is isolated, so that names and amounts stay where they belong.
 */
export function fill(message: Message, locale: string, parameters: Parameters = {}): string {
  const text =
    typeof message === 'string'
      ? message
      : (message[new Intl.PluralRules(locale).select(Number(parameters.count))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const given = parameters[name] ?? '';
    const value = typeof given === 'number' ? numberFormat(locale).format(given) : given;
    return isRtl(locale) || /[\u0590-\u08ff\ufb1d-\ufefc]/.test(value) ? `\u2068${value}\u2069` : value;
  });
}
