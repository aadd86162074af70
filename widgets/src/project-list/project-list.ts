import type { Project, Siso } from '@siso/partner-sdk';
import { html, nothing, type PropertyDeclarations } from 'lit';
import { formatMoney } from '../base/format.ts';
import { stateView } from '../list/facts.ts';
import { choiceFilter } from '../list/filters.ts';
import type { Detail, RowAction } from '../list/index.ts';
import type { PageOf, PageQuery } from '../list/rows.ts';
import type { StaffHost } from '../list/staff-host.ts';
import { StaffedList } from '../list/staffed.ts';
import type { Column } from '../list/table.ts';
import { dayName } from '../list/words.ts';
import { projectListTexts } from '../locales/project-list.ts';
import type { StaffProjects } from './staff.ts';
import { lookOf, type ProjectText, type ProjectWords } from './words.ts';

const STATUSES = ['active', 'on_hold', 'completed', 'cancelled'];
const CURRENCIES = ['USD', 'CAD', 'GBP', 'EUR', 'AUD'];

/**
 * The projects that came out of a partner's referrals: what they are worth, what of it was collected, how far they are,
 * and what was earned with each. It follows the live stream. The programme's own people see the projects of all
 * partners, keep their milestones, record client payments and settle commissions.
 *
 * @cssprop {<length>} --siso-bar-height - Height of bars; 4px–24px. Default: 8px.
 * @cssprop {<color>} --siso-bar-color - Bars; any. Default: the accent text.
 * @cssprop {<color>} --siso-bar-track-color - What bars run in; any. Default: the sunken ground.
 */
export class ProjectList extends StaffedList<Project, ProjectText, StaffProjects> {
  static override readonly properties: PropertyDeclarations = {
    status: { reflect: true },
    currency: { reflect: true },
    partnerId: { attribute: 'partner-id', reflect: true },
    referralId: { attribute: 'referral-id', reflect: true },
  };

  protected override readonly component = 'project-list';
  protected override readonly group = projectListTexts;
  protected override readonly filterNames = ['status', 'currency', 'partnerId', 'referralId'] as const;
  protected override readonly heeds = /^(project|milestone|payment|commission)\./;

  /** Only projects of this status: `active`, `on_hold`, `completed`, `cancelled`. */
  status?: string;
  /** Only projects in this currency (ISO 4217). */
  currency?: string;
  /** Only projects of this partner; for the programme’s own people. */
  partnerId?: string;
  /** Only the project of this referral. */
  referralId?: string;

  protected override fetchPage(page: PageQuery, signal: AbortSignal): Promise<PageOf<Project>> {
    const query = { ...this.filter, ...page };
    return this.api(async ({ client }) => (await client.get('/v1/projects', { query, signal })).data);
  }

  protected override fetchRow(projectId: string, signal: AbortSignal): Promise<Project> {
    return this.api(
      async ({ client }) => (await client.get('/v1/projects/{projectId}', { path: { projectId }, signal })).data,
    );
  }

  protected override nameOf({ name }: Project): string {
    return name;
  }

  protected override columns({ t, find, locale }: ProjectWords): readonly Column<Project>[] {
    return [
      { key: 'project', head: t('project'), cell: ({ name }) => name, share: 1.5 },
      ...(this.staff?.columns(t) ?? []),
      {
        key: 'client',
        head: t('client'),
        cell: ({ clientName }) => clientName,
        share: 1.3,
        wide: !!this.staff,
      },
      {
        key: 'value',
        head: t('value'),
        cell: ({ value }) => formatMoney(locale, value),
        share: 1.3,
        number: true,
        card: 'aside',
      },
      {
        key: 'status',
        head: t('status'),
        cell: ({ status }) => stateView(find(`projectStatus_${status}`) ?? status, lookOf(status)),
        share: 1.1,
      },
      {
        key: 'collected',
        head: t('collected'),
        cell: ({ collected }) => formatMoney(locale, collected),
        share: 1.3,
        number: true,
        card: 'none',
      },
      {
        key: 'milestones',
        head: t('milestones'),
        cell: ({ milestonesCompleted: done, milestonesTotal: count }) =>
          count ? t('milestonesOf', { done, count }) : '',
        share: 0.85,
        card: 'none',
        wide: !!this.staff,
      },
      { key: 'won', head: t('won'), cell: ({ wonOn }) => dayName(locale, wonOn), share: 1.1 },
    ];
  }

  protected override filtersView({ t, find }: ProjectWords): unknown {
    const statuses = STATUSES.map((each) => [each, find(`projectStatus_${each}`) ?? each] as const);
    const currencies = CURRENCIES.map((each) => [each, each] as const);
    return html`${choiceFilter('status', t('status'), statuses, this.status, t('allStatuses'))}
      ${choiceFilter('currency', t('currency'), currencies, this.currency, t('allCurrencies'))}
      ${this.staff?.filterView(t, this.partnerId) ?? nothing}`;
  }

  protected override noteOf({ status, clientName }: Project, { find }: ProjectWords): unknown {
    return html`${stateView(find(`projectStatus_${status}`) ?? status, lookOf(status))}<span dir="auto">${clientName}</span>`;
  }

  protected override actionsOf(row: Project, words: ProjectWords): readonly RowAction[] {
    return this.may('projects:write') ? (this.staff?.actionsOf(row, words) ?? []) : [];
  }

  protected override async loadStaff(siso: Siso, host: StaffHost): Promise<StaffProjects> {
    const { StaffProjects } = await import('./staff.ts');
    return new StaffProjects(siso, host);
  }

  protected override async openDetail({ id }: Project): Promise<Detail<Project>> {
    const { ProjectDetail } = await import('./detail.ts');
    return this.api((siso) => new ProjectDetail(id, siso, this, () => this.staff));
  }
}
