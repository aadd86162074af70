import type { Dashboard } from '@siso/partner-sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatMoney, minorDigits, numberFormat } from '../base/format.ts';
import type { AreaChart, ChartPoint } from '../chart/area-chart.ts';
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

/** The twelve months as a chart or as a table. */
export function trendView(
  data: Dashboard,
  place: number,
  words: Words,
  chart: AreaChart,
  asTable: boolean,
  toggle: () => void,
): TemplateResult {
  const { t, locale } = words;
  const currency = data.earnings[place]?.currency ?? data.currency;
  const scale = 10 ** minorDigits(currency);
  const money = (amount: number): string => formatMoney(locale, { amount, currency });
  const amounts = data.series.map(({ earned }) => earned[place]?.amount ?? 0);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const best = amounts.indexOf(Math.max(...amounts));
  const name = (index: number): string => monthName(locale, data.series[index]?.month ?? data.to, 'full');
  const finding = total
    ? t('trendFinding', { total: money(total), month: name(best), amount: money(amounts[best] ?? 0) })
    : t('trendNone');
  const last = data.series.length - 1;
  const points = data.series.map(({ month, submitted, converted }, index): ChartPoint => {
    const amount = money(amounts[index] ?? 0);
    const named = index === last ? t('soFar', { month: name(index) }) : name(index);
    return {
      label: monthName(locale, month, 'short'),
      value: (amounts[index] ?? 0) / scale,
      text: amount,
      sentence: t('point', { month: named, amount, count: submitted, converted }),
    };
  });
  const compact = numberFormat(locale, { style: 'currency', currency, notation: 'compact', minimumFractionDigits: 0 });
  return html`<section class="trend" part="section">
    <header>
      <h3 id="trend">${t('trend')}</h3>
      ${total ? html`<button class="link" type="button" @click=${toggle}>${t(asTable ? 'asChart' : 'asTable')}</button>` : nothing}
    </header>
    <p class="note" id="finding">${finding}</p>
    ${
      asTable
        ? tableView(
            'trend',
            [t('month'), t('referrals'), t('won'), t('earnedIn', { currency })],
            data.series.map(({ submitted, converted }, index) => [
              name(index),
              submitted,
              converted,
              amounts[index] ?? 0,
            ]),
            words,
            currency,
          )
        : total
          ? chart.view({
              points,
              tick: (value) => compact.format(value),
              provisional: true,
              labelledBy: 'trend',
              describedBy: 'finding',
              kind: t('trendChart'),
            })
          : nothing
    }
  </section>`;
}

/** Where the referrals stand, as bars with their counts. */
export function pipelineView({ pipeline }: Dashboard, words: Words, mirrored: boolean): TemplateResult {
  const most = Math.max(1, ...pipeline.map(({ count }) => count));
  return html`<section part="section">
    <header><h3>${words.t('pipeline')}</h3></header>
    <p class="note">${words.t('pipelineHint')}</p>
    <ul class="pipeline">
      ${pipeline.map(({ status, count }) => {
        const share = Math.round((count / most) * 1000) / 10;
        return html`<li class=${status}>
          <span>${words.find(`status_${status}`) ?? status}</span>
          <b>${numberFormat(words.locale).format(count)}</b>
          <svg class="bar" aria-hidden="true">
            <rect class="track" width="100%" height="100%" rx="3" />
            ${count ? svg`<rect x="${mirrored ? 100 - share : 0}%" width="${share}%" height="100%" rx="3" />` : nothing}
          </svg>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** Where the referrals come from. */
export function sourcesView(data: Dashboard, place: number, words: Words): TemplateResult {
  const { t, find } = words;
  const currency = data.earnings[place]?.currency ?? data.currency;
  return html`<section class="sources" part="section">
    <header><h3 id="sources">${t('sources')}</h3></header>
    <p class="note">${t('sourcesHint', { month: monthName(words.locale, data.from, 'full') })}</p>
    ${
      data.topSources.length === 0
        ? html`<p class="note">${t('none')}</p>`
        : tableView(
            'sources',
            [t('source'), t('referrals'), t('won'), t('earnedIn', { currency })],
            data.topSources.map(({ source, submitted, converted, earned }) => [
              find(`source_${source}`) ?? source,
              submitted,
              converted,
              earned[place]?.amount ?? 0,
            ]),
            words,
            currency,
          )
    }
  </section>`;
}

/** A table of names, two counts and an amount in minor units. */
function tableView(
  labelledBy: string,
  heads: readonly string[],
  rows: readonly (readonly [name: string, submitted: number, converted: number, amount: number])[],
  { locale }: Words,
  currency: string,
): TemplateResult {
  const digits = minorDigits(currency);
  const plain = numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const count = numberFormat(locale);
  return html`<table aria-labelledby=${labelledBy}>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>
      ${rows.map(
        ([name, submitted, converted, amount]) => html`<tr>
          <th scope="row">${name}</th>
          <td>${count.format(submitted)}</td>
          <td>${count.format(converted)}</td>
          <td>${plain.format(amount / 10 ** digits)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
