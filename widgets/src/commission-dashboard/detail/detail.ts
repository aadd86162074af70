import type { Siso } from '@siso/partner-sdk';
import { html, type LitElement, type TemplateResult } from 'lit';
import { adoptSheets } from '../../base/adopt-sheets.ts';
import { sectionsStyles } from '../sections/sections.styles.ts';
import type { Target } from '../selection.ts';
import type { Words } from '../words.ts';
import { CommissionPage } from './commission-page.ts';
import { detailStyles } from './detail.styles.ts';
import { CommissionList, ReferralList } from './list-page.ts';
import { keyOf, type Page, type PageSetup } from './page.ts';
import { ProjectPage } from './project-page.ts';

export { addTexts } from '../../locales/commission-dashboard-more.ts';
export { targetOf } from './targets.ts';

/** What stands in the board's place: pages on top of one another, the way back, and the focus. */
export class Detail {
  readonly #host: LitElement;
  readonly #setup: PageSetup;
  readonly #close: () => void;
  readonly #stack: { readonly page: Page; readonly key: string }[] = [];

  /** `close` is called when the last page has been left. */
  constructor(host: LitElement, siso: Siso, to: Target, close: () => void) {
    adoptSheets(host, [sectionsStyles, detailStyles]);
    this.#host = host;
    this.#close = close;
    const mirrored = (): boolean => getComputedStyle(host).direction === 'rtl';
    this.#setup = { siso, mirrored, changed: () => host.requestUpdate(), open: (next) => void this.#open(next) };
    void this.#open(to);
  }

  /** Fetches the page on top again. */
  refresh(): void {
    this.#stack.at(-1)?.page.refresh();
  }

  view(words: Words): TemplateResult {
    return html`<section class="detail" part="detail" aria-labelledby="detail-title" @keydown=${this.#key}>
      <button class="link back" type="button" @click=${() => void this.#back()}>${words.t('back')}</button>
      ${this.#stack.at(-1)?.page.view(words)}
    </section>`;
  }

  async #open(to: Target): Promise<void> {
    const page = pageOf(to, this.#setup);
    this.#stack.push({ page, key: keyOf(to) });
    page.refresh();
    await this.#focus('#detail-title');
  }

  async #back(): Promise<void> {
    const left = this.#stack.pop();
    left?.page.stop();
    if (this.#stack.length > 0) {
      await this.#focus(`[data-to="${left?.key}"]`);
    } else {
      this.#close();
    }
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const root = this.#host.renderRoot;
    const found = root.querySelector<HTMLElement>(selector) ?? root.querySelector<HTMLElement>('#detail-title');
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      void this.#back();
    }
  };
}

function pageOf(to: Target, setup: PageSetup): Page {
  if ('list' in to) {
    return to.list === 'commissions' ? new CommissionList(to, setup) : new ReferralList(to, setup);
  }
  return to.one === 'commission' ? new CommissionPage(to.id, setup) : new ProjectPage(to, setup);
}
