import type { ClientPayment, Commission, CommissionExplanation } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoney, minorDigits, numberFormat } from '../../base/format.ts';
import { Loaded } from '../../base/loaded.ts';
import type { Words } from '../words.ts';
import { dayName } from './commission-rows.ts';
import { headView, linkView, type Page, type PageSetup, pageView } from './page.ts';
import { failureView, waitView } from './waiting.ts';

interface Known {
  readonly commission: Commission;
  readonly explanation: CommissionExplanation;
  /** Unknown where the session may not see payments. */
  readonly payment?: ClientPayment;
}

/** One commission, and how it was calculated: the payment, the rates, each step, the rounding. */
export class CommissionPage implements Page {
  readonly #setup: PageSetup;
  readonly #known: Loaded<Known>;

  constructor(commissionId: string, setup: PageSetup) {
    const { client, session } = setup.siso;
    this.#setup = setup;
    this.#known = new Loaded(async (signal) => {
      const path = { commissionId };
      const [{ data: commission }, { data: explanation }] = await Promise.all([
        client.get('/v1/commissions/{commissionId}', { path, signal }),
        client.get('/v1/commissions/{commissionId}/explain', { path, signal }),
      ]);
      const { type, id: paymentId } = commission.earningEvent;
      const paid = type === 'client_payment_collected' && session.allows('projects:read');
      const payment = paid
        ? client.get('/v1/projects/{projectId}/payments/{paymentId}', {
            path: { projectId: commission.projectId, paymentId },
            signal,
          })
        : undefined;
      // The calculation stands without the payment's own page.
      return { commission, explanation, payment: (await payment?.catch(() => undefined))?.data };
    }, setup.changed);
  }

  refresh(): void {
    void this.#known.refresh();
  }

  stop(): void {
    this.#known.stop();
  }

  view(words: Words): TemplateResult {
    const { value, error } = this.#known;
    const failure = error ? failureView(error, words, () => this.refresh()) : nothing;
    if (!value) {
      return pageView(headView(words.t('howTitle'), '', ''), error ? failure : waitView(words, 8));
    }
    const { commission } = value;
    const { t, find, locale } = words;
    const { clientName, status, earnedOn, payableOn, paidOn, paymentReference, total, projectId } = commission;
    const dates = [
      t('earnedOnDay', { day: dayName(locale, earnedOn) }),
      paidOn
        ? t('paidOnDay', { day: dayName(locale, paidOn) })
        : t('payableOnDay', { day: dayName(locale, payableOn) }),
      ...(paymentReference ? [t('paidUnder', { reference: paymentReference })] : []),
    ];
    const note = html`<span class="state ${status}">${find(`state_${status}`) ?? status}</span> ${dates.join(', ')}`;
    return pageView(
      headView(t('commissionOf', { client: clientName }), formatMoney(locale, total), note),
      html`${failure}
      <h3>${t('howTitle')}</h3>
      ${storyView(value, words)} ${stepsView(value, words)}
      <p class="note">${t('rounding')} ${t(value.explanation.replays ? 'replays' : 'replaysNot')}</p>
      <h3>${t('ratesTitle')}</h3>
      ${ratesView(value.explanation, words)}
      ${
        this.#setup.siso.session.allows('projects:read')
          ? html`<p>${linkView(t('toProject'), { one: 'project', id: projectId }, this.#setup.open)}</p>`
          : nothing
      }`,
    );
  }
}

/** What happened, in sentences: the payment, what is collected with it, and what of that counts. */
function storyView({ commission, explanation, payment }: Known, { t, locale }: Words): TemplateResult {
  const { inputs, steps } = explanation;
  const money = (amount: number): string => formatMoney(locale, { ...commission.total, amount });
  const { collectedBefore, collectedAfter, projectValue } = inputs;
  const won = commission.earningEvent.type === 'project_won';
  const amount = payment ? formatMoney(locale, payment.amount) : money(collectedAfter.amount - collectedBefore.amount);
  const client = commission.clientName;
  const value = money(projectValue.amount);
  return html`<p>
    ${
      won
        ? t('howWon', { day: dayName(locale, inputs.wonOn) })
        : payment
          ? t('howPayment', { client, amount, day: dayName(locale, payment.paidOn) })
          : t('howPaymentPlain', { client, amount })
    }
    ${won ? nothing : t('howCollected', { after: money(collectedAfter.amount), value })}
    ${
      collectedAfter.amount > projectValue.amount
        ? t('howCapped', { value, basis: money(steps[0]?.basis.amount ?? 0) })
        : nothing
    }
  </p>`;
}

/** Each part's calculation as a line that adds up. */
function stepsView({ commission, explanation }: Known, { t, locale }: Words): TemplateResult {
  const { currency } = commission.total;
  const digits = minorDigits(currency);
  const money = ({ amount }: { readonly amount: number }): string => formatMoney(locale, { amount, currency });
  const exact = (minor: string): string =>
    numberFormat(locale, { style: 'currency', currency, maximumFractionDigits: digits + 6 }).format(
      Number(minor) / 10 ** digits,
    );
  const rate = rateFormat(locale);
  const heads = [t('part'), t('basis'), t('rate'), t('exact'), t('rounded'), t('already'), t('now')];
  return html`<table class="steps" role="table">
    <caption class="sr">${t('howTitle')}</caption>
    <thead role="rowgroup"><tr role="row">
      ${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}
    </tr></thead>
    <tbody role="rowgroup">${explanation.steps.map((step) => {
      const cells = [
        money(step.basis),
        `× ${rate(step.rate)}`,
        exact(step.exact),
        money(step.rounded),
        `− ${money(step.alreadyEarned)}`,
        money(step.earned),
      ];
      return html`<tr role="row">
        <th scope="row" role="rowheader">${t(`part_${step.part}`)}</th>
        ${cells.map((cell, index) => html`<td role="cell" data-label=${heads[index + 1] ?? ''}>${cell}</td>`)}
      </tr>`;
    })}</tbody>
    <tfoot role="rowgroup"><tr role="row">
      <th scope="row" role="rowheader" colspan="6">${t('total')}</th>
      <td role="cell" data-label="">${money(explanation.total)}</td>
    </tr></tfoot>
  </table>`;
}

const rateFormat = (locale: string) => (rate: string) =>
  numberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(Number(rate));

/** Where the rates come from. */
function ratesView({ inputs }: CommissionExplanation, { t, find, locale }: Words): TemplateResult {
  const rate = rateFormat(locale);
  const tier = find(`tier_${inputs.tier}`) ?? inputs.tier;
  const line = (part: 'base' | 'override'): string =>
    t(`rateFrom_${inputs[`${part}From`]}`, {
      part: t(`part_${part}`),
      rate: rate(inputs[`${part}Rate`]),
      tier,
      version: inputs.planVersion ?? '–',
    });
  return html`<ul class="lines">
    <li>${line('base')}</li>
    <li>${line('override')}</li>
    <li class="note">${t('ratesFixed', { day: dayName(locale, inputs.wonOn) })}</li>
  </ul>`;
}
