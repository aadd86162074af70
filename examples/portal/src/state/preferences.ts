import { loadTexts } from '../texts/texts.ts';
import { change, getState } from './store.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Languages by tag, each named in itself. */
export const LANGUAGES = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  ar: 'العربية',
} as const;
export type Language = keyof typeof LANGUAGES;

const root = document.documentElement;

/** Keeps a choice on this device; a browser that refuses storage forgets it. */
function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`portal.${key}`, value);
  } catch {
    // Private windows of some browsers.
  }
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(`portal.${key}`);
  } catch {
    return null;
  }
}

const isTheme = (value: unknown): value is Theme => THEMES.includes(value as Theme);

/** The language of ours that serves a BCP 47 tag, if any does. */
export const languageOf = (tag: string | null | undefined): Language | undefined =>
  (Object.keys(LANGUAGES) as Language[]).find((language) => language === tag?.toLowerCase().split('-')[0]);

/** The tag for numbers and dates: the browser's own region where it speaks the chosen language. */
export function regionalTag(language: Language): string {
  return navigator.languages.find((tag) => languageOf(tag) === language) ?? language;
}

/** Takes up what was chosen on this device, else what the browser prefers. */
export async function loadPreferences(): Promise<void> {
  const theme = kept('theme');
  change({ theme: isTheme(theme) ? theme : 'system' });
  const wished = [kept('language'), ...navigator.languages].map(languageOf).find(Boolean);
  await speak(wished ?? 'en', false);
}

export function setTheme(theme: Theme): void {
  keep('theme', theme);
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  change({ theme });
}

/** Changes the language of the shell and of every element; `remember` on this device too. */
export async function speak(language: Language, remember = true): Promise<void> {
  await loadTexts(language);
  if (remember) keep('language', language);
  root.lang = regionalTag(language);
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  if (getState().language !== language) change({ language });
}
