import type { Partner } from '@siso/partner-sdk';
import { html, nothing, type PropertyDeclarations } from 'lit';
import {
  type Column,
  choiceFilter,
  type Detail,
  dateName,
  ListElement,
  type PageOf,
  type PageQuery,
  type RowAction,
  stateView,
  textFilter,
} from '../list/index.ts';
import { type PartnerText, partnerListTexts } from '../locales/partner-list.ts';
import { lookOf, type PartnerWords } from './words.ts';

const TIERS = ['bronze', 'silver', 'gold'] as const;
const STATUSES = ['active', 'inactive', 'suspended'] as const;

/**
 * The programme’s partners, for its own people: who they are, what they earn by, and everything it takes to run them:
 * create, invite, tier and rates, suspend and activate, archive.
 *
 * @event {CustomEvent<{partnerId: string}>} siso-look-at-partner - Somebody wants to see a partner’s portal as the partner does; the page decides how.
 */
export class PartnerList extends ListElement<Partner, PartnerText> {
  static override readonly properties: PropertyDeclarations = {
    tier: { reflect: true },
    status: { reflect: true },
    companyName: { attribute: 'company-name', reflect: true },
    lookable: { type: Boolean },
  };

  protected override readonly component = 'partner-list';
  protected override readonly group = partnerListTexts;
  protected override readonly filterNames = ['tier', 'status', 'companyName'] as const;
  protected override readonly heeds = /^partner\./;

  /** Only partners of this tier: `bronze`, `silver`, `gold`. */
  tier?: string;
  /** Only partners of this status: `active`, `inactive`, `suspended`. */
  status?: string;
  /** Only the partner with exactly this name. */
  companyName?: string;
  /** True: a partner’s menu offers to look at its portal, by `siso-look-at-partner`. */
  lookable = false;

  protected override fetchPage(page: PageQuery, signal: AbortSignal): Promise<PageOf<Partner>> {
    const query = { ...this.filter, ...page };
    return this.api(async ({ client }) => (await client.get('/v1/partners', { query, signal })).data);
  }

  protected override fetchRow(partnerId: string, signal: AbortSignal): Promise<Partner> {
    return this.api(
      async ({ client }) => (await client.get('/v1/partners/{partnerId}', { path: { partnerId }, signal })).data,
    );
  }

  protected override nameOf({ companyName }: Partner): string {
    return companyName;
  }

  protected override columns({ t, find, locale }: PartnerWords): readonly Column<Partner>[] {
    return [
      { key: 'company', head: t('company'), cell: ({ companyName }) => companyName, share: 1.6 },
      {
        key: 'status',
        head: t('status'),
        cell: ({ status }) => stateView(find(`status_${status}`) ?? status, lookOf(status)),
        card: 'aside',
      },
      { key: 'tier', head: t('tier'), cell: ({ tier }) => find(`tier_${tier}`) ?? tier, share: 0.8 },
      {
        key: 'contact',
        head: t('contact'),
        cell: ({ contactEmail, contactPhone }) => contactEmail ?? contactPhone ?? '',
        share: 1.8,
      },
      { key: 'currency', head: t('currency'), cell: ({ currency }) => currency, share: 0.8, card: 'none' },
      { key: 'since', head: t('since'), cell: ({ createdAt }) => dateName(locale, createdAt), card: 'none' },
    ];
  }

  protected override filtersView({ t, find }: PartnerWords): unknown {
    const named = (prefix: string, values: readonly string[]) =>
      values.map((value) => [value, find(prefix + value) ?? value] as const);
    return html`${choiceFilter('status', t('status'), named('status_', STATUSES), this.status, t('allStatuses'))}
      ${choiceFilter('tier', t('tier'), named('tier_', TIERS), this.tier, t('allTiers'))}
      ${textFilter('companyName', t('exactName'), this.companyName)}`;
  }

  protected override headView({ t }: PartnerWords): unknown {
    return this.may('partners:write')
      ? html`<button class="primary small" type="button" @click=${this.#create}>${t('create')}</button>`
      : nothing;
  }

  protected override noteOf({ status, tier }: Partner, { find }: PartnerWords): unknown {
    return html`${stateView(find(`status_${status}`) ?? status, lookOf(status))}
      <span>${find(`tier_${tier}`) ?? tier}</span>`;
  }

