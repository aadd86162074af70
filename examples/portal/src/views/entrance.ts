import { html, nothing, type TemplateResult } from 'lit';
import { getState } from '../state/store.ts';
import { t } from '../texts/texts.ts';
import { looksView } from './account.ts';
import { mark, programmeName } from './brand.ts';

/** A page without the navigation: the way in, and what is said before it. */
export function entranceView(content: unknown): TemplateResult {
  const name = programmeName();
  return html`<div class="entrance">
    <header><div class="owner">${mark(name)}<span class="name">${name}</span></div></header>
    <main id="main" tabindex="-1">
      <div class="card">
        ${getState().ended ? html`<p class="ended" role="status">${t('ended')}</p>` : nothing} ${content}
      </div>
    </main>
    <footer>${looksView()}</footer>
  </div>`;
}
