/** The languages that mails are written in. */
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { MailWords } from './words.ts';

export const MAIL_LOCALES = ['en', 'es', 'fr', 'de', 'ar'] as const;
export type MailLocale = (typeof MAIL_LOCALES)[number];

const WORDS: Record<MailLocale, MailWords> = { en, es, fr, de, ar };

/** The language of ours for a BCP 47 tag (`de-AT`: German); English for what we do not write in. */
export function inLocale(tag: string): { locale: MailLocale; direction: 'ltr' | 'rtl'; words: MailWords } {
  const language = tag.toLowerCase().split(/[-_]/)[0];
  const locale = MAIL_LOCALES.find((each) => each === language) ?? 'en';
  return { locale, direction: locale === 'ar' ? 'rtl' : 'ltr', words: WORDS[locale] };
}
