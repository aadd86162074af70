import { html, type TemplateResult } from 'lit';
import type { Entry } from '../catalogue.ts';
import { snippetsFor } from '../snippets.ts';
import { getView, type Panel, show } from '../store.ts';
import { codeBlock, tabs } from './parts.ts';
import { themePanel } from './theme-panel.ts';

/** Beside the stage: the theme, the code to copy, and what the element tells the page. */
export function panels(entry: Entry): TemplateResult {
  const { panel, heard } = getView();
  const items: readonly { id: Panel; title: string; count?: number }[] = [
    { id: 'theme', title: 'Theme' },
    { id: 'code', title: 'Code' },
    { id: 'events', title: 'Events', count: heard.length },
  ];
  return html`
    <aside class="panels" aria-label="Theme, code and events">
      ${tabs('Panels', items, panel, (id) => show({ panel: id }))}
      <div role="tabpanel" class="panel" aria-label=${panel}>
        ${panel === 'theme' ? themePanel() : panel === 'code' ? codePanel(entry) : eventsPanel()}
      </div>
    </aside>
  `;
}

function codePanel(entry: Entry): TemplateResult {
  const { framework } = getView();
  const snippets = snippetsFor(entry);
  const chosen = snippets.find(({ id }) => id === framework) ?? snippets[0];
  return html`
    ${tabs('Framework', snippets, chosen?.id ?? 'html', (id) => show({ framework: id }))}
    ${chosen?.files.map(({ name, text }) => codeBlock(name, text))}
  `;
}

function eventsPanel(): TemplateResult {
  const { heard } = getView();
  if (!heard.length) {
    return html`<p class="hint">Nothing heard yet. Use the element: what it tells the page appears here.</p>`;
  }
  return html`
    <ol class="events" aria-live="polite">
      ${heard.map(
        ({ at, type, detail }) => html`
          <li>
            <time datetime=${at.toISOString()}>${at.toLocaleTimeString('en-GB')}</time>
            <code>${type}</code>
            ${detail === '{}' ? '' : html`<code class="detail">${detail}</code>`}
          </li>
        `,
      )}
    </ol>
    <div class="row foot">
      <button class="quiet" type="button" @click=${() => show({ heard: [] })}>Clear</button>
    </div>
  `;
}
