import type { ApiKey, Siso } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { Loaded } from '../base/loaded.ts';
import { factsView } from '../list/facts.ts';
import type { Detail } from '../list/index.ts';
import { timeName } from '../list/words.ts';
import { rightName } from '../rights/rights-words.ts';
import type { KeysWords } from './words.ts';

/** What the panel of a key needs of its list. */
export interface DetailHost {
  /** Why the key cannot be changed by who looks. */
  why(key: ApiKey): 'readonly' | 'gone' | undefined;
  /** Opens another key. */
  open(id: string): void;
  changed(): void;
}

/** Everything on one key but its text, which nobody has. */
export class KeyDetail implements Detail<ApiKey> {
  readonly #siso: Siso;
  readonly #host: DetailHost;
  readonly #maker: Loaded<string>;
  #createdBy = '';

  constructor(siso: Siso, host: DetailHost) {
    this.#siso = siso;
    this.#host = host;
    this.#maker = new Loaded(async (signal) => {
      const path = { userId: this.#createdBy };
      return (await siso.client.get('/v1/users/{userId}', { path, signal })).data.name;
    }, host.changed);
  }

  refresh(): void {
    if (this.#createdBy) {
      void this.#maker.refresh();
    }
  }

  stop(): void {
    this.#maker.stop();
  }

  view(key: ApiKey, words: KeysWords): TemplateResult {
    this.#meet(key);
    const { t, find, locale } = words;
    const { prefix, kind, scopes, allowedOrigins, lastUsedAt, expiresAt, revokedAt, createdAt, createdBy } = key;
    const why = this.#host.why(key);
    const rights = scopes.includes('programme:*') ? [t('scopesAll')] : scopes.map((scope) => rightName(scope, find));
    return html`${factsView([
      [t('key'), html`<code dir="ltr">${prefix}</code>`],
      [t('kind'), find(`kind_${kind}`) ?? kind],
      [t('lastUsed'), lastUsedAt ? timeName(locale, lastUsedAt) : t('never')],
      [t('expires'), expiresAt ? timeName(locale, expiresAt) : t('expiresNever')],
      [t('state_revoked'), revokedAt && timeName(locale, revokedAt)],
      [t('created'), timeName(locale, createdAt)],
      [t('createdBy'), this.#maker.value ?? createdBy],
      [t('replacedBy'), this.#successor(key, words)],
    ])}
      ${allowedOrigins.length ? linesView(t('origins'), allowedOrigins, 'ltr') : nothing}
      ${linesView(t('scopes'), rights)} ${why ? html`<p class="why">${t(`why_${why}`)}</p>` : nothing}`;
  }

  #successor({ replacedBy }: ApiKey, { t }: KeysWords): unknown {
    return replacedBy
      ? html`<button class="link" type="button" @click=${() => this.#host.open(replacedBy)}>${t('showNext')}</button>`
      : nothing;
  }

  /** The maker's name, where the session may see people. */
  #meet({ createdBy }: ApiKey): void {
    if (createdBy?.startsWith('usr_') && createdBy !== this.#createdBy && this.#siso.session.allows('users:read')) {
      this.#createdBy = createdBy;
      queueMicrotask(() => this.refresh());
    }
  }
}

const linesView = (title: string, lines: readonly string[], dir?: string): TemplateResult =>
  html`<section>
    <h3>${title}</h3>
    <ul>${lines.map((line) => html`<li class="line"><span dir=${dir ?? nothing}>${line}</span></li>`)}</ul>
  </section>`;
