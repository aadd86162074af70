import type { Texts } from './catalog.ts';

type Load<Key extends string> = () => Promise<{ readonly default: Texts<Key> }>;

/** A language of a group whose texts stand in two files, because other groups share the first of them. */
export const joined =
  <A extends string, B extends string>(first: Load<A>, second: Load<B>): Load<A | B> =>
  async () => {
    const [{ default: shared }, { default: own }] = await Promise.all([first(), second()]);
    return { default: { ...shared, ...own } };
  };
