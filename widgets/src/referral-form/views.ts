import type { SisoError } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Parameters } from '../locales/catalog.ts';
import { doneIcon, problemIcon, stopIcon, waitingIcon } from '../theme/icons.ts';
import { type FieldName, type FieldSpec, type FormText, isReachField } from './fields.ts';
import { type Refusal, refusalOf } from './refusal.ts';

/** Gives a text of the form in the language in use. */
export type Translate = (key: FormText, parameters?: Parameters) => string;

type Part = TemplateResult | typeof nothing;

/** A hint, or an error, which stands out by its icon too. */
const note = (kind: 'hint' | 'error', id: string, text: string): TemplateResult =>
  html`<p class=${kind} part=${kind} id=${id}>${kind === 'error' ? html`${problemIcon}<span>${text}</span>` : text}</p>`;

/** A label with its hint, control and error. */
function fieldView(
  { name, label, type, hint, optional, autocomplete = 'off' }: FieldSpec,
  t: Translate,
  problem: string | undefined,
  amounts: Parameters,
  amountChanged: (event: Event) => void,
): TemplateResult {
  const amount = type === 'amount';
  const invalid = problem ? 'true' : nothing;
  const [hintId, errorId] = [`${name}-hint`, `${name}-error`];
  const described = [hint && hintId, problem && errorId].filter(Boolean).join(' ') || nothing;
  const control =
    type === 'textarea'
      ? html`<textarea id=${name} name=${name} part="control" rows="3" dir="auto" autocomplete=${autocomplete} aria-invalid=${invalid}
          aria-describedby=${described}></textarea>`
      : html`<input id=${name} name=${name} part="control" type=${amount ? 'text' : type}
          inputmode=${amount ? 'decimal' : nothing} dir=${type === 'text' ? 'auto' : amount ? nothing : 'ltr'} autocomplete=${autocomplete}
          ?required=${label === 'name'} aria-invalid=${invalid} aria-describedby=${described}
          @change=${amount ? amountChanged : nothing} />`;
  return html`<div class="field" part="field">
    <label part="label" for=${name}>${t(label)}
      ${optional ? html`<span class="optional">(${t('optional')})</span>` : nothing}</label>
    ${hint ? note('hint', hintId, t(hint, amounts)) : nothing}
    ${amount ? html`<div class="amount"><span aria-hidden="true">${amounts.currency}</span>${control}</div>` : control}
    ${problem ? note('error', errorId, problem) : nothing}
  </div>`;
}

/** Every field that is shown; an email address and a phone number stand together, as one of them is enough. */
export function fieldsView(
  t: Translate,
  shown: readonly FieldSpec[],
  problemOf: (name: FieldName) => string | undefined,
  amounts: Parameters,
  amountChanged: (event: Event) => void,
): Part[] {
  const view = (field: FieldSpec): TemplateResult => fieldView(field, t, problemOf(field.name), amounts, amountChanged);
  const reach = shown.filter(isReachField);
  return shown.map((field) => {
    if (!reach[1] || !isReachField(field)) {
      return view(field);
    }
    return field === reach[0]
      ? html`<fieldset part="group" aria-describedby="reach">
          <legend part="label">${t('reachLegend')}</legend>
          ${note('hint', 'reach', t('reachHint'))} ${reach.map(view)}
        </fieldset>`
      : nothing;
  });
}

/** A message on the state of the form: what is to be known, then what can be said or done about it. */
export const noticeView = (
  look: 'info' | 'warning' | 'danger',
  title: string,
  more?: unknown,
  icon = problemIcon,
  role: 'status' | 'alert' | 'region' = 'status',
): TemplateResult => {
  const summary = role === 'region';
  const id = summary ? 'summary' : nothing;
  return html`<div class="notice ${look}" part=${summary ? 'summary' : 'notice'} role=${role} aria-labelledby=${id}>
    ${icon}
    <div><strong id=${id}>${title}</strong>${more}</div>
  </div>`;
};

/** The list of errors; each entry leads to its field. */
export const summaryView = (
  t: Translate,
  fields: readonly FieldSpec[],
  textOf: (name: FieldName) => string | undefined,
  go: (name: FieldName) => void,
): Part =>
  fields.length
    ? noticeView(
        'danger',
        t('summary', { count: fields.length }),
        html`<ul>
          ${fields.map(({ name }) => html`<li>${linkView(textOf(name), () => go(name))}</li>`)}
        </ul>`,
        problemIcon,
        'region',
      )
    : nothing;

const help = (text: string): TemplateResult => html`<p>${text}</p><slot name="error"></slot>`;

/** What stands in place of a form that may not send. */
export const refusalView = (t: Translate, refusal: Refusal): TemplateResult =>
  noticeView('warning', t(`${refusal}Title`), help(t(`${refusal}Text`)), stopIcon);

/** Why a referral was not sent, where no field can mend it. */
export function failureView(t: Translate, { code, status, detail }: SisoError): TemplateResult {
  const refusal = refusalOf(code);
  const words = refusal ?? 'failed';
  const text = !refusal && status >= 400 && status < 500 && detail ? t('refused', { detail }) : t(`${words}Text`);
  return noticeView('danger', t(`${words}Title`), help(text), problemIcon, 'alert');
}

/** A button that looks like a link. */
export const linkView = (text: string | undefined, act: () => void): TemplateResult =>
  html`<button class="link" type="button" @click=${act}>${text}</button>`;

/** Where a referral is that can no longer be edited; `held` = in this page only, as the browser refuses to store it. */
export type Kept = 'sent' | 'queued' | 'held';

/** What stands in place of the form when its referral is safe. */
export function panelView(t: Translate, kept: Kept, name: string | undefined, again: () => void): TemplateResult {
  const look = kept === 'sent' ? 'success' : 'queued';
  return html`<section class="panel ${look}" part="panel">
    ${kept === 'sent' ? doneIcon : waitingIcon}
    <h2 tabindex="-1">${t(`${kept}Title`)}</h2>
    <slot name=${look}><p>${t(`${kept}Text`, { name: name ?? '' })}</p></slot>
    <button class="secondary" part="button" type="button" @click=${again}>${t('again')}</button>
  </section>`;
}
