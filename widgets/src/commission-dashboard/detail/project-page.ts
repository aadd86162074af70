import type { Commission, Milestone, Project, Referral } from '@siso/partner-sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { dateFormat, formatMoney } from '../../base/format.ts';
import { Loaded } from '../../base/loaded.ts';
import { doneIcon, waitingIcon } from '../../theme/icons.ts';
import type { Words } from '../words.ts';
import { commissionRowsView, dayName } from './commission-rows.ts';
import { headView, type Page, type PageSetup, pageView } from './page.ts';
import { failureView, waitView } from './waiting.ts';

interface Known {
  readonly referral?: Referral;
  readonly project?: Project;
  /** In their order. */
  readonly milestones: readonly Milestone[];
  readonly commissions: readonly Commission[];
}

/** A referral and, once it is won, its project: collected of its value, milestones, commissions. */
export class ProjectPage implements Page {
  readonly #setup: PageSetup;
  readonly #known: Loaded<Known>;

  constructor(to: { readonly one: string; readonly id: string }, setup: PageSetup) {
    const { client, session } = setup.siso;
    this.#setup = setup;
    this.#known = new Loaded<Known>(async (signal) => {
      const referralId = to.id;
      const referral =
        to.one === 'referral'
          ? (await client.get('/v1/referrals/{referralId}', { path: { referralId }, signal })).data
          : undefined;
      const projectId = referral ? referral.projectId : to.id;
      if (!projectId || (referral && !session.allows('projects:read'))) {
        return { referral, milestones: [], commissions: [] };
      }
      const path = { projectId };
      const query = { limit: 100 };
      const [project, milestones, commissions] = await Promise.all([
        client.get('/v1/projects/{projectId}', { path, signal }),
        client.get('/v1/projects/{projectId}/milestones', { path, query, signal }),
        client.get('/v1/commissions', { query: { ...query, projectId }, signal }),
      ]);
      return {
        referral,
        project: project.data,
        milestones: [...milestones.data.data].reverse(),
        commissions: commissions.data.data,
      };
    }, setup.changed);
  }

  refresh(): void {
    void this.#known.refresh();
  }

  stop(): void {
    this.#known.stop();
  }

  view(words: Words): TemplateResult {
    const { t } = words;
    const { value, error } = this.#known;
    const retry = (): void => this.refresh();
    const failure = error ? failureView(error, words, retry) : nothing;
    if (!value) {
      return pageView(headView(t('project'), '', ''), error ? failure : waitView(words, 6));
    }
    const { referral, project, milestones, commissions } = value;
    return pageView(
      headOf(value, words),
      html`${failure} ${referral ? factsView(referral, words) : nothing}
        ${project ? projectView(project, words, referral, this.#setup.mirrored()) : nothing}
        ${project ? milestonesView(milestones, words) : nothing}
        ${
          commissions.length
            ? html`<h3>${t('commissions')}</h3>
                ${commissionRowsView(commissions, t('commissions'), words, this.#setup.open)}`
            : nothing
        }`,
    );
  }
}

function headOf({ referral, project }: Known, words: Words): TemplateResult {
  const { t, find, locale } = words;
  if (!referral) {
    return headView(project?.name ?? t('project'), '', project ? standingOf(project, words) : '');
  }
  const { clientName, status, estimatedValue } = referral;
  const state = html`<span class="state ${status}">${find(`status_${status}`) ?? status}</span>`;
  const value = estimatedValue && status !== 'converted' ? formatMoney(locale, estimatedValue) : '';
  return headView(t('referralOf', { client: clientName }), value, state);
}

const standingOf = ({ status, wonOn }: Project, { t, find, locale }: Words): TemplateResult =>
  html`<span class="state ${status}">${find(`projectStatus_${status}`) ?? status}</span>
    <span>${t('wonOn')} ${dayName(locale, wonOn)}</span>`;

function factsView(referral: Referral, { t, find, locale }: Words): TemplateResult {
  const { clientCompany, source, projectDescription, lostReason, submittedAt } = referral;
  const facts: readonly (readonly [string, string | null])[] = [
    [t('submittedOn'), dateFormat(locale, { dateStyle: 'medium' }).format(new Date(submittedAt))],
    [t('source'), find(`source_${source}`) ?? source],
    [t('company'), clientCompany],
    [t('need'), projectDescription],
    [t('lostReason'), lostReason],
  ];
  return html`<dl class="facts">
    ${facts.map(([name, fact]) => (fact ? html`<div><dt>${name}</dt><dd dir="auto">${fact}</dd></div>` : nothing))}
  </dl>`;
}

function projectView(
  project: Project,
  words: Words,
  referral: Referral | undefined,
  mirrored: boolean,
): TemplateResult {
  const { name, value, collected } = project;
  const { t, locale } = words;
  const told = t('collectedOf', { collected: formatMoney(locale, collected), value: formatMoney(locale, value) });
  const share = value.amount ? Math.min(100, (collected.amount / value.amount) * 100) : 0;
  return html`${
    referral ? html`<h3>${t('project')}: ${name}</h3><p class="note">${standingOf(project, words)}</p>` : nothing
  }
    <div class="collected">
      <span>${told}</span>
      <svg class="bar" aria-hidden="true">
        <rect class="track" width="100%" height="100%" rx="3" />
        ${share ? svg`<rect x="${mirrored ? 100 - share : 0}%" width="${share}%" height="100%" rx="3" />` : nothing}
      </svg>
    </div>`;
}

/** The milestones with what is done, due or late. Days are compared as the viewer's calendar has them. */
function milestonesView(milestones: readonly Milestone[], { t, locale }: Words): TemplateResult {
  const done = milestones.filter(({ completedAt }) => completedAt).length;
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  const medium = dateFormat(locale, { dateStyle: 'medium' });
  const when = ({ completedAt, dueOn }: Milestone): string =>
    completedAt
      ? t('doneOn', { day: medium.format(new Date(completedAt)) })
      : dueOn
        ? t(dueOn < today ? 'overdue' : 'dueOn', { day: dayName(locale, dueOn) })
        : t('noDate');
  return html`<h3>${t('milestones')}</h3>
    <p class="note">${milestones.length ? t('milestonesDone', { done, count: milestones.length }) : t('milestonesNone')}</p>
    <ol class="milestones">
      ${milestones.map(
        (each) => html`<li class=${each.completedAt ? 'done' : each.dueOn && each.dueOn < today ? 'late' : 'open'}>
          ${each.completedAt ? doneIcon : waitingIcon}<span>${each.name}</span><span class="note">${when(each)}</span>
        </li>`,
      )}
    </ol>`;
}
