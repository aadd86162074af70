import { html, nothing, type TemplateResult } from 'lit';
import type { Parameters } from '../locales/catalog.ts';
import { doneIcon, problemIcon, stopIcon, waitingIcon } from '../theme/icons.ts';
import type { FieldSpec, FormText } from './fields.ts';
import type { Refusal } from './refusal.ts';

/** Gives a text of the form in the language in use. */
export type Translate = (key: FormText, parameters?: Parameters) => string;

type Part = TemplateResult | typeof nothing;

/** A label with its hint, control and error. */
export function fieldView(
  field: FieldSpec,
  t: Translate,
  problem: string | undefined,
  amounts: Parameters,
  amountChanged: (event: Event) => void,
): TemplateResult {
  const { name, type, hint } = field;
  const invalid = problem ? 'true' : nothing;
  const described = [hint && `${name}-hint`, problem && `${name}-error`].filter(Boolean).join(' ') || nothing;
  const control =
    type === 'textarea'
      ? html`<textarea id=${name} name=${name} part="control" rows="3" autocomplete="off" aria-invalid=${invalid}
          aria-describedby=${described}></textarea>`
      : html`<input id=${name} name=${name} part="control" type=${type === 'amount' ? 'text' : type}
          inputmode=${type === 'amount' ? 'decimal' : nothing} dir=${type === 'email' || type === 'tel' ? 'ltr' : nothing} autocomplete=${field.autocomplete}
          ?required=${name === 'clientName'} aria-invalid=${invalid} aria-describedby=${described}
          @change=${type === 'amount' ? amountChanged : nothing} />`;
  return html`<div class="field" part="field">
    <label part="label" for=${name}>${t(field.label)}
      ${field.optional ? html`<span class="optional">(${t('optional')})</span>` : nothing}</label>
    ${hint ? html`<p class="hint" part="hint" id="${name}-hint">${t(hint, amounts)}</p>` : nothing}
    ${type === 'amount' ? html`<div class="amount"><span aria-hidden="true">${amounts.currency}</span>${control}</div>` : control}
    ${problem ? html`<p class="error" part="error" id="${name}-error">${problemIcon}<span>${problem}</span></p>` : nothing}
  </div>`;
}

/** The ways to reach a person, of which one is enough. */
export const reachView = (
  t: Translate,
  fields: TemplateResult[],
): TemplateResult => html`<fieldset aria-describedby="reach">
  <legend>${t('reachLegend')}</legend>
  <p class="hint" part="hint" id="reach">${t('reachHint')}</p>
  ${fields}
</fieldset>`;

/** The list of errors; each entry leads to its field. */
export const summaryView = (t: Translate, entries: { text: string; go: () => void }[]): Part =>
  entries.length === 0
    ? nothing
    : html`<section class="notice danger" part="summary" aria-labelledby="summary">
        ${problemIcon}
        <div>
          <strong id="summary">${t('summary', { count: entries.length })}</strong>
          <ul>
            ${entries.map(({ text, go }) => html`<li><button class="link" type="button" @click=${go}>${text}</button></li>`)}
          </ul>
        </div>
      </section>`;

/** A message on the state of the form. */
export const noticeView = (
  tone: 'info' | 'warning' | 'danger',
  title: string,
  text?: string,
  more: Part = nothing,
  role: 'status' | 'alert' = 'status',
): TemplateResult => html`<div class="notice ${tone}" part="notice" role=${role}>
  ${tone === 'info' ? waitingIcon : problemIcon}
  <div><strong>${title}</strong>${text ? html`<p>${text}</p>` : nothing}${more}</div>
</div>`;

/** What stands in place of a form that may not send. */
export const refusalView = (t: Translate, { title, text }: Refusal): TemplateResult => html`
  <div class="notice warning" part="notice" role="status">
    ${stopIcon}
    <div><strong>${t(title)}</strong><p>${t(text)}</p><slot name="error"></slot></div>
  </div>
`;

/** The words of a panel, the slot that replaces its text, and its look. */
export interface PanelWords {
  readonly title: FormText;
  readonly text: FormText;
  readonly slot: 'success' | 'queued';
}

/** The referral was taken. */
export const SENT: PanelWords = { title: 'sentTitle', text: 'sentText', slot: 'success' };
/** The referral is kept on this device. */
export const QUEUED: PanelWords = { title: 'queuedTitle', text: 'queuedText', slot: 'queued' };
/** The referral is kept in this page only: the browser refuses to store it. */
export const HELD: PanelWords = { title: 'heldTitle', text: 'heldText', slot: 'queued' };

/** What stands in place of the form when its referral is safe. */
export const panelView = (
  t: Translate,
  { title, text, slot }: PanelWords,
  name: string,
  again: () => void,
): TemplateResult => html`
  <section class="panel ${slot}" part="panel">
    ${slot === 'success' ? doneIcon : waitingIcon}
    <h2 tabindex="-1">${t(title)}</h2>
    <slot name=${slot}><p>${t(text, { name })}</p></slot>
    <button class="secondary" part="button" type="button" @click=${again}>${t('again')}</button>
  </section>
`;
