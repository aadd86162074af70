/** Integer minor units of a currency, as on the wire. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

const cache = new Map<string, unknown>();

/** Makes a formatter once per key: they are slow to make. */
export function cached<T>(key: string, make: () => T): T {
  const found = cache.get(key) as T | undefined;
  if (found) {
    return found;
  }
  const made = make();
  cache.set(key, made);
  return made;
}

/** A tag that Intl accepts: the wish if it is well formed, else English. */
export function safeLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** A cached `Intl.NumberFormat`; a currency that Intl does not know is written without a sign. */
export const numberFormat = (locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  cached(`n${locale}${JSON.stringify(options)}`, () => {
    try {
      return new Intl.NumberFormat(locale, options);
    } catch {
      return new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
    }
  });

/** A cached `Intl.DateTimeFormat`. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  cached(`d${locale}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));

/**
 * Minor digits of a currency by ISO 4217, as Intl knows them; 2 for an unknown code. Those of the API's own currencies are
 * known here: a page's first formatter takes a phone tens of milliseconds.
 */
export const minorDigits = (currency: string): number =>
  /^(USD|CAD|GBP|EUR|AUD)$/.test(currency)
    ? 2
    : (numberFormat('en', { style: 'currency', currency }).resolvedOptions().minimumFractionDigits ?? 2);

/** Writes integer minor units in the viewer's locale, for example `$1,234.50`. */
export function formatMoney(
  locale: string,
  { amount, currency }: Money,
  options: Intl.NumberFormatOptions = {},
): string {
  const text = numberFormat(locale, { style: 'currency', currency, ...options }).format(
    amount / 10 ** minorDigits(currency),
  );
  // Intl begins Arabic amounts with a mark; without another one at the end the sign of "US$" stands on its wrong side.
  return text.startsWith('\u200f') ? `${text}\u200e` : text;
}
