import type { Money, PartnerEvent } from '@siso/partner-sdk';
import { html, svg, type TemplateResult } from 'lit';
import { dateFormat, formatMoney } from '../base/format.ts';
import { formatAgo } from './ago.ts';
import type { Words } from './words.ts';

const SHAPES = {
  start: svg`<path d="M10 5.5v9M5.5 10h9" />`,
  step: svg`<path d="M5 10h9M10.5 6l4 4-4 4" />`,
  won: svg`<path d="m5 10.5 3.2 3.2L15 6.8" />`,
  lost: svg`<path d="m6 6 8 8M14 6l-8 8" />`,
  money: svg`<path d="M4.5 6.5v7c0 1.4 2.5 2.5 5.5 2.5s5.5-1.1 5.5-2.5v-7M4.5 10c0 1.4 2.5 2.5 5.5 2.5s5.5-1.1 5.5-2.5" /><ellipse cx="10" cy="6.5" rx="5.5" ry="2.5" />`,
};

const LOOKS: Readonly<Record<string, keyof typeof SHAPES>> = {
  'referral.created': 'start',
  'referral.converted': 'won',
  'referral.lost': 'lost',
  'milestone.completed': 'won',
};

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;

/** What happened, in a sentence; an event type of a later API still gets one. */
export function sentenceOf({ type, data }: PartnerEvent, words: Words): string {
  const text = (name: string): string | undefined =>
    typeof data[name] === 'string' ? (data[name] as string) : undefined;
  const money = [data.total, data.amount, data.value].find(isMoney);
  const parameters = {
    client: text('clientName') ?? words.t('someone'),
    name: text('name') ?? '',
    money: money ? formatMoney(words.locale, money) : '',
    type: type.replaceAll(/[._]/g, ' '),
  };
  return words.find(`did_${type.replace('.', '_')}`, parameters) ?? words.t('did_other', parameters);
}

/** The last events, newest first. */
export function activityView(events: readonly PartnerEvent[], words: Words, now: number): TemplateResult {
  const full = dateFormat(words.locale, { dateStyle: 'full', timeStyle: 'short' });
  return html`<ol class="activity">
    ${events.map((event) => {
      const sentence = sentenceOf(event, words);
      const at = new Date(event.occurredAt);
      const look = LOOKS[event.type] ?? (/^(commission|payment)/.test(event.type) ? 'money' : 'step');
      return html`<li>
        <svg class="icon ${look}" viewBox="0 0 20 20" aria-hidden="true">${SHAPES[look]}</svg>
        <span title=${sentence}>${sentence}</span>
        <time datetime=${event.occurredAt} title=${full.format(at)}>${formatAgo(words.locale, at.getTime(), now)}</time>
      </li>`;
    })}
  </ol>`;
}
