import type { SignIn } from '@siso/partner-sdk';
import { html, type TemplateResult } from 'lit';
import { stateView } from '../list/facts.ts';
import type { Column } from '../list/table.ts';
import { type LogWords, momentName } from './words.ts';

/** How a sign-in ended, with its mark. */
export const outcomeView = ({ outcome }: SignIn, { find }: LogWords): TemplateResult =>
  stateView(
    find(`outcome_${outcome}`) ?? outcome,
    outcome === 'success' ? 'good' : outcome === 'failure' ? 'bad' : 'going',
  );

/** What somebody signed in with. */
export const factorName = ({ factor }: SignIn, { find }: LogWords): string => find(`factor_${factor}`) ?? factor;

/** The browser and the system, as far as they told; whether they were new to the person. */
export function deviceName({ browser, os, newDevice }: SignIn, { t }: LogWords): string {
  const known = browser && os ? t('deviceOn', { browser, os }) : (browser ?? os ?? t('unknown'));
  return newDevice ? `${known} · ${t('newDevice')}` : known;
}

/** The same in a table; in the page's direction, although names of browsers are written from left to right. */
const deviceView = (entry: SignIn, words: LogWords): TemplateResult => {
  const name = deviceName(entry, words);
  return html`<span class="cut" title=${name}>${name}</span>`;
};

/** The columns of the sign-ins; `who` is left out where all are the viewer's own. */
export function signInColumns(
  words: LogWords,
  whose: readonly Column<SignIn>[],
  others: boolean,
): readonly Column<SignIn>[] {
  const { t, locale } = words;
  return [
    { key: 'when', head: t('when'), cell: ({ occurredAt }) => momentName(locale, occurredAt), share: 1.8 },
    ...(others
      ? [
          {
            key: 'who',
            head: t('who'),
            cell: ({ email }: SignIn) => email ?? t('unknown'),
            share: 1.9,
          },
        ]
      : []),
    ...whose,
    { key: 'outcome', head: t('outcome'), cell: (row) => outcomeView(row, words), share: 1.6, card: 'aside' },
    {
      key: 'factor',
      head: t('factor'),
      cell: (row) => factorName(row, words),
      share: 1.2,
      card: others ? 'none' : 'line',
    },
    { key: 'device', head: t('device'), cell: (row) => deviceView(row, words), share: 1.8 },
    { key: 'address', head: t('address'), cell: ({ address }) => address ?? '', card: 'none' },
  ];
}
