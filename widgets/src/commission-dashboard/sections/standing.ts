import type { Dashboard } from '@siso/partner-sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatMoney, numberFormat } from '../../base/format.ts';
import { numberView } from '../figures.ts';
import type { Target } from '../selection.ts';
import { daysName } from '../words.ts';
import { type SectionOptions, sectionView, switchView, tableView } from './section.ts';
import type { Switch } from './trend.ts';

/** Where the referrals stand, as bars with their counts or as a table. */
export function pipelineView(
  { pipeline }: Dashboard,
  options: SectionOptions,
  mirrored: boolean,
  { asTable, toggle }: Switch,
): TemplateResult {
  const { words, source, listsReferrals, open } = options;
  const { t, find, locale } = words;
  const most = Math.max(1, ...pipeline.map(({ count }) => count));
  const stages = pipeline.map(({ status, count }) => {
    const name = find(`status_${status}`) ?? status;
    const value = numberFormat(locale).format(count);
    const to: Target | undefined = listsReferrals
      ? { list: 'referrals', title: name, value, note: t('pipelineHint'), filter: { status, source } }
      : undefined;
    return { status, count, name, value, to };
  });
  const bars = (): TemplateResult => html`<ul class="pipeline">
    ${stages.map(({ status, count, name, value, to }) => {
      const share = Math.round((count / most) * 1000) / 10;
      return html`<li class=${status}>
        <span id="t-${status}">${name}</span>
        <b>${numberView(value, to, open, status)}</b>
        <svg class="bar" aria-hidden="true">
          <rect class="track" width="100%" height="100%" rx="3" />
          ${count ? svg`<rect x="${mirrored ? 100 - share : 0}%" width="${share}%" height="100%" rx="3" />` : nothing}
        </svg>
      </li>`;
    })}
  </ul>`;
  const table = (): TemplateResult =>
    tableView(
      t('pipeline'),
      [t('status'), t('referrals')],
      stages.map(({ name, count, to }) => ({ name, cells: [{ value: count, to }] })),
      options,
    );
  return sectionView(
    'stages',
    t('pipeline'),
    t('pipelineHint'),
    asTable ? table() : bars(),
    switchView(words, asTable, toggle),
  );
}

/** Where the referrals come from. */
export function sourcesView(data: Dashboard, place: number, options: SectionOptions): TemplateResult {
  const { words, listsReferrals } = options;
  const { t, find, locale } = words;
  const { from, to } = data;
  const currency = data.earnings[place]?.currency ?? data.currency;
  const rows = data.topSources.map(({ source, submitted, converted, earned }) => {
    const name = find(`source_${source}`) ?? source;
    const note = `${name}, ${daysName(locale, from, to)}`;
    const leads = (value: number, title: string, status?: string): Target | undefined =>
      listsReferrals
        ? {
            list: 'referrals',
            title,
            note,
            value: String(value),
            filter: { source, status, submittedFrom: from, submittedTo: to },
          }
        : undefined;
    const amount = earned[place]?.amount ?? 0;
    const value = formatMoney(locale, { amount, currency });
    return {
      name,
      cells: [
        { value: submitted, to: leads(submitted, t('referrals')) },
        { value: converted, to: leads(converted, t('won'), 'converted') },
        {
          value: amount,
          to: {
            list: 'commissions',
            title: t('earned'),
            note,
            value,
            filter: { currency, source, earnedFrom: from, earnedTo: to },
          } as const,
        },
      ],
    };
  });
  return sectionView(
    'sources',
    t('sources'),
    t('sourcesHint'),
    rows.length
      ? tableView(
          t('sources'),
          [t('source'), t('referrals'), t('won'), t('earnedIn', { currency })],
          rows,
          options,
          currency,
        )
      : html`<p class="note">${t('nothingInRange')}</p>`,
  );
}
