import type { AuditEntry, Query, SignIn, Siso } from '@siso/partner-sdk';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { CsvExport, exportView } from '../base/csv-export.ts';
import { choiceFilter, dayFilter } from '../list/filters.ts';
import type { Choice, Detail } from '../list/index.ts';
import { ListElement } from '../list/list-element.ts';
import type { PageOf, PageQuery } from '../list/rows.ts';
import { StaffPartners } from '../list/staff-partners.ts';
import type { Column } from '../list/table.ts';
import { auditLogTexts } from '../locales/audit-log.ts';
import { auditLogStyles } from './audit-log.styles.ts';
import { outcomeView, signInColumns } from './sign-ins.ts';
import { type Entry, isSignIn, type LogText, type LogWords } from './words.ts';

const OUTCOMES = ['success', 'failure', 'challenge'];

type Changes = typeof import('./changes.ts');

/**
 * What happened: who signed in, with what and on which device; and every change, with who made it and what it changed.
 * Somebody without the right to see changes sees their own sign-ins. Both can be narrowed by person, kind and days, and
 * saved as CSV. The programme's own people see all partners, and one by `partner-id`.
 */
export class AuditLog extends ListElement<Entry, LogText> {
  static override readonly styles = [...ListElement.styles, auditLogStyles];
  static override readonly properties: PropertyDeclarations = {
    view: { reflect: true },
    person: { reflect: true },
    outcome: { reflect: true },
    kind: { reflect: true },
    from: { reflect: true },
    to: { reflect: true },
    partnerId: { attribute: 'partner-id', reflect: true },
  };

  protected override readonly component = 'audit-log';
  protected override readonly group = auditLogTexts;
  protected override readonly filterNames = ['person', 'outcome', 'kind', 'from', 'to', 'partnerId'] as const;

  /** `sign-ins` (the default) or `changes`. */
  view?: string;
  /** Only what this person did: a user’s id. */
  person?: string;
  /** Only sign-ins that ended so: `success`, `failure`, `challenge`. */
  outcome?: string;
  /** Only changes of such things: `referral`, `api_key`, `user` and the like. */
  kind?: string;
  /** The first day, `YYYY-MM-DD`, by the programme’s days. */
  from?: string;
  /** The last day, `YYYY-MM-DD`. */
  to?: string;
  /** Only what concerns this partner; for the programme’s own people. */
  partnerId?: string;

  readonly #partners = new StaffPartners(this);
  readonly #export = new CsvExport(() => this.requestUpdate());
  #people?: Query<readonly Choice[]>;
  #leavePeople?: () => void;
  #changes?: Changes;
  #spoken = '';

