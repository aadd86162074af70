import type { Invitation, Siso, User } from '@siso/partner-sdk';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { stateView } from '../list/facts.ts';
import { choiceFilter } from '../list/filters.ts';
import type { Detail, RowAction, Values } from '../list/index.ts';
import { ListElement } from '../list/list-element.ts';
import type { PageOf, PageQuery } from '../list/rows.ts';
import { StaffPartners } from '../list/staff-partners.ts';
import type { Column } from '../list/table.ts';
import { dateName } from '../list/words.ts';
import { teamTexts } from '../locales/team.ts';
import { fetchViewer } from '../rights/people.ts';
import type { Deed, DialogSetup, Turn } from './dialogs.ts';
import { Invitations } from './invitations.ts';
import { type Viewer, whyNot } from './rules.ts';
import { teamStyles } from './team.styles.ts';
import { roleName, type TeamText, type TeamWords } from './words.ts';

const ROLES = ['owner', 'admin', 'sales', 'viewer'];
const STAFF_ROLES = ['programme_admin', 'partner_manager', 'finance', 'support'];
const STATUSES = ['active', 'suspended'];

type Dialogs = typeof import('./dialogs.ts');

/**
 * The people who sign in: who they are, what each may do, and the invitations that nobody has taken yet. Who may,
 * invites, changes roles, suspends and removes; what somebody may not do is not offered, and the person's panel says why.
 * The programme's own people see everybody, and those of one partner by `partner-id`.
 *
 * @csspart form - The form in the dialog that asks who it is.
 * @csspart label - A label in it.
 * @csspart hint - A hint in it.
 * @csspart control - An input in it.
 * @csspart button - A button in it.
 * @csspart send - Its button that sends.
 */
export class Team extends ListElement<User, TeamText> {
  static override readonly styles = [...ListElement.styles, teamStyles];
  static override readonly properties: PropertyDeclarations = {
    ofRole: { attribute: 'of-role', reflect: true },
    status: { reflect: true },
    partnerId: { attribute: 'partner-id', reflect: true },
    me: { state: true },
  };

  protected override readonly component = 'team';
  protected override readonly group = teamTexts;
  protected override readonly filterNames = ['ofRole', 'status', 'partnerId'] as const;

  /** Only people of this role: `owner`, `admin`, `sales`, `viewer`; of SISO `programme_admin`, `partner_manager`, `finance`, `support`. */
  ofRole?: string;
  /** Only people of this status: `active` or `suspended`. */
  status?: string;
  /** Only people of this partner, or `none` for the programme’s own; for the programme’s own people. */
  partnerId?: string;

  /** Who looks, where the session is a person's. */
  private me?: User;

  readonly #partners = new StaffPartners(this);
  #invitations?: Invitations;
  #askedForMe?: string;

  protected override attach(siso: Siso): () => void {
    const detach = super.attach(siso);
    this.#invitations = new Invitations(
      siso,
      () => this.partnerId,
      () => this.requestUpdate(),
    );
    return () => {
      detach();
      this.#invitations?.rows.forget();
      this.#partners.stop();
      this.#invitations = this.#askedForMe = this.me = undefined;
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#partners.follow(this.connection, this.brand, !!this.brandError);
    if (this.hasUpdated && changed.has('partnerId')) {
      this.#invitations?.rows.restart();
    }
    this.#meet();
  }

  protected override fetchPage(page: PageQuery, signal: AbortSignal): Promise<PageOf<User>> {
    const { ofRole: role, status, partnerId } = this.filter;
    const query = { ...page, role, status, partnerId } as object;
    return this.api(async ({ client }) => (await client.get('/v1/users', { query, signal })).data);
  }

  protected override fetchRow(userId: string, signal: AbortSignal): Promise<User> {
    return this.api(async ({ client }) => (await client.get('/v1/users/{userId}', { path: { userId }, signal })).data);
  }

