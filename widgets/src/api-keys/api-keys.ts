import type { ApiKey, Siso } from '@siso/partner-sdk';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { choiceFilter } from '../list/filters.ts';
import type { Detail, Question, RowAction } from '../list/index.ts';
import { ListElement } from '../list/list-element.ts';
import type { PageOf, PageQuery } from '../list/rows.ts';
import { StaffPartners } from '../list/staff-partners.ts';
import type { Column } from '../list/table.ts';
import { dateName } from '../list/words.ts';
import { apiKeysTexts } from '../locales/api-keys.ts';
import { apiKeysStyles } from './api-keys.styles.ts';
import type { Copied, DialogSetup, NewKey } from './dialogs.ts';
import { keyStateView, reachOf } from './views.ts';
import { type KeysText, type KeysWords, stateOf } from './words.ts';

const KINDS = ['publishable', 'secret'];

type Dialogs = typeof import('./dialogs.ts');

/**
 * The keys with which a partner's site and server reach the API: where each is used, what it may do, and until when. Who
 * may, makes keys, replaces them without a gap, and ends them. A new key is shown once, in a dialog, and nowhere else.
 * The programme's own people see the keys of all partners, and those of one by `partner-id`.
 *
 * @csspart form - The form in the dialog that asks who it is.
 * @csspart label - A label in it.
 * @csspart hint - A hint in it.
 * @csspart control - An input in it.
 * @csspart button - A button in it.
 * @csspart send - Its button that sends.
 */
export class ApiKeys extends ListElement<ApiKey, KeysText> {
  static override readonly styles = [...ListElement.styles, apiKeysStyles];
  static override readonly properties: PropertyDeclarations = {
    kind: { reflect: true },
    partnerId: { attribute: 'partner-id', reflect: true },
    said: { state: true },
  };

  protected override readonly component = 'api-keys';
  protected override readonly group = apiKeysTexts;
  protected override readonly filterNames = ['kind', 'partnerId'] as const;

  /** Only keys of this kind: `secret` or `publishable`. */
  kind?: string;
  /** Only keys of this partner; for the programme’s own people. */
  partnerId?: string;

  /** What came of copying. */
  private said: Copied;

  readonly #partners = new StaffPartners(this);
  #dialogs?: Dialogs;
  /** Made, and not shown yet. */
  #made?: NewKey;
  #fresh?: NewKey;

