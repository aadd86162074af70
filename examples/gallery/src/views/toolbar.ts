import { html, type TemplateResult } from 'lit';
import { brands } from '../brands.ts';
import { replay } from '../stage.ts';
import { getBrand, getPlace, go } from '../store.ts';

const locales = [
  ['en', 'English'],
  ['es', 'Español'],
  ['fr', 'Français'],
  ['de', 'Deutsch'],
  ['ar', 'العربية'],
] as const;
const widths = [
  [0, 'Full width'],
  [1024, '1024 px'],
  [768, '768 px'],
  [360, '360 px'],
] as const;

function choice<Value extends string | number>(
  label: string,
  value: Value,
  options: readonly (readonly [Value, string])[],
  choose: (value: Value) => void,
): TemplateResult {
  const change = (event: Event): void => {
    const option = options[(event.target as HTMLSelectElement).selectedIndex];
    if (option) choose(option[0]);
  };
  return html`
    <label class="choice">
      <span>${label}</span>
      <select @change=${change}>
        ${options.map(([one, text]) => html`<option .selected=${one === value}>${text}</option>`)}
      </select>
    </label>
  `;
}

/** The brands to try on, and how the stage is looked at. */
export function toolbar(): TemplateResult {
  const { locale, dir, scheme, width, density } = getPlace();
  const brand = getBrand();
  return html`
    <div class="brands" role="group" aria-label="Brand">
      ${brands.map(
        ({ id, name, color, about }) => html`
          <button
            type="button"
            title=${about}
            aria-pressed=${id === brand.id}
            @click=${() => go({ brand: id, tokens: {} })}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7" fill=${color} /></svg>
            ${name}
          </button>
        `,
      )}
    </div>
    <div class="choices">
      ${choice('Language', locale, locales, (value) => go({ locale: value }))}
      ${choice(
        'Direction',
        dir,
        [
          ['auto', 'By language'],
          ['ltr', 'Left to right'],
          ['rtl', 'Right to left'],
        ],
        (value) => go({ dir: value }),
      )}
      ${choice(
        'Colours',
        scheme,
        [
          ['system', 'As the system'],
          ['light', 'Light'],
          ['dark', 'Dark'],
        ],
        (value) => go({ scheme: value }),
      )}
      ${choice('Width', width, widths, (value) => go({ width: value }))}
      ${choice(
        'Density',
        density,
        [
          ['comfortable', 'Comfortable'],
          ['compact', 'Compact'],
        ],
        (value) => go({ density: value }),
      )}
      <button class="quiet" type="button" @click=${() => void replay()}>Play again</button>
    </div>
  `;
}
