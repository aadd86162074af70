import type { Dashboard } from '@siso/partner-sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatMoney, minorDigits, numberFormat } from '../base/format.ts';
import type { ChartPoint } from '../chart/area-chart.ts';
import type { BoardOptions } from './board.ts';
import { sectionView, tableView } from './section.ts';
import { type Figure, monthName, type Words } from './words.ts';

/** A row of figures; those whose key is in `changed` are highlighted. */
export const figuresView = (
  figures: readonly Figure[],
  kind: 'main' | 'money',
  words: Words,
  changed: ReadonlySet<string>,
): TemplateResult => html`<dl class="figures ${kind}" part="figures">
  ${figures.map(
    ({ key, value, note }) => html`<div part="figure">
      <dt>${words.t(key)}</dt>
      <dd class="value ${changed.has(key) ? 'changed' : ''}">${value}</dd>
      <dd class="note">${note}</dd>
    </div>`,
  )}
</dl>`;

const currencyAt = ({ earnings, currency }: Dashboard, place: number): string => earnings[place]?.currency ?? currency;

/** The twelve months as a chart or as a table. */
export function trendView(
  data: Dashboard,
  place: number,
  { words, chart, asTable, toggle }: Pick<BoardOptions, 'words' | 'chart' | 'asTable' | 'toggle'>,
): TemplateResult {
  const { t, locale } = words;
  const currency = currencyAt(data, place);
  const money = (amount: number, options?: Intl.NumberFormatOptions): string =>
    formatMoney(locale, { amount, currency }, options);
  const months = data.series.map(({ month, submitted, converted, earned }) => ({
    short: monthName(locale, month, 'short'),
    name: monthName(locale, month, 'full'),
    submitted,
    converted,
    amount: earned[place]?.amount ?? 0,
  }));
  const amounts = months.map(({ amount }) => amount);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const best = months[amounts.indexOf(Math.max(...amounts))];
  const scale = 10 ** minorDigits(currency);
  const points = months.map(({ short, name, submitted, converted, amount }, index): ChartPoint => {
    const text = money(amount);
    const month = months[index + 1] ? name : t('soFar', { month: name });
    return {
      label: short,
      value: amount / scale,
      text,
      sentence: t('point', { month, amount: text, count: submitted, converted }),
    };
  });
  const content = (): TemplateResult =>
    asTable
      ? tableView(
          'trend',
          t('month'),
          months.map(({ name, submitted, converted, amount }) => [name, submitted, converted, amount]),
          words,
          currency,
        )
      : chart.view({
          points,
          tick: (value) => money(value * scale, { notation: 'compact', minimumFractionDigits: 0 }),
          provisional: true,
          labelledBy: 'trend',
          describedBy: 'trend-note',
          kind: t('trendChart'),
        });
  return best && total
    ? sectionView(
        'trend',
        t('trend'),
        t('trendFinding', { total: money(total), month: best.name, amount: money(best.amount) }),
        content(),
        html`<button class="link" type="button" @click=${toggle}>${t(asTable ? 'asChart' : 'asTable')}</button>`,
      )
    : sectionView('trend', t('trend'), t('trendNone'), nothing);
}

/** Where the referrals stand, as bars with their counts. */
export function pipelineView({ pipeline }: Dashboard, { t, find, locale }: Words, mirrored: boolean): TemplateResult {
  const most = Math.max(1, ...pipeline.map(({ count }) => count));
  return sectionView(
    'stages',
    t('pipeline'),
    t('pipelineHint'),
    html`<ul class="pipeline">
      ${pipeline.map(({ status, count }) => {
        const share = Math.round((count / most) * 1000) / 10;
        return html`<li class=${status}>
          <span>${find(`status_${status}`) ?? status}</span>
          <b>${numberFormat(locale).format(count)}</b>
          <svg class="bar" aria-hidden="true">
            <rect class="track" width="100%" height="100%" rx="3" />
            ${count ? svg`<rect x="${mirrored ? 100 - share : 0}%" width="${share}%" height="100%" rx="3" />` : nothing}
          </svg>
        </li>`;
      })}
    </ul>`,
  );
}

/** Where the referrals come from. */
export function sourcesView(data: Dashboard, place: number, words: Words): TemplateResult {
  const { t, find, locale } = words;
  const rows = data.topSources.map(
    ({ source, submitted, converted, earned }) =>
      [find(`source_${source}`) ?? source, submitted, converted, earned[place]?.amount ?? 0] as const,
  );
  return sectionView(
    'sources',
    t('sources'),
    t('sourcesHint', { month: monthName(locale, data.from, 'full') }),
    rows.length
      ? tableView('sources', t('source'), rows, words, currencyAt(data, place))
      : html`<p class="note">${t('none')}</p>`,
  );
}
