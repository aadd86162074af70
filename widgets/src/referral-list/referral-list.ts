import type { Referral, Siso } from '@siso/partner-sdk';
import { html, nothing, type PropertyDeclarations } from 'lit';
import { CsvExport, exportView } from '../base/csv-export.ts';
import { formatMoney } from '../base/format.ts';
import { stateView } from '../list/facts.ts';
import { choiceFilter, dayFilter, textFilter } from '../list/filters.ts';
import type { Detail, RowAction } from '../list/index.ts';
import type { PageOf, PageQuery } from '../list/rows.ts';
import type { StaffHost } from '../list/staff-host.ts';
import { StaffedList } from '../list/staffed.ts';
import type { Column } from '../list/table.ts';
import { dateName } from '../list/words.ts';
import { referralListTexts } from '../locales/referral-list.ts';
import type { StaffReferrals } from './staff.ts';
import { lookOf, type ReferralText, type ReferralWords } from './words.ts';

const STATUSES = ['active', 'new', 'qualified', 'converted', 'lost'];
const SOURCES = ['website', 'email', 'call', 'event', 'social', 'import', 'other'];

/**
 * A partner's referrals: who was referred, where each stands, and everything that is known of it. It follows the live
 * stream; who may, mends contacts and archives. The programme's own people see the referrals of all partners, and take
 * them through their steps: qualify, win, lose, reopen.
 *
 * @attr {string} project-href - Address of a project’s page, with `{id}` in the place of its id.
 */
export class ReferralList extends StaffedList<Referral, ReferralText, StaffReferrals> {
  static override readonly properties: PropertyDeclarations = {
    status: { reflect: true },
    source: { reflect: true },
    submittedFrom: { attribute: 'submitted-from', reflect: true },
    submittedTo: { attribute: 'submitted-to', reflect: true },
    externalId: { attribute: 'external-id', reflect: true },
    partnerId: { attribute: 'partner-id', reflect: true },
    projectHref: { attribute: 'project-href' },
  };

  protected override readonly component = 'referral-list';
  protected override readonly group = referralListTexts;
  protected override readonly filterNames = [
    'status',
    'source',
    'submittedFrom',
    'submittedTo',
    'externalId',
    'partnerId',
  ] as const;
  protected override readonly heeds = /^(referral|project|payment)\./;

  /** Only referrals of this status: `new`, `qualified`, `converted`, `lost`, or `active` for those that are open. */
  status?: string;
  /** Only referrals of this source: `website`, `email`, `call`, `event`, `social`, `import`, `other`. */
  source?: string;
  /** Only those submitted on this day or later, `YYYY-MM-DD`, by the programme’s days. */
  submittedFrom?: string;
  /** Only those submitted on this day or earlier, `YYYY-MM-DD`. */
  submittedTo?: string;
  /** Only the one with this id of the partner’s own making. */
  externalId?: string;
  /** Only referrals of this partner; for the programme’s own people. */
  partnerId?: string;
  /** Address of a project’s page, with `{id}` in the place of its id; without it a project is shown, not linked. */
  projectHref?: string;

  readonly #export = new CsvExport(() => this.requestUpdate());

  protected override fetchPage(page: PageQuery, signal: AbortSignal): Promise<PageOf<Referral>> {
    const query = { ...this.filter, ...page };
    return this.api(async ({ client }) => (await client.get('/v1/referrals', { query, signal })).data);
  }

  protected override fetchRow(referralId: string, signal: AbortSignal): Promise<Referral> {
    return this.api(
      async ({ client }) => (await client.get('/v1/referrals/{referralId}', { path: { referralId }, signal })).data,
    );
  }

  protected override nameOf({ clientName }: Referral): string {
    return clientName;
  }

