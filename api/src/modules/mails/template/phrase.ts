/** Texts with values in them, kept apart until they are written, so that each way of writing guards the values itself. */

/** A piece is our own text, or a value that a person or another system gave. */
export type Piece = string | { readonly value: string };
export type Phrase = readonly Piece[];

const MOST = 120;

/** One line, not too long: names are other people's text. */
export function asLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const short = line.length > MOST ? `${line.slice(0, MOST - 1).trimEnd()}…` : line;
  return short.toWellFormed();
}

/** One line that no mail program makes a link of: an invitation goes to strangers under our address. */
export function asName(text: string): string {
  return asLine(text).replace(/(?<=[^\s.])([.:/@])(?=[^\s.])/g, '$1\u2060');
}

/** Puts values into a text of ours. @throws Error where the text names a value that there is none of */
export function fill(text: string, values: Readonly<Record<string, string>>): Phrase {
  return text.split(/\{(\w+)\}/).map((part, i) => {
    if (i % 2 === 0) return part;
    const value = values[part];
    if (value === undefined) throw new Error(`a mail has no value for {${part}}`);
    return { value };
  });
}

/** As plain text. In a text from right to left each value is set apart, so that its punctuation stays where it belongs. */
export function asText(phrase: Phrase, direction: 'ltr' | 'rtl' = 'ltr'): string {
  return phrase
    .map((piece) =>
      typeof piece === 'string' ? piece : direction === 'rtl' ? `\u2068${piece.value}\u2069` : piece.value,
    )
    .join('');
}

/** As HTML, every value escaped and set apart. */
export function asHtml(phrase: Phrase): string {
  return phrase
    .map((piece) => (typeof piece === 'string' ? escapeHtml(piece) : `<bdi>${escapeHtml(piece.value)}</bdi>`))
    .join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
