import type { SisoError } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { problemIcon, stopIcon } from '../../theme/icons.ts';
import type { Words } from '../words.ts';

/** What a page shows, on its way or here; the last value stays while a newer one is fetched. */
export class Loaded<T> {
  value?: T;
  error?: SisoError;
  loading = false;
  readonly #load: (signal: AbortSignal) => Promise<T>;
  readonly #changed: () => void;
  #abort?: AbortController;

  constructor(load: (signal: AbortSignal) => Promise<T>, changed: () => void) {
    this.#load = load;
    this.#changed = changed;
  }

  /** Fetches it, again if need be; of several calls the last one counts. */
  async refresh(): Promise<void> {
    this.#abort?.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.loading = true;
    this.#changed();
    try {
      const value = await this.#load(signal);
      if (signal.aborted) return;
      this.value = value;
      this.error = undefined;
    } catch (thrown) {
      if (signal.aborted) return;
      this.error = thrown as SisoError;
    }
    this.loading = false;
    this.#changed();
  }

  stop(): void {
    this.#abort?.abort();
  }
}

/** Why something is not there, and what to do. */
export function failureView({ status }: SisoError, { t }: Words, retry: () => void): TemplateResult {
  const denied = status === 403 || status === 404;
  return html`<div class="notice ${denied ? 'info' : 'warning'}" part="notice" role="status">
    ${denied ? stopIcon : problemIcon}
    <div>
      <p>${t(denied ? 'listDenied' : status === 0 ? 'listOffline' : 'listError')}</p>
      ${denied ? nothing : html`<button class="link" type="button" @click=${retry}>${t('retry')}</button>`}
    </div>
  </div>`;
}

/** Grey lines in the place of what is on its way. */
export const waitView = ({ t }: Words, lines: number): TemplateResult =>
  html`<div class="wait" role="status">
    <span class="sr">${t('listLoading')}</span>
    ${[...Array(lines)].map(() => html`<div></div>`)}
  </div>`;
