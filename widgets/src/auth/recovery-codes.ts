import { html, type LitElement, type TemplateResult } from 'lit';
import type { Desk } from './views.ts';
import { otherView } from './views.ts';

/** Copies a text; false where the browser does not let it. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A button that copies a text and says so for as long as it stands there. */
export class CopyButton {
  #done = false;
  readonly #host: LitElement;
  readonly #text: string;

  constructor(host: LitElement, text: string) {
    this.#host = host;
    this.#text = text;
  }

  view<Key extends string>({ say }: Desk<Key>): TemplateResult {
    const copy = async (): Promise<void> => {
      this.#done = await copied(this.#text);
      this.#host.requestUpdate();
    };
    return html`${otherView(say('copy'), copy)}<span class="muted" role="status">${this.#done ? say('copied') : ''}</span>`;
  }
}

/** Recovery codes, shown once: to copy, to download, and gone when the person says that they are kept. */
export class RecoveryCodes {
  readonly #codes: readonly string[];
  readonly #copy: CopyButton;
  readonly #kept: () => void;

  constructor(host: LitElement, codes: readonly string[], kept: () => void) {
    this.#codes = codes;
    this.#copy = new CopyButton(host, codes.join('\n'));
    this.#kept = kept;
  }

  /** @param level of the heading, which depends on where this stands */
  view<Key extends string>(desk: Desk<Key>, level: 2 | 3 = 3): TemplateResult {
    const { say } = desk;
    const title = say('codesTitle');
    return html`<section class="stack codes" part="codes" aria-labelledby="codes-title">
      <div class="words">
        ${level === 2 ? html`<h2 id="codes-title" tabindex="-1">${title}</h2>` : html`<h3 id="codes-title" tabindex="-1">${title}</h3>`}
        <p class="muted">${say('codesText')}</p>
      </div>
      <ul dir="ltr">${this.#codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
      <div class="actions">${otherView(say('download'), this.#download)} ${this.#copy.view(desk)}</div>
      <div class="actions"><button class="primary" part="button" type="button" @click=${this.#kept}>${say('kept')}</button></div>
    </section>`;
  }

  readonly #download = (): void => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${this.#codes.join('\r\n')}\r\n`], { type: 'text/plain' }));
    link.download = 'recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  };
}