  protected override attach(siso: Siso): () => void {
    const detach = super.attach(siso);
    return () => {
      detach();
      this.#leavePeople?.();
      this.#partners.stop();
      this.#people = this.#leavePeople = undefined;
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#partners.follow(this.connection, this.brand, !!this.brandError);
    this.#meetPeople();
    if (this.hasUpdated && changed.has('view')) {
      this.outcome = this.kind = this.selected = undefined;
      this.rows.restart();
    }
    if (this.#showsChanges && this.language !== this.#spoken) {
      this.#spoken = this.language;
      void this.#load();
    }
  }

  /** Changes wait for their words. */
  protected override get ready(): boolean {
    return !this.#showsChanges || !!this.#changes;
  }

  protected override fetchPage(page: PageQuery, signal: AbortSignal): Promise<PageOf<Entry>> {
    return this.api(async ({ client, session }): Promise<PageOf<Entry>> => {
      // Which view it is depends on what the session may see.
      await session.token();
      const query = { ...page, ...this.#query } as object;
      const path = this.#showsChanges ? '/v1/audit-log' : '/v1/sign-ins';
      return (await client.get(path, { query, signal })).data;
    });
  }

  protected override nameOf(entry: Entry): string {
    return isSignIn(entry)
      ? (entry.email ?? this.text('unknown'))
      : (this.#changes?.actionName(entry, this.words) ?? '');
  }

  protected override columns(words: LogWords): readonly Column<Entry>[] {
    const { t } = words;
    const own = this.brand?.companyName;
    const columns =
      this.#showsChanges && this.#changes
        ? this.#changes.changeColumns(words, this.#partners.columns<AuditEntry>(t('partner'), own))
        : signInColumns(words, this.#partners.columns<SignIn>(t('partner'), own), this.may('audit:read'));
    // Which kind a row is of goes with the view; both name what they show alike.
    return columns as readonly Column<Entry>[];
  }

  protected override filtersView(words: LogWords): unknown {
    const { t, find } = words;
    const outcomes = OUTCOMES.map((each): Choice => [each, find(`outcome_${each}`) ?? each]);
    const people = this.#people?.value;
    return html`${this.may('audit:read') ? this.#viewsView(words) : nothing}
      ${this.#partners.filterView(t('partner'), this.partnerId, t('allPartners'))}
      ${people ? choiceFilter('person', t('person'), people, this.person, t('everybody')) : nothing}
      ${
        this.#showsChanges
          ? this.#changes &&
            choiceFilter('kind', t('about'), this.#changes.kindChoices(words), this.kind, t('allKinds'))
          : choiceFilter('outcome', t('outcome'), outcomes, this.outcome, t('allOutcomes'))
      }
      ${dayFilter('from', t('from'), this.from)} ${dayFilter('to', t('to'), this.to)}`;
  }

  protected override headView(words: LogWords): unknown {
    const { connection } = this;
    const name = this.#showsChanges ? 'audit-log' : 'sign-ins';
    const days = [this.from, this.to].filter(Boolean).join('-to-');
    const order = { path: `/v1/${name}/export`, query: this.#query, name: [name, days].filter(Boolean).join('-') };
    return exportView(this.#export, words, () => connection && void this.#export.start(connection, order), {
      empty: this.rows.whole && !this.rows.shown?.length,
    });
  }

  protected override noteOf(entry: Entry, words: LogWords): unknown {
    return isSignIn(entry) ? outcomeView(entry, words) : nothing;
  }

  protected override async openDetail(): Promise<Detail<Entry>> {
    const [{ EntryDetail }] = await Promise.all([import('./entry-detail.ts'), this.#load()]);
    return new EntryDetail((partnerId) =>
      this.#partners.staff ? this.#partners.nameOf(partnerId, this.brand?.companyName) : undefined,
    );
  }

  get #showsChanges(): boolean {
    return this.view === 'changes' && this.may('audit:read');
  }

  /** Asks whom there is to choose from, once it is known that the session may see it. */
  #meetPeople(): void {
    const siso = this.connection;
    if (siso?.session.state === 'ready' && !this.#leavePeople && this.may('users:read') && this.may('audit:read')) {
      this.#leavePeople = () => {};
      void import('./people.ts').then(({ peopleQuery }) => {
        if (this.connection === siso && this.#leavePeople) {
          this.#people = peopleQuery(siso);
          this.#leavePeople = this.#people.subscribe(() => this.requestUpdate());
        }
      });
    }
  }

  /** The filters as the API names them in this view. */
  get #query() {
    const { person, outcome, kind, ...shared } = this.filter;
    return this.#showsChanges
      ? { ...shared, ...(person && { actorId: person }), ...(kind && { subjectType: kind }) }
      : { ...shared, ...(person && { userId: person }), ...(outcome && { outcome }) };
  }

  #viewsView({ t }: LogWords): unknown {
    const views = [
      ['sign-ins', t('signIns')],
      ['changes', t('changes')],
    ] as const;
    return html`<fieldset class="views" @change=${this.#turn}>
      <legend class="sr">${t('view')}</legend>
      ${views.map(
        ([value, name]) => html`<label><input type="radio" name="view" value=${value}
          .checked=${(value === 'changes') === this.#showsChanges} /><span>${name}</span></label>`,
      )}
    </fieldset>`;
  }

  readonly #turn = (event: Event): void => {
    event.stopPropagation();
    this.view = (event.target as HTMLInputElement).value;
  };

  /** Fetches what the log of changes needs, with its texts in the language in use. */
  async #load(): Promise<void> {
    const changes = await import('./changes.ts');
    await changes.addTexts(this.group, this.language);
    this.#changes = changes;
    this.requestUpdate();
  }
}
