import type { Money, PartnerEvent } from '@siso/partner-sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { dateFormat, formatMoney } from '../../base/format.ts';
import { numberView } from '../figures.ts';
import type { Target } from '../selection.ts';
import type { Words } from '../words.ts';
import { formatAgo } from './ago.ts';
import { type SectionOptions, sectionView } from './section.ts';

/** Paths of 20 × 20: a plus, an arrow, a tick, a cross, a stack of coins below its top. */
const SHAPES = {
  start: 'M10 5.5v9M5.5 10h9',
  step: 'M5 10h9M10.5 6l4 4-4 4',
  won: 'm5 10.5 3.2 3.2L15 6.8',
  lost: 'm6 6 8 8M14 6l-8 8',
  money: 'M4.5 6.5v7c0 1.4 2.5 2.5 5.5 2.5s5.5-1.1 5.5-2.5v-7M4.5 10c0 1.4 2.5 2.5 5.5 2.5s5.5-1.1 5.5-2.5',
};

const coin = svg`<ellipse cx="10" cy="6.5" rx="5.5" ry="2.5" />`;

const LOOKS: Readonly<Record<string, keyof typeof SHAPES>> = {
  'referral.created': 'start',
  'referral.converted': 'won',
  'referral.lost': 'lost',
  'milestone.completed': 'won',
};

/** What happened, in a sentence; an event type of a later API still gets one. */
export function sentenceOf({ type, data }: PartnerEvent, { t, find, locale }: Words): string {
  const { clientName, name, total, amount, value } = data as Readonly<Record<string, unknown>>;
  const text = (given: unknown): string => (typeof given === 'string' ? given : '');
  const money = (total ?? amount ?? value) as Money | undefined;
  const parameters = {
    client: text(clientName) || t('someone'),
    name: text(name),
    money: money?.currency ? formatMoney(locale, money) : '',
    type: type.replaceAll(/[._]/g, ' '),
  };
  return find(`did_${type.replace('.', '_')}`, parameters) ?? t('did_other', parameters);
}

/** What an event is about, where it can be shown. */
function targetOf({ subject, data }: PartnerEvent, listsReferrals: boolean): Target | undefined {
  const { projectId } = data as Readonly<Record<string, unknown>>;
  if (subject.type === 'commission') {
    return { one: 'commission', id: subject.id };
  }
  if (!listsReferrals) {
    return undefined;
  }
  if (subject.type === 'referral' || subject.type === 'project') {
    return { one: subject.type, id: subject.id };
  }
  return typeof projectId === 'string' ? { one: 'project', id: projectId } : undefined;
}

/** The last events, newest first. */
export function activityView(
  events: readonly PartnerEvent[],
  { words, listsReferrals, open }: SectionOptions,
): TemplateResult {
  const { t, locale } = words;
  const full = dateFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
  const items = events.map((event) => {
    const sentence = sentenceOf(event, words);
    const at = new Date(event.occurredAt);
    const look = LOOKS[event.type] ?? (/^(commission|payment)/.test(event.type) ? 'money' : 'step');
    return html`<li>
      <svg class="icon ${look}" viewBox="0 0 20 20" aria-hidden="true"><path d=${SHAPES[look]} />${look === 'money' ? coin : nothing}</svg>
      <span title=${sentence}>${numberView(sentence, targetOf(event, listsReferrals), open)}</span>
      <time datetime=${event.occurredAt} title=${full.format(at)}>${formatAgo(locale, at.getTime(), Date.now())}</time>
    </li>`;
  });
  return sectionView(
    'events',
    t('activity'),
    undefined,
    items.length ? html`<ol class="activity">${items}</ol>` : html`<p class="note">${t('none')}</p>`,
  );
}