  protected override actionsOf(row: Partner, { t }: PartnerWords): readonly RowAction[] {
    const look = { key: 'look', label: t('look'), act: () => this.#look(row) };
    const invite = { key: 'invite', label: t('invite'), act: () => void this.#invite(row) };
    if (row.archivedAt) {
      return [];
    }
    return [
      ...(this.lookable ? [look] : []),
      ...(this.may('users:write') ? [invite] : []),
      ...(this.may('partners:write') ? this.#changes(row, t) : []),
    ];
  }

  protected override async openDetail({ id }: Partner): Promise<Detail<Partner>> {
    const { PartnerDetail } = await import('./detail.ts');
    return this.api((siso) => new PartnerDetail(id, siso, () => this.requestUpdate()));
  }

  #changes(row: Partner, t: PartnerWords['t']): readonly RowAction[] {
    const { status } = row;
    const paused = { key: 'deactivate', label: t('deactivate'), act: () => void this.#pause(row, 'inactive') };
    const activate = { key: 'activate', label: t('activate'), act: () => void this.#setStatus(row, 'active') };
    const stop = { key: 'suspend', label: t('suspend'), danger: true, act: () => void this.#pause(row, 'suspended') };
    return [
      { key: 'edit', label: t('edit'), act: () => void this.#edit(row) },
      { key: 'terms', label: t('changeTerms'), act: () => void this.#terms(row) },
      status === 'active' ? paused : activate,
      ...(status === 'suspended' ? [] : [stop]),
      { key: 'archive', label: t('archive'), danger: true, act: () => void this.#archive(row) },
    ];
  }

  #look({ id }: Partner): void {
    this.report('siso-look-at-partner', { partnerId: id });
  }

  readonly #create = (): void =>
    void this.attempt(async (siso) => {
      const { createQuestion } = await import('./forms.ts');
      let made: Partner | undefined;
      const question = createQuestion(siso, this.words, (partner) => {
        made = partner;
      });
      if ((await this.ask(question)) && made) {
        const partner = made;
        this.say({ text: this.words.t('created', { company: partner.companyName }) });
        await this.refresh();
        if (this.may('users:write')) {
          await this.#invite(partner);
        }
      }
    });

  async #edit(row: Partner): Promise<void> {
    await this.attempt(async (siso) => {
      const { editQuestion } = await import('./forms.ts');
      await this.#saved(row, await this.ask(editQuestion(row, siso, this.words)));
    });
  }

  async #terms(row: Partner): Promise<void> {
    await this.attempt(async (siso) => {
      const { termsQuestion } = await import('./forms.ts');
      await this.#saved(row, await this.ask(termsQuestion(row, siso, this.words)));
    });
  }

  async #saved(row: Partner, done: boolean): Promise<void> {
    if (done) {
      this.say({ text: this.words.t('saved', { company: row.companyName }) });
      await this.refresh();
    }
  }

  async #invite(row: Partner): Promise<void> {
    await this.attempt(async (siso) => {
      const { inviteQuestion } = await import('./forms.ts');
      let address = '';
      const sent = await this.ask(
        inviteQuestion(row, siso, this.words, (email) => {
          address = email;
        }),
      );
      if (sent) {
        this.say({ text: this.words.t('invitationSent', { email: address }) });
        await this.refresh();
      }
    });
  }

  async #pause(row: Partner, status: 'inactive' | 'suspended'): Promise<void> {
    const { t } = this.words;
    const [verb, title, text] =
      status === 'suspended'
        ? (['suspend', 'suspendTitle', 'suspendText'] as const)
        : (['deactivate', 'deactivateTitle', 'deactivateText'] as const);
    const company = row.companyName;
    const act = async () => {};
    const danger = status === 'suspended';
    if (await this.ask({ title: t(title, { company }), text: t(text), confirm: t(verb), danger, act })) {
      await this.#setStatus(row, status);
    }
  }

  async #setStatus(row: Partner, status: Partner['status']): Promise<void> {
    const { id: partnerId, companyName: company, status: before } = row;
    const set = (next: Partner['status']) =>
      this.api(({ client }) =>
        client.patch('/v1/partners/{partnerId}', { path: { partnerId }, body: { status: next as 'active' } }),
      );
    const text = status === 'active' ? 'activated' : status === 'inactive' ? 'deactivated' : 'suspended';
    const done = { text: this.words.t(text, { company }), undo: () => set(before) };
    await this.change(row, { status }, () => set(status), done);
  }

  async #archive(row: Partner): Promise<void> {
    const { t } = this.words;
    const company = row.companyName;
    const act = async () => {};
    const title = t('archiveTitle', { company });
    if (await this.ask({ title, text: t('archiveText'), confirm: t('archive'), danger: true, act })) {
      this.selected = undefined;
      const path = { partnerId: row.id };
      const archive = () => this.api(({ client }) => client.post('/v1/partners/{partnerId}/archive', { path }));
      await this.change(row, 'gone', archive, { text: t('archived', { company }) });
    }
  }
}
