import { html, type TemplateResult } from 'lit';
import { entries, findState } from '../catalogue.ts';
import { getPlace, go } from '../store.ts';

const link = (page: string, title: string): TemplateResult => {
  const here = getPlace().page === page;
  return html`
    <a
      href="#/${page}"
      aria-current=${here ? 'page' : 'false'}
      @click=${(event: Event) => {
        event.preventDefault();
        go({ page, state: '' });
      }}
      >${title}</a
    >
  `;
};

const readable = (name: string): string => name.replaceAll('-', ' ');

/** Everything there is to go to; the states of the element in view below its name. */
export function rail(): TemplateResult {
  const place = getPlace();
  return html`
    <nav class="rail" aria-label="Gallery">
      <ul>
        <li>${link('start', 'Start here')}</li>
      </ul>
      <h2>Elements</h2>
      <ul>
        ${entries.map(
          (entry) => html`
            <li>
              ${link(entry.name, entry.title)}
              ${
                entry.name === place.page && entry.states.length
                  ? html`
                    <ul class="states" aria-label="States">
                      ${entry.states.map(
                        ({ name }) => html`
                          <li>
                            <button
                              type="button"
                              aria-pressed=${findState(entry, place.state)?.name === name}
                              @click=${() => go({ state: name })}
                            >
                              ${readable(name)}
                            </button>
                          </li>
                        `,
                      )}
                    </ul>
                  `
                  : ''
              }
            </li>
          `,
        )}
      </ul>
      <h2>Tools</h2>
      <ul>
        <li>${link('doctor', 'Doctor')}</li>
        <li><a href="/docs">API reference</a></li>
      </ul>
    </nav>
  `;
}
