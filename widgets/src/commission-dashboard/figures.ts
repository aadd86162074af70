import type { Dashboard, Money } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoney, numberFormat } from '../base/format.ts';
import type { FigureKey, FigureLead } from './selection.ts';
import { daysName, monthName, type Words } from './words.ts';

/** A piece of the words below a figure. */
export interface Part {
  readonly text: string;
  /** True where it is a number itself, with a list behind it. */
  readonly leads?: boolean;
}

/** What the dashboard shows as figures, each with the words around it. */
export interface Figure {
  readonly key: FigureKey;
  readonly value: string;
  /** Whether a list stands behind it that the session may see. */
  readonly leads: boolean;
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
  readonly words: Words;
  /** Whether the session may list referrals. */
  readonly listsReferrals: boolean;
}

/** All figures in one currency. The lists that they sum are named in `detail/targets.ts`, once somebody asks for one. */
export function figuresOf(data: Dashboard, { place, words, listsReferrals }: FigureSetup): Figures {
  const { t, locale } = words;
  const { referrals, previous, pipeline } = data;
  const earning = data.earnings[place];
  const number = (value: number): string => numberFormat(locale).format(value);
  const money = (amount: Money | undefined): string => (amount ? formatMoney(locale, amount) : '');
  const rate = (value: string | null): string =>
    value === null ? '–' : numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(Number(value));
  const period = previous ? daysName(locale, previous.from, previous.to) : '';

  /** The difference to the stretch before: how much, to what, and when that was. */
  const change = (now: number, before: number, write: (value: number) => string, leads: boolean): Part[] => {
    const parameters = { change: write(Math.abs(now - before)), before: write(before), period };
    const mark = now > before ? '↑ ' : now < before ? '↓ ' : '';
    return previous ? [{ text: mark + t(mark ? (now > before ? 'more' : 'less') : 'same', parameters), leads }] : [];
  };

  const last = lastMonth(data);
  const before = previous?.earned[place];
  const own = (key: FigureKey, value: string, note: Part[], leads = true): Figure => ({ key, value, note, leads });
  return {
    main: [
      own(
        'earned',
        money(earning?.inRange),
        change(
          earning?.inRange.amount ?? 0,
          before?.amount ?? 0,
          (amount) => money(earning && { ...earning.inRange, amount }),
          !!before,
        ),
      ),
      own(
        'submitted',
        number(referrals.submitted),
        change(referrals.submitted, previous?.submitted ?? 0, number, listsReferrals),
        listsReferrals,
      ),
      own(
        'conversion',
        rate(referrals.conversionRate),
        referrals.submitted
          ? [
              { text: t('wonOf', { won: referrals.converted, count: referrals.submitted }), leads: listsReferrals },
              ...(previous?.submitted
                ? [
                    {
                      text: t('wonBefore', {
                        rate: rate(previous.conversionRate),
                        period,
                        won: previous.converted,
                        count: previous.submitted,
                      }),
                      leads: listsReferrals,
                    },
                  ]
                : []),
            ]
          : [{ text: t('conversionNone') }],
        listsReferrals,
      ),
      own(
        'active',
        number(referrals.active),
        (
          [
            ['activeNew', 'new'],
            ['activeQualified', 'qualified'],
          ] as const
        ).map(([key, status]) => ({
          text: t(key, { count: pipeline.find((stage) => stage.status === status)?.count ?? 0 }),
          leads: listsReferrals,
        })),
        listsReferrals,
      ),
    ],
    money: [
      own(
        'thisMonth',
        money(earning?.thisMonth),
        last
          ? [
              {
                text: t('lastMonth', {
                  month: monthName(locale, last.month, 'long'),
                  amount: money(last.earned[place]),
                }),
                leads: true,
              },
            ]
          : [],
      ),
      own('yearToDate', money(earning?.yearToDate), [{ text: t('since') }]),
      ...(['pending', 'payable', 'paid'] as const).map((key) =>
        own(key, money(earning?.[key]), [{ text: t(`${key}Hint`) }]),
      ),
    ],
  };
}

/** The month before today's, where the series has it. */
export const lastMonth = ({ series, today }: Dashboard): Dashboard['series'][number] | undefined =>
  series.find((_, index) => series[index + 1]?.month === today.slice(0, 7));

/** A number that leads to what stands behind it; plain where nothing may be listed. */
export const numberView = <To extends object>(
  text: string,
  to: To | false | undefined,
  open: (to: To) => void,
  labelledBy?: string,
) =>
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
  open: (lead: FigureLead) => void,
): TemplateResult => html`<dl class="figures ${kind}" part="figures">
  ${figures.map(
    ({ key, value, leads, note }) => html`<div part="figure">
      <dt id="t-${key}">${t(key)}</dt>
      <dd class="value ${changed.has(key) ? 'changed' : ''}">${numberView(value, leads && { figure: key }, open, key)}</dd>
      <dd class="note">${note.map((part, index) => html`<span>${numberView(part.text, part.leads && { figure: key, part: index }, open)}</span> `)}</dd>
    </div>`,
  )}
</dl>`;
