import { contrastReport, type SchemeContrast, type Token, themeTokens } from '@siso/partner-widgets/theme';
import { html, type TemplateResult } from 'lit';
import { themeCss } from '../snippets.ts';
import { getPlace, getTokens, getView, go, setToken, show } from '../store.ts';
import { copyButton } from './parts.ts';

const brandToken = '--siso-color-brand';
const titles: Readonly<Record<string, string>> = { color: 'colours', size: 'widths' };
const groupOf = ({ name }: Token): string => {
  const [, , , group = ''] = name.split('-');
  return titles[group] ?? group;
};

/** The theme editor: one colour with its contrast, then every custom property. */
export function themePanel(): TemplateResult {
  const { tokens } = getPlace();
  const changed = Object.keys(tokens).length;
  return html`
    ${brandEditor()}
    <div class="row">
      <label class="field grow">
        <span>Find a property</span>
        <input
          type="search"
          .value=${getView().search}
          @input=${(event: Event) => show({ search: (event.target as HTMLInputElement).value })}
        />
      </label>
    </div>
    ${groups()}
    <div class="row foot">
      ${copyButton(themeCss(), 'Copy as CSS')}
      <button class="quiet" type="button" ?disabled=${!changed} @click=${() => go({ tokens: {} })}>
        ${changed ? `Take back ${changed} ${changed === 1 ? 'change' : 'changes'}` : 'Nothing changed'}
      </button>
    </div>
  `;
}

function brandEditor(): TemplateResult {
  const color = getTokens()[brandToken] ?? '#3a5a8c';
  const readable = /^#[\da-f]{6}$/i.test(color);
  return html`
    <div class="row">
      <label class="field">
        <span>Brand colour</span>
        <input
          type="color"
          .value=${readable ? color : '#000000'}
          @input=${(event: Event) => setToken(brandToken, (event.target as HTMLInputElement).value)}
        />
      </label>
      <label class="field grow">
        <span>As text</span>
        <input
          type="text"
          spellcheck="false"
          .value=${color}
          @change=${(event: Event) => setToken(brandToken, (event.target as HTMLInputElement).value.trim())}
        />
      </label>
    </div>
    ${readable ? report(color) : html`<p class="hint">The contrast is shown for a colour like #0f6b7c.</p>`}
  `;
}

function report(color: string): TemplateResult {
  const { light, dark } = contrastReport(color);
  return html`
    <table class="contrast">
      <caption>
        ${
          light.passes
            ? 'This colour can be read as it is.'
            : `As text this colour has ${light.ratio.toFixed(1)}:1 on white; 4.5:1 is needed. Links and marks take a darker one by themselves.`
        }
      </caption>
      <thead>
        <tr>
          <th scope="col">Scheme</th>
          <th scope="col">As it is</th>
          <th scope="col">Text and marks</th>
          <th scope="col">Button</th>
        </tr>
      </thead>
      <tbody>
        ${schemeRow('Light', light)}${schemeRow('Dark', dark)}
      </tbody>
    </table>
  `;
}

const swatch = (ground: string, ink: string): TemplateResult => html`
  <svg class="swatch" viewBox="0 0 28 18" aria-hidden="true">
    <rect width="28" height="18" rx="3" fill=${ground} />
    <text x="14" y="13" text-anchor="middle" font-size="12" fill=${ink}>Aa</text>
  </svg>
`;

const schemeRow = (
  name: string,
  { ratio, corrected, correctedRatio, button, onButton, buttonRatio }: SchemeContrast,
): TemplateResult => html`
  <tr>
    <th scope="row">${name}</th>
    <td>${ratio.toFixed(1)}:1</td>
    <td>${swatch(name === 'Light' ? '#ffffff' : '#1b1d20', corrected)} ${correctedRatio.toFixed(1)}:1</td>
    <td>${swatch(button, onButton)} ${buttonRatio.toFixed(1)}:1</td>
  </tr>
`;

function groups(): TemplateResult {
  const { page } = getPlace();
  const words = getView().search.toLowerCase();
  const fitting = themeTokens().filter(
    ({ name, about, of }) =>
      name !== brandToken &&
      (of === 'all' || (of as readonly string[]).includes(page)) &&
      `${name} ${about}`.toLowerCase().includes(words),
  );
  const byGroup = Map.groupBy(fitting, groupOf);
  if (!fitting.length) return html`<p class="hint">No property of this element is called that.</p>`;
  return html`<div>${[...byGroup].map(
    ([name, tokens]) => html`
      <details ?open=${words !== ''}>
        <summary>${name} <span class="count">${tokens.length}</span></summary>
        ${tokens.map(tokenField)}
      </details>
    `,
  )}</div>`;
}

function tokenField(token: Token): TemplateResult {
  const { name, about, range, default: byDefault, syntax } = token;
  const value = getTokens()[name] ?? '';
  const set = (event: Event): void =>
    setToken(name, (event.target as HTMLInputElement | HTMLSelectElement).value.trim() || undefined);
  const keywords = syntax === '<keyword>' ? range.split(' | ') : undefined;
  return html`
    <label class="field token" title=${`${syntax}, ${range}; default: ${byDefault}`}>
      <span><code>${name.replace('--siso-', '')}</code> ${about}</span>
      ${
        keywords
          ? html`<select @change=${set}>
              <option value="" .selected=${!value}>${byDefault}</option>
              ${keywords.map((word) => html`<option .selected=${word === value}>${word}</option>`)}
            </select>`
          : html`<input type="text" spellcheck="false" placeholder=${byDefault} .value=${value} @change=${set} />`
      }
      <small>${range === 'any' ? syntax : `${syntax} ${range}`}</small>
    </label>
  `;
}
