import type { TextGroup } from '../locales/catalog.ts';
import { addLaterTexts, type LaterTexts } from '../locales/later-texts.ts';

/** The texts of a part for the programme's own people, which follow the element's language. */
export class StaffTexts {
  /** Resolves when the texts are there. */
  spoken: Promise<void> = Promise.resolve();
  readonly #group: TextGroup;
  readonly #texts: LaterTexts<string>;
  readonly #changed: () => void;
  #language = '';

  constructor(group: TextGroup, texts: LaterTexts<string>, changed: () => void) {
    this.#group = group;
    this.#texts = texts;
    this.#changed = changed;
  }

  /** Fetches the texts where the language has changed. */
  speak(language: string): void {
    if (language !== this.#language) {
      this.#language = language;
      this.spoken = addLaterTexts(this.#group, language, this.#texts).then(this.#changed);
    }
  }
}
