import type { ClientPayment, Commission, Milestone, Project, Siso } from '@siso/partner-sdk';
import { html, type LitElement, nothing, svg, type TemplateResult } from 'lit';
import { adoptSheets } from '../base/adopt-sheets.ts';
import { formatMoney, numberFormat } from '../base/format.ts';
import { Loaded } from '../base/loaded.ts';
import type { Detail } from '../list/drawer.ts';
import { factsView, partFailureView, stateView, waitView } from '../list/facts.ts';
import { dateName, dayName } from '../list/words.ts';
import { doneIcon, waitingIcon } from '../theme/icons.ts';
import { detailStyles } from './detail.styles.ts';
import { lookOf, type ProjectWords } from './words.ts';

interface Known {
  /** In their order. */
  readonly milestones: readonly Milestone[];
  /** The latest first. */
  readonly payments: readonly ClientPayment[];
  /** Undefined where the session may not see commissions. */
  readonly commissions?: readonly Commission[];
}

/** What may be done with the parts of a project; each gives its buttons. */
export interface ProjectActs {
  milestones(project: Project, words: ProjectWords): unknown;
  milestone(project: Project, milestone: Milestone, words: ProjectWords): unknown;
  payments(project: Project, words: ProjectWords): unknown;
  commission(commission: Commission, words: ProjectWords): unknown;
}

/** Everything on one project: what was collected, milestones, payments, commissions, rates. */
export class ProjectDetail implements Detail<Project> {
  readonly #host: LitElement;
  readonly #acts: () => ProjectActs | undefined;
  readonly #known: Loaded<Known>;

