import { type Partner, type Siso, SisoError } from '@siso/partner-sdk';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { brandQuery } from '../base/brand.ts';
import { Loaded } from '../base/loaded.ts';
import { SisoElement } from '../base/siso-element.ts';
import { NO_SESSION, troubleOf } from '../base/trouble.ts';
import { factsView, waitView } from '../list/facts.ts';
import { type Field, fieldsView, type Problems } from '../list/fields.ts';
import { panelsStyles } from '../list/panels.styles.ts';
import { dateName, failureText, type Words } from '../list/words.ts';
import type { ListText } from '../locales/list.ts';
import { type ProfileText, profileTexts } from '../locales/profile.ts';
import { DEFAULT_COLOR } from '../theme/brand-sheet.ts';
import { controls } from '../theme/controls.styles.ts';
import { doneIcon, problemIcon, stopIcon } from '../theme/icons.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { contrastView } from './contrast-view.ts';
import { changesIn, type Draft, draftOf, type FieldName, lookOf, patchOf, problemsOf } from './draft.ts';
import { drawPreview } from './preview.ts';
import { profileStyles } from './profile.styles.ts';

/** How long an element without a connection waits for one before it says so. */
const PATIENCE_MS = 8000;

interface Known {
  readonly partner: Partner;
  readonly etag: string | null;
}

/**
 * A partner’s company: what it is in the programme, how it is reached, and its brand, with a preview of what its pages will
 * look like and of how well the colour can be read. Who may not change it sees it.
 *
 * @slot heading - Replaces the heading.
 * @slot error - More help below an error.
 *
 * @csspart field - A label with its control, hint and error.
 * @csspart error - A field’s error.
 * @csspart notice - A message on the state of the profile.
 * @csspart preview - The picture of a form in this look.
 *
 * @event {CustomEvent<{}>} siso-profile-saved - The API has taken the changes.
 */
export class Profile extends SisoElement<ProfileText | ListText> {
  static override readonly styles = [tokens, controls, panelsStyles, profileStyles];
  static override readonly properties: PropertyDeclarations = {
    draft: { state: true },
    problems: { state: true },
    saving: { state: true },
    failure: { state: true },
    done: { state: true },
    impatient: { state: true },
  };

  protected override readonly component = 'profile';
  protected override readonly group = profileTexts;

  /** What stands in the fields; undefined = nothing was typed since it was fetched or saved. */
  private draft?: Draft;
  private problems: Problems = {};
  private saving = false;
  private failure?: SisoError;
  private done = false;
  private impatient = false;

