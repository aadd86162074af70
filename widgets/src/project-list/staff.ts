import type { Commission, Milestone, Project, Siso } from '@siso/partner-sdk';
import { html, nothing } from 'lit';
import { formatMoney } from '../base/format.ts';
import { choiceFilter } from '../list/filters.ts';
import type { RowAction } from '../list/index.ts';
import { PartnerNames } from '../list/partner-names.ts';
import type { StaffHost } from '../list/staff-host.ts';
import { StaffTexts } from '../list/staff-texts.ts';
import type { StaffPart } from '../list/staffed.ts';
import type { Column } from '../list/table.ts';
import { projectListTexts } from '../locales/project-list.ts';
import { projectListStaffTexts } from '../locales/project-list-staff.ts';
import type { ProjectActs } from './detail.ts';
import { cancelQuestion, milestoneQuestion, paymentQuestion, removeQuestion, settleQuestion } from './questions.ts';
import type { ProjectText, ProjectWords } from './words.ts';

type Status = Project['status'];

/** What each status may become, and the words for it. */
const STEPS: Readonly<Record<string, readonly (readonly [to: Status, label: ProjectText])[]>> = {
  active: [
    ['on_hold', 'hold'],
    ['completed', 'finish'],
    ['cancelled', 'cancelProject'],
  ],
  on_hold: [
    ['active', 'resume'],
    ['completed', 'finish'],
    ['cancelled', 'cancelProject'],
  ],
  completed: [['active', 'resume']],
  cancelled: [['active', 'resume']],
};

/** What the programme's own people see and do besides: whose project it is, milestones, payments, commissions, status. */
export class StaffProjects implements StaffPart, ProjectActs {
  readonly #siso: Siso;
  readonly #host: StaffHost;
  readonly #names: PartnerNames;
  readonly #texts: StaffTexts;

  constructor(siso: Siso, host: StaffHost) {
    this.#siso = siso;
    this.#host = host;
    this.#names = new PartnerNames(siso, host.changed);
    this.#texts = new StaffTexts(projectListTexts, projectListStaffTexts, host.changed);
    this.speak(host.language());
  }

  get spoken(): Promise<void> {
    return this.#texts.spoken;
  }

  speak(language: string): void {
    this.#texts.speak(language);
  }

  stop(): void {
    this.#names.stop();
  }

