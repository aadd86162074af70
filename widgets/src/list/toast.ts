import type { SisoError } from '@siso/partner-sdk';
import type { LitElement, TemplateResult } from 'lit';
import { toastView } from './frame.ts';
import { failureText, type Words } from './words.ts';

/** How long what was done is shown, unless somebody is about to take it back. */
const TOAST_MS = 12_000;

/** What was done, in words, and how to take it back. */
export interface Done {
  readonly text: string;
  undo?(): Promise<unknown>;
}

/** What was done just now, for a while, with the way to take it back. */
export class Toast {
  readonly #host: LitElement;
  readonly #words: () => Words;
  readonly #undone: () => Promise<void>;
  #done?: Done;
  #fading?: ReturnType<typeof setTimeout>;

  /** `undone` is called when something was taken back. */
  constructor(host: LitElement, words: () => Words, undone: () => Promise<void>) {
    this.#host = host;
    this.#words = words;
    this.#undone = undone;
  }

  /** Shows what was done. */
  say(done: Done): void {
    this.#show(done);
    clearTimeout(this.#fading);
    this.#fading = setTimeout(() => this.#fade(), TOAST_MS);
  }

  /** Says why something was not done. */
  fail(error: unknown): void {
    this.say({ text: failureText(error as SisoError, this.#words()) });
  }

  stop(): void {
    clearTimeout(this.#fading);
  }

  view(): TemplateResult {
    const { t } = this.#words();
    const undo = this.#done?.undo;
    const act = undo && (() => void this.#undo(undo));
    return toastView(this.#done?.text, act && [t('undo'), act], [t('hide'), () => this.#show()]);
  }

  #show(done?: Done): void {
    this.#done = done;
    this.#host.requestUpdate();
  }

  async #undo(undo: () => Promise<unknown>): Promise<void> {
    this.#show();
    try {
      await undo();
      this.say({ text: this.#words().t('undone') });
    } catch (error) {
      this.fail(error);
    }
    await this.#undone();
  }

  /** Takes away what was said, unless somebody is at it. */
  #fade(): void {
    if (this.#host.renderRoot.querySelector('.toast:is(:hover, :focus-within)')) {
      this.#fading = setTimeout(() => this.#fade(), TOAST_MS);
    } else {
      this.#show();
    }
  }
}
