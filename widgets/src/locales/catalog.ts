import type { en } from './en.ts';

/** A text with a form per plural category of `Intl.PluralRules`; chosen by the parameter `count`. */
export type Plural = { readonly other: string } & { readonly [category in Intl.LDMLPluralRule]?: string };

/** A text with `{name}` parameters. */
export type Message = string | Plural;

/** All groups of texts, in the shape of the English ones. */
export type Catalog = { readonly [Group in keyof typeof en]: Readonly<Record<keyof (typeof en)[Group], Message>> };

/** The name of a group of texts. */
export type Group = keyof Catalog;

/** What a text's `{name}` may be replaced with. */
export type Parameters = Readonly<Record<string, string | number>>;

type Loader = () => Promise<{ readonly default: Catalog }>;

const loaders = new Map<string, Loader>();
const loaded = new Map<string, Promise<Catalog | undefined>>();

/** Adds a language (`de`, `pt-BR`); its file is fetched when an element first needs it. */
export function registerLocale(tag: string, loader: Loader): void {
  loaders.set(tag.toLowerCase(), loader);
}

/** The registered tag that serves `locale` best: itself, else its language; undefined means English. */
export function matchLocale(locale: string): string | undefined {
  const wanted = locale.toLowerCase();
  return [wanted, wanted.split('-', 1)[0] ?? ''].find((tag) => loaders.has(tag));
}

/** Loads the texts for a tag that `matchLocale` gave; a failure leaves English in place and may be tried again. */
export function loadCatalog(tag: string): Promise<Catalog | undefined> {
  let promise = loaded.get(tag);
  if (!promise) {
    promise = (loaders.get(tag)?.() ?? Promise.reject(new Error(`No texts for ${tag}`))).then(
      (module) => module.default,
      (error: unknown) => {
        loaded.delete(tag);
        console.warn(`The texts for "${tag}" could not be loaded; English is used.`, error);
        return undefined;
      },
    );
    loaded.set(tag, promise);
  }
  return promise;
}

/** Fills a text's parameters, choosing the plural form by `parameters.count`; numbers are written in `locale`. */
export function fill(message: Message, locale: string, parameters: Parameters = {}): string {
  const text =
    typeof message === 'string'
      ? message
      : (message[new Intl.PluralRules(locale).select(Number(parameters.count))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name] ?? '';
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
  });
}
