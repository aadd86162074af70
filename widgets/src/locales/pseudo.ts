import type { Message, Texts } from './catalog.ts';

const PLAIN = 'AaCcDdEeGgIiLlNnOoSsTtUuYyZz';
const ACCENTED = 'ÀàÇçĎďÈèĜĝÎîĹĺÑñÖöŠšŤťÛûÝýŽž';

const accent = (text: string): string =>
  text.replaceAll(/\{\w+\}|./gsu, (piece) => {
    const at = piece.length === 1 ? PLAIN.indexOf(piece) : -1;
    return at < 0 ? piece : (ACCENTED[at] ?? piece);
  });

/** Words that make a text two fifths longer, as German or Finnish would. */
function padding(text: string): string {
  const missing = Math.ceil(text.replaceAll(/\{\w+\}/g, '').length * 0.4);
  return missing > 0
    ? ` ${'őńę ťŵő ťĥŕęę ƒőűŕ '
        .repeat(Math.ceil(missing / 20))
        .slice(0, Math.max(1, missing - 1))
        .trim()}`
    : '';
}

const pseudoText = (text: string): string => `[${accent(text)}${padding(text)}]`;

/**
 * The pseudo-language `en-XA`: English with accents, two fifths longer and in brackets, so that a text which is cut off,
 * glued together or not translated at all is seen at once. Give it to an element as its `texts`; for tests and galleries.
 */
export function pseudoTexts<Key extends string>(english: Texts<Key>): Texts<Key> {
  const one = (message: Message): Message =>
    typeof message === 'string'
      ? pseudoText(message)
      : (Object.fromEntries(Object.entries(message).map(([form, text]) => [form, pseudoText(text)])) as Message);
  return Object.fromEntries(
    Object.entries<Message>(english).map(([key, message]) => [key, one(message)]),
  ) as Texts<Key>;
}
