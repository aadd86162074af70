import type { Group, TextGroup, TextKey, Texts } from './catalog.ts';
import { list as english } from './en/list.ts';

/** Keys of the texts that all lists share. */
export type ListText = keyof typeof english;

const languages: Readonly<Record<string, () => Promise<{ readonly default: Texts<ListText> }>>> = {
  ar: () => import('./ar/list.ts'),
  de: () => import('./de/list.ts'),
  es: () => import('./es/list.ts'),
  fr: () => import('./fr/list.ts'),
};

/** The texts of an element that is a list: its own beside those that all lists share; each language comes as two files at once. */
export function listTexts<Name extends Group>(
  name: Name,
  own: Texts<Exclude<TextKey<Name>, ListText>>,
  ownLanguages: Readonly<Record<string, () => Promise<{ readonly default: Texts<Exclude<TextKey<Name>, ListText>> }>>>,
): TextGroup<TextKey<Name>> {
  const both = Object.entries(ownLanguages).map(([tag, load]) => [
    tag,
    async () => {
      const [shared, mine] = await Promise.all([languages[tag]?.(), load()]);
      return { default: { ...shared?.default, ...mine.default } };
    },
  ]);
  return { name, english: { ...english, ...own }, languages: Object.fromEntries(both) } as TextGroup<TextKey<Name>>;
}
