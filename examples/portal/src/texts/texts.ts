import type { Language } from '../state/preferences.ts';
import { en } from './en.ts';

export type TextKey = keyof typeof en;
export type Texts = Readonly<Record<TextKey, string>>;

/** English comes with the shell; the others when they are chosen. */
const others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly texts: Texts }>>> = {
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  de: () => import('./de.ts'),
  ar: () => import('./ar.ts'),
};

let spoken: Texts = en;

/** Fetches a language and speaks it from then on; where it cannot be fetched, the one before stays. */
export async function loadTexts(language: Language): Promise<void> {
  try {
    spoken = language === 'en' ? en : (await others[language]()).texts;
  } catch (error) {
    console.warn(`The portal's texts in "${language}" could not be loaded.`, error);
  }
}

/** A text of the shell with its `{name}` parameters filled in; names are isolated, so that they read well in either direction. */
export const t = (key: TextKey, parameters: Readonly<Record<string, string>> = {}): string =>
  spoken[key].replace(/\{(\w+)\}/g, (_, name: string) => `\u2068${parameters[name] ?? ''}\u2069`);
