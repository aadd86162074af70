import type { Group, TextGroup, TextKey, Texts } from './catalog.ts';
import { list as english } from './en/list.ts';
import { joined } from './joined.ts';

/** Keys of the texts that all lists share. */
export type ListText = keyof typeof english;

const languages: Readonly<Record<string, () => Promise<{ readonly default: Texts<ListText> }>>> = {
  ar: () => import('./ar/list.ts'),
  de: () => import('./de/list.ts'),
  es: () => import('./es/list.ts'),
  fr: () => import('./fr/list.ts'),
};

/**
 * The texts of an element that is a list: its own beside those that all lists share; each language comes as two files at
 * once. What a part of the element brings later is added by `addLaterTexts`.
 */
export function listTexts<Name extends Group, Own extends string>(
  name: Name,
  own: Texts<Own>,
  ownLanguages: Readonly<Record<string, () => Promise<{ readonly default: Texts<Own> }>>>,
): TextGroup<TextKey<Name>> {
  const both = Object.entries(ownLanguages).map(([tag, load]) => [
    tag,
    once(joined<string, string>(languages[tag] ?? load, load)),
  ]);
  return { name, english: { ...english, ...own }, languages: Object.fromEntries(both) } as TextGroup<TextKey<Name>>;
}

/** The same texts each time, as some are added to them later; after a failure it is tried again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
