import { scriptUrl } from './script-origin.ts';

/**
 * Texts beside the script, as data and not as code, and only with the digest that the build saw: a page that pins the
 * script has pinned its languages too.
 */
export async function textsFrom<T>(file: string, integrity: string): Promise<{ readonly default: T }> {
  const reply = await fetch(new URL(`texts/${file}.json`, scriptUrl), { integrity });
  return { default: (await reply.json()) as T };
}
