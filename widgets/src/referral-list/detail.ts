import type { Project, Referral, Siso, StatusChange } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoney } from '../base/format.ts';
import { Loaded } from '../base/loaded.ts';
import type { Detail } from '../list/drawer.ts';
import { factsView, partFailureView, stateView, waitView } from '../list/facts.ts';
import { timeName } from '../list/words.ts';
import { lookOf, type ReferralWords } from './words.ts';

interface Known {
  /** Oldest first. */
  readonly changes: readonly StatusChange[];
  /** Unknown where the session may not see projects. */
  readonly project?: Project;
}

/** Everything on one referral: the contact, where it came from, its project, what happened to it. */
export class ReferralDetail implements Detail<Referral> {
  readonly #known: Loaded<Known>;
  readonly #projectHref: string | undefined;

  constructor(referralId: string, { client, session }: Siso, projectHref: string | undefined, changed: () => void) {
    this.#projectHref = projectHref;
    this.#known = new Loaded(async (signal) => {
      const path = { referralId };
      const projects = session.allows('projects:read')
        ? client.get('/v1/projects', { query: { referralId, limit: 1 }, signal })
        : undefined;
      const [changes, found] = await Promise.all([
        client.get('/v1/referrals/{referralId}/status-changes', { path, query: { limit: 100 }, signal }),
        projects,
      ]);
      const inTime = [...changes.data.data].sort((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1));
      return { changes: inTime, project: found?.data.data[0] };
    }, changed);
  }

  refresh(): void {
    void this.#known.refresh();
  }

  stop(): void {
    this.#known.stop();
  }

  view(referral: Referral, words: ReferralWords): TemplateResult {
    const { value, error } = this.#known;
    const { t } = words;
    return html`${contactView(referral, words)}
      ${value?.project ? this.#projectView(value.project, words) : nothing}
      <section>
        <h3>${t('history')}</h3>
        ${error ? partFailureView(error, words, () => this.refresh()) : nothing}
        ${value ? historyView(value.changes, words) : error ? nothing : waitView(words, 3)}
      </section>`;
  }

  #projectView({ id, name, status, value, collected }: Project, { t, find, locale }: ReferralWords): TemplateResult {
    const sums = { collected: formatMoney(locale, collected), value: formatMoney(locale, value) };
    return html`<section>
      <h3>${t('project')}</h3>
      <p class="line"><span dir="auto">${name}</span>${stateView(
        find(`projectStatus_${status}`) ?? status,
        status === 'completed' ? 'good' : status === 'active' ? 'going' : status === 'cancelled' ? 'bad' : 'open',
      )}</p>
      <p class="note">${t('collectedOf', sums)}</p>
      ${
        this.#projectHref
          ? html`<p><a class="link" href=${this.#projectHref.replaceAll('{id}', id)}>${t('toProject')}</a></p>`
          : nothing
      }
    </section>`;
  }
}

function contactView(referral: Referral, { t, find, locale }: ReferralWords): TemplateResult {
  const { clientEmail, clientPhone, estimatedValue, utm, source, submittedAt } = referral;
  const campaign = utm && [utm.source, utm.medium, utm.campaign, utm.term, utm.content].filter(Boolean).join(' · ');
  return factsView([
    [t('email'), clientEmail && html`<a class="link" href="mailto:${clientEmail}" dir="ltr">${clientEmail}</a>`],
    [
      t('phone'),
      clientPhone &&
        html`<a class="link" href="tel:${clientPhone.replaceAll(/[^+\d]/g, '')}" dir="ltr">${clientPhone}</a>`,
    ],
    [t('company'), referral.clientCompany],
    [t('estimate'), estimatedValue && formatMoney(locale, estimatedValue)],
    [t('source'), find(`source_${source}`) ?? source],
    [t('submitted'), timeName(locale, submittedAt)],
    [t('need'), referral.projectDescription],
    [t('lostReason'), referral.lostReason],
    [t('campaign'), campaign],
    [t('page'), referral.pageUrl],
    [t('referrer'), referral.referrerUrl],
    [t('reference'), referral.externalId],
  ]);
}

function historyView(changes: readonly StatusChange[], { find, locale }: ReferralWords): TemplateResult {
  return html`<ol>
    ${changes.map(({ fromStatus, toStatus, reason, occurredAt }) => {
      const key = fromStatus === 'lost' ? 'history_reopened' : `history_${toStatus}`;
      return html`<li class="line">
        <span>${stateView(find(key) ?? toStatus, lookOf(toStatus))}${reason ? html`<span class="note" dir="auto">${reason}</span>` : nothing}</span>
        <time class="note" datetime=${occurredAt}>${timeName(locale, occurredAt)}</time>
      </li>`;
    })}
  </ol>`;
}
