import { html, nothing, type TemplateResult } from 'lit';
import { problemIcon } from '../theme/icons.ts';
import type { Choice } from './filters.ts';
import type { Words } from './words.ts';

/** A field of a dialog. */
export interface Field {
  /** Its name, and the first part of the API's pointer to it. */
  readonly name: string;
  readonly label: string;
  readonly type?:
    | 'text'
    | 'email'
    | 'tel'
    | 'url'
    | 'number'
    | 'date'
    | 'textarea'
    | 'amount'
    | 'choice'
    | 'checks'
    | 'radios';
  readonly value?: string;
  readonly hint?: string;
  /** True: it must not be empty; the others are marked as optional. */
  readonly required?: boolean;
  /** What can be chosen, for `choice`, `checks` and `radios`; of checks the values are joined by blanks. */
  readonly choices?: readonly Choice[];
  /** True for checks that few need: they stand below their label, which opens them. */
  readonly folded?: boolean;
  /** What the browser may fill in. Default: nothing. */
  readonly autocomplete?: string;
  /** The currency that stands before an amount. */
  readonly currency?: string;
}

/** What stands in the fields, trimmed, by their names. */
export type Values = Readonly<Record<string, string>>;

/** What is wrong, by field. */
export type Problems = Readonly<Record<string, string>>;

/** Reads a form's fields as they are typed. */
export function typedIn(form: HTMLFormElement, fields: readonly Field[]): Values {
  const data = new FormData(form);
  return Object.fromEntries(fields.map(({ name }) => [name, data.getAll(name).map(String).join(' ')]));
}

/** Reads a form's fields. */
export const valuesOf = (form: HTMLFormElement, fields: readonly Field[]): Values =>
  Object.fromEntries(Object.entries(typedIn(form, fields)).map(([name, value]) => [name, value.trim()]));

/** Label, control, hint and error of each field. */
export const fieldsView = (fields: readonly Field[], problems: Problems, words: Words): readonly TemplateResult[] =>
  fields.map((field) => fieldView(field, problems[field.name], words));

function fieldView(field: Field, problem: string | undefined, { t }: Words): TemplateResult {
  const { name, label, hint, required, type } = field;
  const described = [hint && `${name}-hint`, problem && `${name}-error`].filter(Boolean).join(' ');
  const more = required ? nothing : html` <span class="note">(${t('optional')})</span>`;
  const notes = html`${hint ? html`<p class="note" id="${name}-hint">${hint}</p>` : nothing}`;
  const error = problem
    ? html`<p class="error" part="error" id="${name}-error">${problemIcon}<span>${problem}</span></p>`
    : nothing;
  if (type === 'checks' || type === 'radios') {
    const chosen = field.value?.split(' ') ?? [];
    const { folded } = field;
    const kind = type === 'checks' ? 'checkbox' : 'radio';
    const group = html`<fieldset class="field" part="field" aria-describedby=${described || nothing}>
      <legend class=${folded ? 'sr' : ''}>${label}${more}</legend>
      ${notes}
      <div class="checks">${field.choices?.map(
        ([value, text, meaning], at) => html`<label><input type=${kind} name=${name} value=${value}
          ?checked=${chosen.includes(value)} aria-describedby=${meaning ? `${name}-${at}` : nothing}
          aria-invalid=${problem && type === 'checks' ? 'true' : nothing} /><span>${text}</span></label>
          ${meaning ? html`<p class="note" id="${name}-${at}">${meaning}</p>` : nothing}`,
      )}</div>
      ${error}
    </fieldset>`;
    return folded ? html`<details ?open=${chosen.some(Boolean)}><summary>${label}</summary>${group}</details>` : group;
  }
  return html`<div class="field" part="field">
    <label for=${name}>${label}${more}</label>
    ${notes} ${controlView(field, described, !!problem)} ${error}
  </div>`;
}

function controlView(field: Field, describedBy: string, wrong: boolean): TemplateResult {
  const { name, type = 'text', value = '', choices = [], currency, autocomplete = 'off' } = field;
  const described = describedBy || nothing;
  const invalid = wrong ? 'true' : nothing;
  const required = !!field.required;
  if (type === 'textarea') {
    return html`<textarea id=${name} name=${name} rows="3" dir="auto" ?required=${required} aria-invalid=${invalid}
      aria-describedby=${described} .value=${value}></textarea>`;
  }
  if (type === 'choice') {
    return html`<select id=${name} name=${name} ?required=${required} aria-invalid=${invalid} aria-describedby=${described}>
      ${choices.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
    </select>`;
  }
  const amount = type === 'amount';
  const control = html`<input id=${name} name=${name} type=${amount ? 'text' : type} ?required=${required}
    inputmode=${amount ? 'decimal' : nothing} dir=${type === 'text' ? 'auto' : amount || type === 'date' ? nothing : 'ltr'}
    autocomplete=${autocomplete} aria-invalid=${invalid} aria-describedby=${described} .value=${value} />`;
  return currency ? html`<div class="amount"><span aria-hidden="true">${currency}</span>${control}</div>` : control;
}