  columns(t: ProjectWords['t']): readonly Column<Project>[] {
    return [this.#names.column(t('partner'))];
  }

  filterView(t: ProjectWords['t'], chosen: string | undefined): unknown {
    return choiceFilter('partnerId', t('partner'), this.#names.choices, chosen, t('allPartners'));
  }

  actionsOf(row: Project, words: ProjectWords): readonly RowAction[] {
    const { t } = words;
    const pays = row.status === 'active' || row.status === 'on_hold' || row.status === 'completed';
    return [
      ...(pays ? [{ key: 'pay', label: t('recordPayment'), act: () => void this.#pay(row, words) }] : []),
      { key: 'milestone', label: t('addMilestone'), act: () => void this.#addMilestone(row, words) },
      ...(STEPS[row.status] ?? []).map(([to, label]) => ({
        key: to,
        label: t(label),
        danger: to === 'cancelled',
        act: () => void this.#move(row, to, words),
      })),
    ];
  }

  milestones(project: Project, words: ProjectWords): unknown {
    return this.#writes
      ? this.#button('add-milestone', words.t('addMilestone'), () => this.#addMilestone(project, words))
      : nothing;
  }

  payments(project: Project, words: ProjectWords): unknown {
    return this.#writes
      ? this.#button('record-payment', words.t('recordPayment'), () => this.#pay(project, words))
      : nothing;
  }

  milestone(project: Project, milestone: Milestone, words: ProjectWords): unknown {
    if (!this.#writes) {
      return nothing;
    }
    const { t } = words;
    const { name, completedAt } = milestone;
    const label = completedAt ? 'openAgain' : 'complete';
    const toggle = () => this.#complete(project, milestone, !completedAt, words);
    const remove = () => this.#remove(project, milestone, words);
    return html`<span class="line-acts">
      ${this.#button('complete', t(label), toggle, name)}
      ${this.#button('remove', t('remove'), remove, name)}
    </span>`;
  }

  commission(commission: Commission, words: ProjectWords): unknown {
    if (commission.status !== 'payable' || !this.#siso.session.allows('commissions:write')) {
      return nothing;
    }
    const amount = formatMoney(words.locale, commission.total);
    const { t } = words;
    const settle = () => this.#settle(commission, words);
    return html`<span class="line-acts">${this.#button('settle', t('settle'), settle, amount)}</span>`;
  }

  get #writes(): boolean {
    return this.#siso.session.allows('projects:write');
  }

  /** A button; `of` says what it is about, where there are several alike. */
  #button(key: string, label: string, act: () => Promise<void>, of?: string): unknown {
    return html`<button class="link" type="button" data-act=${key} aria-label=${of ? `${label}: ${of}` : nothing} @click=${() => void act()}>${label}</button>`;
  }

  async #addMilestone(project: Project, words: ProjectWords): Promise<void> {
    let name = '';
    const question = milestoneQuestion(project, this.#siso, words, (given) => {
      name = given;
    });
    await this.#ask(question, () => words.t('milestoneAdded', { name }));
  }

  async #pay(project: Project, words: ProjectWords): Promise<void> {
    let amount = '';
    const question = paymentQuestion(project, this.#siso, words, (paid) => {
      amount = formatMoney(words.locale, paid);
    });
    await this.#ask(question, () => words.t('paymentRecorded', { amount, client: project.clientName }));
  }

  async #settle(commission: Commission, words: ProjectWords): Promise<void> {
    const amount = formatMoney(words.locale, commission.total);
    await this.#ask(settleQuestion(commission, this.#siso, words), () => words.t('settled', { amount }));
  }

  async #remove(project: Project, milestone: Milestone, words: ProjectWords): Promise<void> {
    const { name } = milestone;
    await this.#ask(removeQuestion(project, milestone, this.#siso, words), () => words.t('removed', { name }));
  }

  /** A milestone's completion is taken back as easily as it is said. */
  async #complete(project: Project, { id, name }: Milestone, done: boolean, { t }: ProjectWords): Promise<void> {
    const path = { projectId: project.id, milestoneId: id };
    const say = (complete: boolean) =>
      this.#siso.client.patch('/v1/projects/{projectId}/milestones/{milestoneId}', {
        path,
        body: { completedAt: complete ? new Date().toISOString() : null },
      });
    const milestonesCompleted = project.milestonesCompleted + (done ? 1 : -1);
    await this.#host.change(project.id, { milestonesCompleted }, () => say(done), {
      text: t(done ? 'completed' : 'openedAgain', { name }),
      undo: () => say(!done),
    });
  }

  async #move(project: Project, status: Status, words: ProjectWords): Promise<void> {
    const { t, find } = words;
    if (status === 'cancelled' && !(await this.#host.ask(cancelQuestion(project, words)))) {
      return;
    }
    const path = { projectId: project.id };
    const become = (to: Status) => this.#siso.client.patch('/v1/projects/{projectId}', { path, body: { status: to } });
    const said = { project: project.name, status: find(`projectStatus_${status}`) ?? status };
    // From a cancelled or completed project there is no way back to one on hold.
    const undo = project.status === 'active' || status === 'active' ? () => become(project.status) : undefined;
    await this.#host.change(project.id, { status }, () => become(status), { text: t('statusChanged', said), undo });
  }

  async #ask(question: Parameters<StaffHost['ask']>[0], done: () => string): Promise<void> {
    if (await this.#host.ask(question)) {
      this.#host.say({ text: done() });
      await this.#host.refresh();
    }
  }
}
