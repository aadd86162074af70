import { html, nothing, type TemplateResult } from 'lit';
import { numberFormat } from '../base/format.ts';
import { contrastReport } from '../contrast/contrast-report.ts';
import type { Words } from '../list/words.ts';
import type { ProfileText } from '../locales/profile.ts';
import { doneIcon, problemIcon } from '../theme/icons.ts';

/** How well a colour can be read, and what the elements make of it where it cannot. `color` is `#rrggbb`. */
export function contrastView(color: string, { t, locale }: Words<ProfileText>): TemplateResult {
  const { light, dark } = contrastReport(color);
  const ratio = (value: number): string =>
    numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(Math.floor(value * 10) / 10);
  const text = t(light.passes ? 'contrastGood' : 'contrastMended', {
    ratio: ratio(light.ratio),
    corrected: light.corrected,
  });
  return html`<div>
    <h4>${t('contrast')}</h4>
    <div role="status"><ul class="contrast" role="list">
      <li class=${light.passes ? 'good' : 'mended'}>${light.passes ? doneIcon : problemIcon}<span>${text}</span></li>
      <li class="good">${doneIcon}<span>${t('contrastButton', { ratio: ratio(light.buttonRatio) })}</span></li>
      ${
        dark.passes
          ? nothing
          : html`<li class="good">${doneIcon}<span>${t('contrastDark', {
              corrected: dark.corrected,
              ratio: ratio(dark.correctedRatio),
            })}</span></li>`
      }
    </ul></div>
  </div>`;
}
