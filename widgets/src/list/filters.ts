import { html, type TemplateResult } from 'lit';

/** A choice: its value on the wire and its name; with radio buttons, what choosing it means. */
export type Choice = readonly [value: string, name: string, hint?: string];

/** A filter to choose from a few values; `name` is the property of the element that holds the choice. */
export const choiceFilter = (
  name: string,
  label: string,
  choices: readonly Choice[],
  chosen: string | undefined,
  all: string,
): TemplateResult =>
  html`<select name=${name} aria-label=${label}>
    <option value="" .selected=${!chosen}>${all}</option>
    ${choices.map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
  </select>`;

/** A filter that takes a day, `YYYY-MM-DD`. */
export const dayFilter = (name: string, label: string, chosen: string | undefined): TemplateResult =>
  html`<label class="day"><span>${label}</span><input type="date" name=${name} .value=${chosen ?? ''} /></label>`;

/** A filter that takes a text; it is heeded when the field is left or Enter is pressed. */
export const textFilter = (name: string, label: string, chosen: string | undefined): TemplateResult =>
  html`<input type="search" name=${name} aria-label=${label} placeholder=${label} autocomplete="off" .value=${chosen ?? ''} />`;
