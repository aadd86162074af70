import { matchLocale, type TextGroup, type Texts } from './catalog.ts';

type Languages<Key extends string> = Readonly<Record<string, () => Promise<{ readonly default: Texts<Key> }>>>;

/** Texts that come with a part of an element which is loaded when it is first needed. */
export interface LaterTexts<Key extends string> {
  readonly english: Texts<Key>;
  readonly languages: Languages<Key>;
}

/** Adds later texts to those of an element, in a locale's language; English at once. */
export async function addLaterTexts(
  group: TextGroup,
  locale: string,
  ...all: readonly LaterTexts<string>[]
): Promise<void> {
  const tag = matchLocale(group.languages, locale);
  for (const { english } of all) {
    Object.assign(group.english, english);
  }
  if (tag) {
    try {
      const [first, ...more] = await Promise.all([group, ...all].map(({ languages }) => languages[tag]?.()));
      Object.assign(first?.default ?? {}, ...more.map((texts) => texts?.default));
    } catch (error) {
      console.warn(`Some texts of "${group.name}" could not be loaded in "${tag}"; English is used.`, error);
    }
  }
}
