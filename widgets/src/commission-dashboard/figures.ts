import type { Dashboard, Money } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoney, numberFormat } from '../base/format.ts';
import type { CommissionFilter, ReferralFilter, Target } from './selection.ts';
import { type DashboardText, daysName, monthName, type Words } from './words.ts';

/** A piece of the words below a figure; with what stands behind it, where it is a number itself. */
export interface Part {
  readonly text: string;
  readonly to?: Target;
}

/** What the dashboard shows as figures, each with the words around it. */
export interface Figure {
  readonly key: DashboardText;
  readonly value: string;
  readonly to?: Target;
  readonly note: readonly Part[];
}

/** How the partner did in the range, then where the money stands. */
export interface Figures {
  readonly main: readonly Figure[];
  readonly money: readonly Figure[];
}

/** What figures are made from. */
export interface FigureSetup {
  /** Place of the shown currency. */
  readonly place: number;
  readonly source?: string;
  readonly words: Words;
  /** Whether the session may list referrals. */
  readonly listsReferrals: boolean;
}

/** All figures in one currency; each leads to the list that it sums. */
export function figuresOf(data: Dashboard, { place, source, words, listsReferrals }: FigureSetup): Figures {
  const { t, locale } = words;
  const { referrals, previous, pipeline, from, to, today } = data;
  const earning = data.earnings[place];
  const number = (value: number): string => numberFormat(locale).format(value);
  const money = (amount: Money | undefined): string => (amount ? formatMoney(locale, amount) : '');
  const rate = (value: string | null): string =>
    value === null ? '–' : numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(Number(value));
  const commissions = (title: string, value: string, filter: CommissionFilter, note?: string): Target => ({
    list: 'commissions',
    title,
    value,
    note,
    filter: { currency: earning?.currency, source, ...filter },
  });
  const leads = (title: string, value: string, filter: ReferralFilter, note?: string): Target | undefined =>
    listsReferrals ? { list: 'referrals', title, value, note, filter: { source, ...filter } } : undefined;
  const between = (first: string, last: string) => ({ submittedFrom: first, submittedTo: last });
  const earnedIn = (key: DashboardText, amount: Money | undefined, first: string, last: string): Target =>
    commissions(t(key), money(amount), { earnedFrom: first, earnedTo: last }, daysName(locale, first, last));

  /** The difference to the stretch before: how much, to what, and when that was. */
  const change = (now: number, before: number, write: (value: number) => string, to?: Target): Part[] => {
    const period = previous ? daysName(locale, previous.from, previous.to) : '';
    const parameters = { change: write(Math.abs(now - before)), before: write(before), period };
    const mark = now > before ? '↑ ' : now < before ? '↓ ' : '';
    return previous ? [{ text: mark + t(mark ? (now > before ? 'more' : 'less') : 'same', parameters), to }] : [];
  };

  const month = today.slice(0, 7);
  const last = data.series.find((_, index) => data.series[index + 1]?.month === month);
  const count = (status: string): number => pipeline.find((stage) => stage.status === status)?.count ?? 0;
  const before = previous?.earned[place];
  const span = daysName(locale, from, to);
  const spanBefore = previous ? daysName(locale, previous.from, previous.to) : '';
  const inRange = between(from, to);
  const inBefore = between(previous?.from ?? from, previous?.to ?? to);
  const lastAmount = last?.earned[place];
  const wonOf = t('wonOf', { won: referrals.converted, count: referrals.submitted });
  return {
    main: [
      {
        key: 'earned',
        value: money(earning?.inRange),
        to: earnedIn('earned', earning?.inRange, from, to),
        note: change(
          earning?.inRange.amount ?? 0,
          before?.amount ?? 0,
          (amount) => money(earning && { ...earning.inRange, amount }),
          previous && before ? earnedIn('earned', before, previous.from, previous.to) : undefined,
        ),
      },
      {
        key: 'submitted',
        value: number(referrals.submitted),
        to: leads(t('submitted'), number(referrals.submitted), inRange, span),
        note: change(
          referrals.submitted,
          previous?.submitted ?? 0,
          number,
          leads(t('submitted'), number(previous?.submitted ?? 0), inBefore, spanBefore),
        ),
      },
      {
        key: 'conversion',
        value: rate(referrals.conversionRate),
        to: leads(wonOf, number(referrals.converted), { ...inRange, status: 'converted' }, span),
        note: referrals.submitted
          ? [
              { text: wonOf, to: leads(t('submitted'), number(referrals.submitted), inRange, span) },
              ...(previous?.submitted
                ? [
                    {
                      text: t('wonBefore', {
                        rate: rate(previous.conversionRate),
                        period: spanBefore,
                        won: previous.converted,
                        count: previous.submitted,
                      }),
                      to: leads(
                        t('conversion'),
                        number(previous.converted),
                        { ...inBefore, status: 'converted' },
                        spanBefore,
                      ),
                    },
                  ]
                : []),
            ]
          : [{ text: t('conversionNone') }],
      },
      {
        key: 'active',
        value: number(referrals.active),
        to: leads(t('active'), number(referrals.active), { status: 'active' }),
        note: (
          [
            ['activeNew', 'new'],
            ['activeQualified', 'qualified'],
          ] as const
        ).map(([key, status]) => {
          const text = t(key, { count: count(status) });
          return { text, to: leads(text, number(count(status)), { status }) };
        }),
      },
    ],
    money: [
      {
        key: 'thisMonth',
        value: money(earning?.thisMonth),
        to: earnedIn('thisMonth', earning?.thisMonth, `${month}-01`, today),
        note: last
          ? [
              {
                text: t('lastMonth', { month: monthName(locale, last.month, 'long'), amount: money(lastAmount) }),
                to: commissions(monthName(locale, last.month, 'full'), money(lastAmount), {
                  earnedFrom: `${last.month}-01`,
                  earnedTo: dayBefore(`${month}-01`),
                }),
              },
            ]
          : [],
      },
      {
        key: 'yearToDate',
        value: money(earning?.yearToDate),
        to: earnedIn('yearToDate', earning?.yearToDate, `${today.slice(0, 4)}-01-01`, today),
        note: [{ text: t('since') }],
      },
      ...(['pending', 'payable', 'paid'] as const).map((key) => {
        const value = money(earning?.[key]);
        const status = key === 'payable' ? 'due' : key;
        return {
          key,
          value,
          to: commissions(t(key), value, { status }, t(`${key}Hint`)),
          note: [{ text: t(`${key}Hint`) }],
        };
      }),
    ],
  };
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** A number that leads to what stands behind it; plain where nothing may be listed. */
export const numberView = (text: string, to: Target | undefined, open: (to: Target) => void, labelledBy?: string) =>
  to
    ? html`<button class="number" type="button" id=${labelledBy ? `n-${labelledBy}` : nothing}
        aria-labelledby=${labelledBy ? `t-${labelledBy} n-${labelledBy}` : nothing} @click=${() => open(to)}>${text}</button>`
    : text;

/** A row of figures; those whose key is in `changed` are highlighted. */
export const figuresView = (
  figures: readonly Figure[],
  kind: 'main' | 'money',
  { t }: Words,
  changed: ReadonlySet<string>,
  open: (to: Target) => void,
): TemplateResult => html`<dl class="figures ${kind}" part="figures">
  ${figures.map(
    ({ key, value, to, note }) => html`<div part="figure">
      <dt id="t-${key}">${t(key)}</dt>
      <dd class="value ${changed.has(key) ? 'changed' : ''}">${numberView(value, to, open, key)}</dd>
      <dd class="note">${note.map((part) => html`<span>${numberView(part.text, part.to, open)}</span> `)}</dd>
    </div>`,
  )}
</dl>`;