  constructor(projectId: string, { client, session }: Siso, host: LitElement, acts: () => ProjectActs | undefined) {
    adoptSheets(host, [detailStyles]);
    this.#host = host;
    this.#acts = acts;
    this.#known = new Loaded(
      async (signal) => {
        const path = { projectId };
        const query = { limit: 100 };
        const earned = session.allows('commissions:read')
          ? client.get('/v1/commissions', { query: { ...query, projectId }, signal })
          : undefined;
        const [milestones, payments, commissions] = await Promise.all([
          client.get('/v1/projects/{projectId}/milestones', { path, query, signal }),
          client.get('/v1/projects/{projectId}/payments', { path, query, signal }),
          earned,
        ]);
        return {
          milestones: [...milestones.data.data].sort((one, other) => one.position - other.position),
          payments: payments.data.data,
          commissions: commissions?.data.data,
        };
      },
      () => host.requestUpdate(),
    );
  }

  refresh(): void {
    void this.#known.refresh();
  }

  stop(): void {
    this.#known.stop();
  }

  view(project: Project, words: ProjectWords): TemplateResult {
    const { value, error } = this.#known;
    return html`${this.#collectedView(project, words)}
      ${error ? partFailureView(error, words, () => this.refresh()) : nothing}
      ${
        value
          ? html`${this.#milestonesView(project, value.milestones, words)}
              ${this.#paymentsView(project, value.payments, words)}
              ${value.commissions ? this.#commissionsView(value.commissions, words) : nothing}`
          : error
            ? nothing
            : waitView(words, 6)
      }
      ${ratesView(project, words)}`;
  }

  #collectedView({ value, collected }: Project, { t, locale }: ProjectWords): TemplateResult {
    const sums = { collected: formatMoney(locale, collected), value: formatMoney(locale, value) };
    const share = value.amount ? Math.min(100, (collected.amount / value.amount) * 100) : 0;
    const start = getComputedStyle(this.#host).direction === 'rtl' ? 100 - share : 0;
    return html`<section class="collected">
      <p>${t('collectedOf', sums)}</p>
      <svg class="bar" aria-hidden="true">
        <rect class="track" width="100%" height="100%" rx="3" />
        ${share ? svg`<rect x="${start}%" width="${share}%" height="100%" rx="3" />` : nothing}
      </svg>
    </section>`;
  }

  #milestonesView(project: Project, milestones: readonly Milestone[], words: ProjectWords): TemplateResult {
    const { t } = words;
    return html`<section>
      <header><h3>${t('milestones')}</h3>${this.#acts()?.milestones(project, words)}</header>
      ${milestones.length ? nothing : html`<p class="note">${t('milestonesNone')}</p>`}
      <ol>
        ${milestones.map(
          (each) => html`<li class="line milestone ${standingOf(each)}">
            <span>${each.completedAt ? doneIcon : waitingIcon}<span dir="auto">${each.name}</span></span>
            <span class="note">${whenOf(each, words)}</span>
            ${this.#acts()?.milestone(project, each, words)}
          </li>`,
        )}
      </ol>
    </section>`;
  }

  #paymentsView(project: Project, payments: readonly ClientPayment[], words: ProjectWords): TemplateResult {
    const { t, locale } = words;
    return html`<section>
      <header><h3>${t('payments')}</h3>${this.#acts()?.payments(project, words)}</header>
      ${payments.length ? nothing : html`<p class="note">${t('paymentsNone')}</p>`}
      <ol>
        ${payments.map(
          ({ amount, paidOn, reference }) => html`<li class="line">
            <span>${dayName(locale, paidOn)}${reference ? html`<span class="note" dir="auto">${reference}</span>` : nothing}</span>
            <span class="sum">${formatMoney(locale, amount)}</span>
          </li>`,
        )}
      </ol>
    </section>`;
  }

  #commissionsView(commissions: readonly Commission[], words: ProjectWords): TemplateResult {
    const { t, find, locale } = words;
    const [first] = commissions;
    const amount = commissions.reduce((sum, { total, status }) => sum + (status === 'reversed' ? 0 : total.amount), 0);
    return html`<section>
      <h3>${t('commissions')}</h3>
      ${first ? nothing : html`<p class="note">${t('commissionsNone')}</p>`}
      <ol>
        ${commissions.map((each) => {
          const { status, earnedOn, payableOn, paidOn, total } = each;
          const when = paidOn
            ? t('paidOnDay', { day: dayName(locale, paidOn) })
            : status === 'pending'
              ? t('payableOnDay', { day: dayName(locale, payableOn) })
              : '';
          return html`<li class="line">
            <span>${dayName(locale, earnedOn)}<span class="note">${stateView(find(`state_${status}`) ?? status, lookOf(status))} ${when}</span></span>
            <span class="sum">${formatMoney(locale, total)}</span>
            ${this.#acts()?.commission(each, words)}
          </li>`;
        })}
      </ol>
      ${
        commissions[1] && first
          ? html`<p class="line total"><span>${t('total')}</span><span class="sum">${formatMoney(locale, { ...first.total, amount })}</span></p>`
          : nothing
      }
    </section>`;
  }
}

/** The viewer's day, as calendars have it. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

const standingOf = ({ completedAt, dueOn }: Milestone): string =>
  completedAt ? 'done' : dueOn && dueOn < today() ? 'late' : 'open';

function whenOf({ completedAt, dueOn }: Milestone, { t, locale }: ProjectWords): string {
  return completedAt
    ? t('doneOn', { day: dateName(locale, completedAt) })
    : dueOn
      ? t(dueOn < today() ? 'overdue' : 'dueOn', { day: dayName(locale, dueOn) })
      : t('noDate');
}

/** The rates that hold for the project, where they come from, and since when. */
function ratesView({ rates, wonOn, accrualEvent }: Project, { t, find, locale }: ProjectWords): TemplateResult {
  const tier = find(`tier_${rates.tier}`) ?? rates.tier;
  const line = (part: 'base' | 'override'): string => {
    const { format } = numberFormat(locale, { style: 'percent', maximumFractionDigits: 4 });
    const rate = format(Number(rates[part]));
    return t(`rateFrom_${rates[`${part}From`]}`, { rate, tier, version: rates.planVersion ?? '–' });
  };
  return html`<section>
    <h3>${t('rates')}</h3>
    ${factsView([
      [t('rate_base'), line('base')],
      [t('rate_override'), line('override')],
    ])}
    <p class="note">${find(`accrual_${accrualEvent}`)} ${t('ratesFixed', { day: dayName(locale, wonOn) })}</p>
  </section>`;
}