  protected override attach(siso: Siso): () => void {
    const detach = super.attach(siso);
    return () => {
      detach();
      this.#partners.stop();
      this.#fresh = this.#made = undefined;
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#partners.follow(this.connection, this.brand, !!this.brandError);
  }

  protected override fetchPage(page: PageQuery, signal: AbortSignal): Promise<PageOf<ApiKey>> {
    const query = { ...this.filter, ...page } as object;
    return this.api(async ({ client }) => (await client.get('/v1/api-keys', { query, signal })).data);
  }

  protected override fetchRow(keyId: string, signal: AbortSignal): Promise<ApiKey> {
    return this.api(async ({ client }) => (await client.get('/v1/api-keys/{keyId}', { path: { keyId }, signal })).data);
  }

  protected override nameOf({ name }: ApiKey): string {
    return name;
  }

  protected override columns(words: KeysWords): readonly Column<ApiKey>[] {
    const { t, find, locale } = words;
    const day = (instant: string | null, none: KeysText): string => (instant ? dateName(locale, instant) : t(none));
    return [
      { key: 'name', head: t('name'), cell: ({ name }) => name, share: 1.5 },
      ...this.#partners.columns<ApiKey>(t('partner'), this.brand?.companyName),
      {
        key: 'key',
        head: t('key'),
        cell: ({ prefix }) => html`<code class="cut" dir="ltr" title=${prefix}>${prefix}</code>`,
        share: 1.2,
      },
      { key: 'kind', head: t('kind'), cell: ({ kind }) => find(`kind_${kind}`) ?? kind },
      { key: 'for', head: t('usedFor'), cell: (key) => reachOf(key, words), share: 1.5, card: 'none' },
      {
        key: 'used',
        head: t('lastUsed'),
        cell: ({ lastUsedAt }) => day(lastUsedAt, 'never'),
        share: 1.15,
        card: 'none',
      },
      {
        key: 'expires',
        head: t('expires'),
        cell: ({ expiresAt }) => day(expiresAt, 'expiresNever'),
        share: 1.15,
        card: 'none',
      },
      { key: 'standing', head: t('state'), cell: (key) => keyStateView(key, words), share: 1.3, card: 'aside' },
    ];
  }

  protected override filtersView({ t, find }: KeysWords): unknown {
    const kinds = KINDS.map((each) => [each, find(`kind_${each}`) ?? each] as const);
    return html`${this.#partners.filterView(t('partner'), this.partnerId, t('allPartners'))}
      ${choiceFilter('kind', t('kind'), kinds, this.kind, t('allKinds'))}`;
  }

  protected override headView({ t }: KeysWords): unknown {
    return this.may('api-keys:write')
      ? html`<button class="primary" type="button" data-do="create" @click=${() => void this.#make()}>${t('create')}</button>`
      : nothing;
  }

  /** The new key's dialog, while there is one. */
  protected override moreView(words: KeysWords): unknown {
    const fresh = this.#fresh;
    return fresh && this.#dialogs
      ? this.#dialogs.freshKeyView(fresh, words, this.said, { copy: this.#copy, done: this.#keep })
      : nothing;
  }

  protected override noteOf(key: ApiKey, words: KeysWords): unknown {
    return keyStateView(key, words);
  }

  protected override actionsOf(key: ApiKey, { t }: KeysWords): readonly RowAction[] {
    if (this.#whyNot(key)) {
      return [];
    }
    const ask = (make: (dialogs: Dialogs, setup: DialogSetup) => Question, done: KeysText) => () =>
      void this.#do(make, done, key.name);
    return [
      ...(key.replacedBy
        ? []
        : [
            {
              key: 'rotate',
              label: t('rotate'),
              act: () => void this.#do((dialogs, setup) => dialogs.rotateQuestion(setup, key, this.#take)),
            },
          ]),
      {
        key: 'rename',
        label: t('rename'),
        act: ask((dialogs, setup) => dialogs.editQuestion(setup, key, 'name'), 'saved'),
      },
      ...(key.kind === 'publishable'
        ? [
            {
              key: 'origins',
              label: t('editOrigins'),
              act: ask((dialogs, setup) => dialogs.editQuestion(setup, key, 'origins'), 'saved'),
            },
          ]
        : []),
      {
        key: 'revoke',
        label: t('revoke'),
        danger: true,
        act: ask((dialogs, setup) => dialogs.revokeQuestion(setup, key), 'revoked'),
      },
    ];
  }

  protected override async openDetail(): Promise<Detail<ApiKey>> {
    const [{ KeyDetail }] = await Promise.all([import('./key-detail.ts'), this.#load()]);
    return this.api(
      (siso) =>
        new KeyDetail(siso, {
          why: (key) => this.#whyNot(key),
          open: (id) => {
            this.selected = id;
          },
          changed: () => this.requestUpdate(),
        }),
    );
  }

  #whyNot(key: ApiKey): 'readonly' | 'gone' | undefined {
    if (!this.may('api-keys:write')) {
      return 'readonly';
    }
    return /expired|revoked/.test(stateOf(key, Date.now())) ? 'gone' : undefined;
  }

  /** The dialogs, with their texts in the language in use. */
  async #load(): Promise<Dialogs> {
    const dialogs = await import('./dialogs.ts');
    await dialogs.addTexts(this.group, this.language);
    this.#dialogs = dialogs;
    return dialogs;
  }

  async #do(make: (dialogs: Dialogs, setup: DialogSetup) => Question, done?: KeysText, name = ''): Promise<void> {
    await this.attempt(async (siso) => {
      const dialogs = await this.#load();
      if (await this.ask(make(dialogs, { host: this, siso, words: this.words, me: undefined, roles: [] }))) {
        if (done) {
          this.say({ text: this.words.t(done, { name }) });
        }
        this.#show();
        await this.refresh();
      }
    });
  }

  async #make(): Promise<void> {
    await this.attempt(async (siso) => {
      const dialogs = await this.#load();
      const [me, roles] = await Promise.all([dialogs.fetchViewer(siso), dialogs.fetchRoles(siso).catch(() => [])]);
      const setup: DialogSetup = { host: this, siso, words: this.words, me, roles };
      const question = dialogs.createQuestion(setup, this.#partners.choices, this.partnerId, this.#take);
      if (await this.ask(question)) {
        this.#show();
        await this.refresh();
      }
    });
  }

  /** Takes a new key; an answer that was repeated carries no text, and there is nothing to show. */
  readonly #take = ({ key, kind, name }: ApiKey & { key?: string }): void => {
    this.#made =
      key && this.connection ? { key, kind, name, apiUrl: this.apiUrl ?? this.connection.apiUrl } : undefined;
  };

  /** Shows the key that was made, once the question has closed: two dialogs would fight for the focus. */
  #show(): void {
    this.#fresh = this.#made;
    this.#made = this.said = undefined;
    this.requestUpdate();
  }

  readonly #keep = (): void => {
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('.fresh');
    if (dialog?.open) {
      dialog.close();
    }
    this.#fresh = undefined;
    this.requestUpdate();
  };

  readonly #copy = async (text: string): Promise<void> => {
    this.said = undefined;
    try {
      await navigator.clipboard.writeText(text);
      this.said = 'copied';
    } catch {
      this.said = 'copyFailed';
      this.renderRoot.querySelector<HTMLInputElement>('#fresh-key')?.select();
    }
  };
}