  protected override columns({ t, find, locale }: ReferralWords): readonly Column<Referral>[] {
    return [
      { key: 'client', head: t('client'), cell: ({ clientName }) => clientName, share: 1.6 },
      ...(this.staff
        ? this.staff.columns(t)
        : [
            {
              key: 'company',
              head: t('company'),
              cell: ({ clientCompany }: Referral) => clientCompany ?? '',
              share: 1.4,
              card: 'none' as const,
            },
          ]),
      {
        key: 'status',
        head: t('status'),
        cell: ({ status }) => stateView(find(`status_${status}`) ?? status, lookOf(status)),
      },
      {
        key: 'value',
        head: t('value'),
        cell: ({ estimatedValue }) => (estimatedValue ? formatMoney(locale, estimatedValue) : ''),
        share: 1.3,
        number: true,
        card: 'aside',
      },
      { key: 'source', head: t('source'), cell: ({ source }) => find(`source_${source}`) ?? source },
      { key: 'submitted', head: t('submitted'), cell: ({ submittedAt }) => dateName(locale, submittedAt), share: 1.1 },
    ];
  }

  protected override filtersView({ t, find }: ReferralWords): unknown {
    const named = (prefix: string, values: readonly string[]) =>
      values.map((value) => [value, find(prefix + value) ?? value] as const);
    return html`${choiceFilter('status', t('status'), named('status_', STATUSES), this.status, t('allStatuses'))}
      ${choiceFilter('source', t('source'), named('source_', SOURCES), this.source, t('allSources'))}
      ${this.staff?.filterView(t, this.partnerId) ?? nothing}
      ${dayFilter('submittedFrom', t('from'), this.submittedFrom)} ${dayFilter('submittedTo', t('to'), this.submittedTo)}
      ${textFilter('externalId', t('reference'), this.externalId)}`;
  }

  protected override headView(words: ReferralWords): unknown {
    const { connection } = this;
    if (this.bare) {
      return nothing;
    }
    const days = [this.submittedFrom, this.submittedTo].filter(Boolean).join('-to-');
    const order = { path: '/v1/referrals/export', query: this.filter, name: `referrals${days && `-${days}`}` };
    return exportView(this.#export, words, () => connection && void this.#export.start(connection, order), {
      empty: this.rows.whole && !this.rows.shown?.length,
    });
  }

  protected override noteOf({ status, clientCompany }: Referral, { find }: ReferralWords): unknown {
    return html`${stateView(find(`status_${status}`) ?? status, lookOf(status))}
      ${clientCompany ? html`<span dir="auto">${clientCompany}</span>` : nothing}`;
  }

  protected override actionsOf(row: Referral, words: ReferralWords): readonly RowAction[] {
    if (!this.may('referrals:write') || row.archivedAt) {
      return [];
    }
    const { t } = words;
    return [
      ...(this.staff?.actionsOf(row, words) ?? []),
      { key: 'edit', label: t('edit'), act: () => void this.#edit(row) },
      { key: 'archive', label: t('archive'), danger: true, act: () => void this.#archive(row) },
    ];
  }

  protected override async loadStaff(siso: Siso, host: StaffHost): Promise<StaffReferrals> {
    const { StaffReferrals } = await import('./staff.ts');
    return new StaffReferrals(siso, host);
  }

  protected override async openDetail({ id }: Referral): Promise<Detail<Referral>> {
    const { ReferralDetail } = await import('./detail.ts');
    return this.api((siso) => new ReferralDetail(id, siso, this.projectHref, () => this.requestUpdate()));
  }

  async #edit(row: Referral): Promise<void> {
    await this.attempt(async (siso) => {
      const { editQuestion } = await import('./edit.ts');
      if (await this.ask(await editQuestion(row, siso, this.words))) {
        this.say({ text: this.words.t('saved', { client: row.clientName }) });
        await this.refresh();
      }
    });
  }

  async #archive(row: Referral): Promise<void> {
    const { t } = this.words;
    const client = row.clientName;
    const sure = await this.ask({
      title: t('archiveTitle', { client }),
      text: t('archiveText'),
      confirm: t('archive'),
      danger: true,
      act: async () => {},
    });
    if (sure) {
      this.selected = undefined;
      const act = () =>
        this.api(({ client: api }) => api.post('/v1/referrals/{referralId}/archive', { path: { referralId: row.id } }));
      await this.change(row, 'gone', act, { text: t('archived', { client }) });
    }
  }
}
