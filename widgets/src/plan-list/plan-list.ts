import type { Plan, Programme } from '@siso/partner-sdk';
import { html, nothing, type PropertyDeclarations } from 'lit';
import {
  type Column,
  choiceFilter,
  dayName,
  ListElement,
  type PageOf,
  type PageQuery,
  type RowAction,
  stateView,
  type Words,
} from '../list/index.ts';
import { rateName } from '../list/rate-field.ts';
import { type PlanText, planListTexts } from '../locales/plan-list.ts';

const TIERS = ['bronze', 'silver', 'gold'] as const;
/** The day that it is in a time zone, `YYYY-MM-DD`; browsers do not agree on a locale that writes it so. */
function todayIn(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts()
    .map(({ type, value }) => [type, value] as const);
  const { year, month, day } = Object.fromEntries(parts);
  return `${year}-${month}-${day}`;
}

const LOOKS = { now: 'good', coming: 'going', past: 'open' } as const;

/**
 * The programme’s plans, for its own people: what partners of each tier earn, version by version, and since when. Who may
 * adds versions, takes back those that have not begun, and sets the rules of the programme.
 */
export class PlanList extends ListElement<Plan, PlanText> {
  static override readonly properties: PropertyDeclarations = {
    tier: { reflect: true },
  };

  protected override readonly component = 'plan-list';
  protected override readonly group = planListTexts;
  protected override readonly filterNames = ['tier'] as const;
  protected override readonly heeds = /^(plan|programme)\./;

  /** Only versions of this tier: `bronze`, `silver`, `gold`. */
  tier?: string;

  /** The day on which it is for the programme, `YYYY-MM-DD`. */
  #today = '';
  /** Ids of the versions that are in force today. */
  #inForce: ReadonlySet<string> = new Set();

  protected override fetchPage(page: PageQuery, signal: AbortSignal): Promise<PageOf<Plan>> {
    return this.api(async ({ client, session }) => {
      const programme: Pick<Programme, 'timeZone'> = session.allows('programme:read')
        ? (await client.get('/v1/programme', { signal })).data
        : { timeZone: 'UTC' };
      this.#today = todayIn(programme.timeZone);
      const [plans, inForce] = await Promise.all([
        client.get('/v1/plans', { query: { ...this.filter, ...page }, signal }),
        client.get('/v1/plans', { query: { on: this.#today, limit: 100 }, signal }),
      ]);
      this.#inForce = new Set(inForce.data.data.map(({ id }) => id));
      return plans.data;
    });
  }

  protected override nameOf(plan: Plan): string {
    const { t, find } = this.words;
    return plan.name ?? t('version', { tier: find(`tier_${plan.tier}`) ?? plan.tier, version: plan.version });
  }

  protected override columns({ t, find, locale }: Words<PlanText>): readonly Column<Plan>[] {
    return [
      {
        key: 'plan',
        head: t('plan'),
        cell: ({ tier, version }) => t('version', { tier: find(`tier_${tier}`) ?? tier, version }),
        share: 1.5,
      },
      { key: 'name', head: t('name'), cell: ({ name }) => name ?? '', share: 1.5, card: 'none' },
      { key: 'standing', head: t('state'), cell: (plan) => this.#stateView(plan), card: 'aside' },
      {
        key: 'base',
        head: t('baseRate'),
        cell: ({ baseRate }) => rateName(locale, baseRate),
        share: 0.8,
        number: true,
      },
      {
        key: 'override',
        head: t('overrideRate'),
        cell: ({ overrideRate }) => rateName(locale, overrideRate),
        share: 0.8,
        number: true,
      },
      { key: 'from', head: t('validFrom'), cell: ({ validFrom }) => dayName(locale, validFrom), share: 1.1 },
    ];
  }

  protected override filtersView({ t }: Words<PlanText>): unknown {
    const tiers = TIERS.map((tier) => [tier, t(`tier_${tier}`)] as const);
    return choiceFilter('tier', t('tier'), tiers, this.tier, t('allTiers'));
  }

  protected override headView({ t }: Words<PlanText>): unknown {
    return html`${
      this.may('programme:write')
        ? html`<button class="secondary small" type="button" @click=${this.#setRules}>${t('programme')}</button>`
        : nothing
    }
    ${
      this.may('plans:write')
        ? html`<button class="primary small" type="button" @click=${() => this.#create()}>${t('create')}</button>`
        : nothing
    }`;
  }

  protected override actionsOf(row: Plan, { t }: Words<PlanText>): readonly RowAction[] {
    if (!this.may('plans:write')) {
      return [];
    }
    const follow = { key: 'follow', label: t('follow'), act: () => this.#create(row) };
    const archive = { key: 'archive', label: t('archive'), danger: true, act: () => void this.#archive(row) };
    return [follow, ...(row.validFrom > this.#today ? [archive] : [])];
  }

  #stateView({ id, validFrom }: Plan): unknown {
    const state = validFrom > this.#today ? 'coming' : this.#inForce.has(id) ? 'now' : 'past';
    return stateView(this.words.t(`state_${state}`), LOOKS[state]);
  }

  #create(from?: Plan): void {
    void this.attempt(async (siso) => {
      const { createQuestion } = await import('./forms.ts');
      let made: Plan | undefined;
      const question = createQuestion(from ?? { tier: this.tier }, siso, this.words, (plan) => {
        made = plan;
      });
      if ((await this.ask(question)) && made) {
        const { tier, version } = made;
        const { t, find } = this.words;
        this.say({ text: t('created', { tier: find(`tier_${tier}`) ?? tier, version }) });
        await this.refresh();
      }
    });
  }

  readonly #setRules = (): void =>
    void this.attempt(async (siso) => {
      const [{ rulesQuestion }, { data }] = await Promise.all([import('./forms.ts'), siso.client.get('/v1/programme')]);
      if (await this.ask(rulesQuestion(data, siso, this.words))) {
        this.say({ text: this.words.t('programmeSaved') });
        await this.refresh();
      }
    });

  async #archive(row: Plan): Promise<void> {
    const { t } = this.words;
    const plan = this.nameOf(row);
    const act = async () => {};
    const title = t('archiveTitle', { plan });
    if (await this.ask({ title, text: t('archiveText'), confirm: t('archive'), danger: true, act })) {
      const path = { planId: row.id };
      const archive = () => this.api(({ client }) => client.post('/v1/plans/{planId}/archive', { path }));
      await this.change(row, 'gone', archive, { text: t('archived', { plan }) });
    }
  }
}
