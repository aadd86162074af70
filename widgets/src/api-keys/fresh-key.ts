import { html, nothing, type TemplateResult } from 'lit';
import { problemIcon } from '../theme/icons.ts';
import { snippetOf } from './snippet.ts';
import type { KeysWords } from './words.ts';

/** A key that was made just now: the only moment at which its text is known. */
export interface NewKey {
  readonly name: string;
  readonly kind: string;
  readonly key: string;
  readonly apiUrl: string;
}

/** What came of copying. */
export type Copied = 'copied' | 'copyFailed' | undefined;

/** The dialog with a new key and what to paste; it stays until somebody says that the key is safe. */
export function freshKeyView(
  { name, kind, key, apiUrl }: NewKey,
  { t, find }: KeysWords,
  said: Copied,
  acts: { copy(text: string, from: Element): void; done(): void },
): TemplateResult {
  const snippet = snippetOf(kind, key, apiUrl);
  const copyKey = (event: Event): void => acts.copy(key, event.target as Element);
  const copySnippet = (event: Event): void => acts.copy(snippet, event.target as Element);
  return html`<dialog class="fresh" part="dialog" aria-labelledby="fresh-title" aria-describedby="fresh-text"
    @cancel=${(event: Event) => event.preventDefault()} @close=${acts.done}>
    <div class="sheet-of-key">
      <h2 id="fresh-title">${t('newTitle')}</h2>
      <div class="notice warning">${problemIcon}<div><p id="fresh-text">${t('newText')}</p></div></div>
      <div class="field">
        <label for="fresh-key">${name}</label>
        <div class="copied">
          <input id="fresh-key" readonly dir="ltr" spellcheck="false" autocomplete="off" .value=${key}
            @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
          <button class="primary" type="button" data-do="copy-key" autofocus @click=${copyKey}>${t('copyKey')}</button>
        </div>
      </div>
      <div class="field">
        <p class="note" id="fresh-snippet">${find(`snippet_${kind}`) ?? nothing}</p>
        <pre tabindex="0" role="region" aria-labelledby="fresh-snippet" dir="ltr"><code>${snippet}</code></pre>
      </div>
      <div class="buttons">
        <button class="secondary" type="button" data-do="copy-snippet" @click=${copySnippet}>${t('copySnippet')}</button>
        <button class="secondary" type="button" data-do="done" @click=${acts.done}>${t('done')}</button>
      </div>
      <p class="note" role="status">${said ? t(said) : ''}</p>
    </div>
  </dialog>`;
}