  protected override async refresh(): Promise<void> {
    await Promise.all([super.refresh(), this.#invitations?.rows.refresh()]);
  }

  protected override nameOf({ name }: User): string {
    return name;
  }

  protected override columns(words: TeamWords): readonly Column<User>[] {
    const { t, find, locale } = words;
    const own = this.#viewer.id;
    return [
      {
        key: 'name',
        head: t('name'),
        cell: ({ id, name }) => (id === own ? t('you', { name }) : name),
        share: 1.9,
      },
      ...this.#partners.columns<User>(t('partner'), this.brand?.companyName),
      { key: 'email', head: t('email'), cell: ({ email }) => email, share: 2 },
      { key: 'role', head: t('role'), cell: ({ role }) => roleName(role, words), share: 1.2 },
      { key: 'mfa', head: t('mfa'), cell: ({ mfaEnabled }) => t(mfaEnabled ? 'mfaOn' : 'mfaOff'), card: 'none' },
      {
        key: 'last',
        head: t('lastLogin'),
        cell: ({ lastLoginAt }) => (lastLoginAt ? dateName(locale, lastLoginAt) : t('never')),
        share: 1.2,
        card: 'none',
      },
      {
        key: 'status',
        head: t('status'),
        cell: ({ status }) => stateView(find(`status_${status}`) ?? status, status === 'active' ? 'good' : 'bad'),
        card: 'aside',
      },
    ];
  }

  protected override filtersView(words: TeamWords): unknown {
    const { t, find } = words;
    const roles = this.#partners.staff ? [...STAFF_ROLES, ...ROLES] : ROLES;
    const statuses = STATUSES.map((each) => [each, find(`status_${each}`) ?? each] as const);
    const named = roles.map((each) => [each, roleName(each, words)] as const);
    return html`${this.#partners.filterView(t('partner'), this.partnerId, t('allPartners'), t('ownStaff'))}
      ${choiceFilter('ofRole', t('role'), named, this.ofRole, t('allRoles'))}
      ${choiceFilter('status', t('status'), statuses, this.status, t('allStatuses'))}`;
  }

  protected override headView({ t }: TeamWords): unknown {
    return this.may('users:write')
      ? html`<button class="primary" type="button" data-do="invite" @click=${() =>
          void this.#do((dialogs, setup) =>
            dialogs.inviteQuestion(setup, this.#partners.choices, this.partnerId),
          )}>${t('invite')}</button>`
      : nothing;
  }

  protected override moreView(words: TeamWords): unknown {
    const acts = {
      resend: (invitation: Invitation) => void this.#resend(invitation),
      revoke: (invitation: Invitation) => void this.#do((dialogs, setup) => dialogs.revokeQuestion(setup, invitation)),
    };
    const whose = this.#partners.columns<Invitation>(words.t('partner'), this.brand?.companyName);
    return this.#invitations?.view(words, whose, this.may('users:write') ? acts : undefined);
  }

  protected override noteOf({ status }: User, { find }: TeamWords): unknown {
    return stateView(find(`status_${status}`) ?? status, status === 'active' ? 'good' : 'bad');
  }

  protected override actionsOf(user: User, { t }: TeamWords): readonly RowAction[] {
    if (whyNot(user, this.#viewer)) {
      return [];
    }
    const turn = (key: Turn): RowAction => ({
      key,
      label: t(key),
      danger: key !== 'reactivate',
      act: () => void this.#turn(user, key),
    });
    return [
      {
        key: 'role',
        label: t('changeRole'),
        act: () => void this.#do((dialogs, setup) => dialogs.roleQuestion(setup, user)),
      },
      user.status === 'active' ? turn('suspend') : turn('reactivate'),
      turn('remove'),
    ];
  }

  protected override async openDetail(): Promise<Detail<User>> {
    const [{ Person }] = await Promise.all([import('./person.ts'), this.#dialogs()]);
    return this.api(
      (siso) =>
        new Person(
          siso,
          (user) => whyNot(user, this.#viewer),
          () => this.requestUpdate(),
        ),
    );
  }

  get #viewer(): Viewer {
    return { id: this.connection?.session.subject, user: this.me, writes: this.may('users:write') };
  }

  /** Finds who looks: what they may do to whom depends on their role. */
  #meet(): void {
    const { shown } = this.rows;
    const { id, writes } = this.#viewer;
    const row = shown?.find((each) => each.id === id);
    if (row) {
      this.me = row;
    } else if (shown && writes && this.connection && this.#askedForMe !== id) {
      this.#askedForMe = id;
      void fetchViewer(this.connection).then((me) => {
        this.me = me;
      });
    }
  }

  /** The dialogs, with their texts in the language in use. */
  async #dialogs(): Promise<Dialogs> {
    const dialogs = await import('./dialogs.ts');
    await dialogs.addTexts(this.group, this.language);
    return dialogs;
  }

  /** Asks what has to be asked, does it, says so; false when it was given up. */
  async #do(make: (dialogs: Dialogs, setup: DialogSetup) => Deed): Promise<boolean> {
    let done = false;
    await this.attempt(async (siso) => {
      const dialogs = await this.#dialogs();
      const roles = await dialogs.fetchRoles(siso);
      const deed = make(dialogs, { host: this, siso, words: this.words, me: this.me, roles });
      let given: Values = {};
      done = await this.ask({
        ...deed,
        act(values) {
          given = values;
          return deed.act(values);
        },
      });
      if (done) {
        this.say({ text: deed.done(given) });
        await this.refresh();
      }
    });
    return done;
  }

  async #turn(user: User, turn: Turn): Promise<void> {
    if ((await this.#do((dialogs, setup) => dialogs.turnQuestion(setup, user, turn))) && turn === 'remove') {
      this.selected = undefined;
    }
  }

  async #resend({ id: invitationId, email }: Invitation): Promise<void> {
    await this.attempt(async ({ client }) => {
      await client.post('/v1/invitations/{invitationId}/resend', { path: { invitationId } });
      this.say({ text: this.words.t('resent', { email }) });
      await this.refresh();
    });
  }
}