  #known?: Loaded<Known>;
  #waiting?: ReturnType<typeof setTimeout>;
  #reported?: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#waiting = setTimeout(() => {
      this.impatient = true;
    }, PATIENCE_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
  }

  protected override attach(siso: Siso): () => void {
    const known = new Loaded<Known>(
      async (signal) => {
        await siso.session.token();
        const { partnerId = (await siso.client.get('/v1/brand', { signal })).data.partnerId } = siso.session;
        if (!partnerId) {
          throw new SisoError(404, 'not_found', '');
        }
        const { data, etag } = await siso.client.get('/v1/partners/{partnerId}', { path: { partnerId }, signal });
        return { partner: data, etag };
      },
      () => this.requestUpdate(),
    );
    this.#known = known;
    void known.refresh();
    const stopLive = siso.session.allows('events:read')
      ? siso.live.subscribe((event) => {
          // What is being typed is never replaced; a save then meets the other's change.
          if ((event.type === 'partner.updated' || event.type === 'reset') && !this.draft) {
            void known.refresh();
          }
        })
      : undefined;
    return () => {
      stopLive?.();
      known.stop();
      this.#known = undefined;
    };
  }

  protected override updated(_changed: PropertyValues): void {
    const code = this.#trouble?.code;
    if (code !== this.#reported) {
      this.#reported = code;
      if (code) {
        this.report('siso-error', { code });
      }
    }
    if (this.#known?.value) {
      this.#draw();
      this.reportReady();
    }
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { t } = words;
    const trouble = this.#trouble;
    const known = this.#known?.value;
    return html`<div class="root" lang=${this.textLanguage}>
      ${
        trouble
          ? html`<div class="panel" part="notice" role="status">
              ${trouble.retry ? problemIcon : stopIcon}
              <h2>${t(trouble.title)}</h2>
              <p>${t(trouble.text)}</p>
              <slot name="error"></slot>
              ${
                trouble.retry
                  ? html`<button class="secondary" type="button" @click=${() => void this.#known?.refresh()}>${t('retry')}</button>`
                  : nothing
              }
            </div>`
          : html`<slot name="heading"><h2>${t('title')}</h2></slot>
              ${known ? this.#formView(known.partner, words) : waitView(words, 6)}`
      }
    </div>`;
  }

  get #words(): Words<ProfileText> {
    const t: Words<ProfileText>['t'] = (key, parameters) => this.text(key, parameters);
    return {
      locale: this.language,
      t,
      find: (key, parameters) => (key in this.group.english ? t(key as ProfileText, parameters) : undefined),
    };
  }

  get #trouble() {
    const { error, value } = this.#known ?? {};
    if (!this.connection) {
      return this.impatient ? NO_SESSION : undefined;
    }
    if (this.denied) {
      return troubleOf({ status: 403, code: 'missing_scope' });
    }
    return error && !value ? troubleOf(error) : undefined;
  }

  get #mayChange(): boolean {
    return this.connection?.session.allows('partners:write') === true;
  }

  #formView(partner: Partner, words: Words<ProfileText>): TemplateResult {
    const { t, find, locale } = words;
    const saved = draftOf(partner);
    const draft = this.draft ?? saved;
    const mayChange = this.#mayChange;
    return html`<form novalidate @submit=${this.#save} @input=${this.#edited}>
      <section aria-labelledby="company">
        <div class="intro"><h3 id="company">${t('company')}</h3>${mayChange ? html`<p class="note">${t('nameHint')}</p>` : nothing}</div>
        ${factsView([
          [t('company'), partner.companyName],
          [t('tier'), find(`tier_${partner.tier}`) ?? partner.tier],
          [t('currency'), partner.currency],
          [t('since'), dateName(locale, partner.createdAt)],
        ])}
      </section>
      <section aria-labelledby="contact">
        <div class="intro"><h3 id="contact">${t('contact')}</h3><p class="note">${t('contactText')}</p></div>
        ${
          mayChange
            ? html`<div class="fields">${fieldsView(this.#contactFields(draft, t), this.problems, words)}</div>`
            : factsView([
                [t('email'), partner.contactEmail],
                [t('phone'), partner.contactPhone],
              ])
        }
      </section>
      <section aria-labelledby="brand">
        <div class="intro"><h3 id="brand">${t('brand')}</h3><p class="note">${t('brandText')}</p></div>
        <div class="columns">
          ${
            mayChange
              ? html`<div class="fields">${this.#brandView(draft, words)}</div>`
              : factsView([
                  [t('logo'), saved.logoUrl],
                  [t('color'), saved.color],
                  [t('radius'), saved.radius],
                  [t('font'), saved.font],
                ])
          }
          <div class="fields wide">
            <div class="previews" role="group" aria-label=${t('preview')}>
              ${(['light', 'dark'] as const).map(
                (scheme) => html`<figure>
                  <figcaption>${t(scheme === 'light' ? 'previewLight' : 'previewDark')}</figcaption>
                  <div class=${scheme} part="preview" data-preview aria-hidden="true"></div>
                </figure>`,
              )}
            </div>
            ${contrastView(lookOf(draft).color ?? DEFAULT_COLOR, words)}
          </div>
        </div>
      </section>
      ${mayChange ? this.#barView(!!changesIn(draft, saved).length, words) : html`<p class="note">${t('readOnly')}</p>`}
    </form>`;
  }

  #contactFields(draft: Draft, t: Words<ProfileText>['t']): readonly Field[] {
    const { contactEmail, contactPhone } = draft;
    return [
      { name: 'contactEmail', label: t('email'), type: 'email', autocomplete: 'email', value: contactEmail },
      { name: 'contactPhone', label: t('phone'), type: 'tel', autocomplete: 'tel', value: contactPhone },
    ];
  }

  #brandView(draft: Draft, words: Words<ProfileText>): unknown {
    const { t } = words;
    const field = (field: Field) => fieldsView([field], this.problems, words);
    return html`${field({ name: 'logoUrl', label: t('logo'), type: 'url', hint: t('logoHint'), value: draft.logoUrl })}
      <div class="color">
        ${field({ name: 'color', label: t('color'), hint: t('colorHint'), value: draft.color })}
        <input class="swatch ${this.problems.color ? 'above' : ''}" type="color" data-for="color"
          aria-label=${t('colorPick')} .value=${lookOf(draft).color?.toLowerCase() ?? DEFAULT_COLOR} />
      </div>
      ${field({ name: 'radius', label: t('radius'), type: 'number', hint: t('radiusHint'), value: draft.radius })}
      ${field({ name: 'font', label: t('font'), hint: t('fontHint'), value: draft.font })}`;
  }

  #barView(changed: boolean, words: Words<ProfileText>): TemplateResult {
    const { t } = words;
    const { failure } = this;
    const said = failure
      ? failure.status === 412
        ? t('changedElsewhere')
        : failureText(failure, words)
      : changed
        ? t('unsaved')
        : this.done
          ? t('saved')
          : '';
    return html`<div class="bar ${changed ? 'held' : ''}">
      <button class="primary" aria-disabled=${this.saving}>${this.saving ? t('working') : t('saveChanges')}</button>
      ${changed ? html`<button class="secondary" type="button" @click=${this.#discard}>${t('discard')}</button>` : nothing}
      <p role="status" class=${failure ? 'error' : 'note'}>
        ${failure ? problemIcon : !changed && this.done ? doneIcon : nothing}<span>${said}</span>
      </p>
    </div>`;
  }

  #draw(): void {
    const partner = this.#known?.value?.partner;
    if (!partner) {
      return;
    }
    const draft = this.draft ?? draftOf(partner);
    const logoUrl = problemsOf(draft, () => '').logoUrl === undefined ? draft.logoUrl : '';
    const sample = { company: partner.companyName, logoUrl, look: lookOf(draft) };
    for (const box of this.renderRoot.querySelectorAll<HTMLElement>('[data-preview]')) {
      drawPreview(box, sample, (key) => this.text(key));
    }
  }

  readonly #edited = ({ target }: Event): void => {
    const partner = this.#known?.value?.partner;
    const { name, value, dataset } = target as HTMLInputElement;
    const field = (name || dataset.for) as FieldName;
    if (partner && field) {
      const draft = { ...(this.draft ?? draftOf(partner)), [field]: value.trim() };
      this.draft = changesIn(draft, draftOf(partner)).length ? draft : undefined;
      this.problems = { ...this.problems, [field]: '' };
      this.done = false;
      if (dataset.for) {
        const text = this.renderRoot.querySelector<HTMLInputElement>(`[name="${field}"]`);
        if (text) {
          text.value = value;
        }
      }
    }
  };

  readonly #discard = async (): Promise<void> => {
    this.draft = undefined;
    this.problems = {};
    this.failure = undefined;
    const partner = this.#known?.value?.partner;
    await this.updateComplete;
    for (const [name, value] of Object.entries(partner ? draftOf(partner) : {})) {
      const control = this.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (control) {
        control.value = value;
      }
    }
  };

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { connection, draft } = this;
    const known = this.#known;
    if (this.saving || !connection || !known?.value || !draft) {
      return;
    }
    const { partner, etag } = known.value;
    this.failure = undefined;
    this.problems = problemsOf(draft, (key) => this.text(key));
    if (!Object.keys(this.problems).length) {
      this.saving = true;
      try {
        await connection.client.patch('/v1/partners/{partnerId}', {
          path: { partnerId: partner.id },
          body: patchOf(draft, draftOf(partner)),
          ...(etag && { ifMatch: etag }),
        });
        await Promise.all([known.refresh(), brandQuery(connection).refresh()]);
        this.draft = undefined;
        this.done = true;
        this.report('siso-profile-saved', {});
      } catch (thrown) {
        await this.#refused(thrown as SisoError, known);
      }
      this.saving = false;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  };

  /** Mistakes that the API found stand beside their fields; another's change is fetched, with what was typed laid over it. */
  async #refused(error: SisoError, known: Loaded<Known>): Promise<void> {
    const found = (error.errors ?? []).map(({ pointer, detail }) => [pointer.split('/').at(-1) ?? '', detail] as const);
    this.problems = Object.fromEntries(found);
    this.failure = found.length ? undefined : error;
    if (error.status === 412) {
      await known.refresh();
    }
  }
}
