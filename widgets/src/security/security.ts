import type { Siso, SisoError } from '@siso/partner-sdk';
import { type Auth, canUsePasskeys } from '@siso/partner-sdk/auth';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Attempt, type Blame } from '../auth/attempt.ts';
import { authStyles } from '../auth/auth.styles.ts';
import { authFor, inDemo } from '../auth/auth-for.ts';
import { factorsStyles } from '../auth/factors.styles.ts';
import type { Say } from '../auth/say.ts';
import { faultView } from '../auth/views.ts';
import { dateFormat } from '../base/format.ts';
import { Loaded } from '../base/loaded.ts';
import { SisoElement } from '../base/siso-element.ts';
import { STEP_UP_CANCELLED, stepUp } from '../base/step-up.ts';
import { securityTexts } from '../locales/security.ts';
import { controls } from '../theme/controls.styles.ts';
import { fields } from '../theme/fields.styles.ts';
import { doneIcon, problemIcon } from '../theme/icons.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { blank } from './blank.ts';
import { emailSection } from './email-section.ts';
import { passkeysSection } from './passkeys-section.ts';
import { passwordSection } from './password-section.ts';
import type { Known, Room, Said, SecurityText } from './room.ts';
import { styles } from './security.styles.ts';
import { sessionsSection } from './sessions-section.ts';
import { FactorSections } from './totp-section.ts';

/**
 * How a person signs in, and where they are signed in: address, password, passkeys, authenticator app, recovery codes, sessions. For the
 * portal on the API's own origin: it stands on the cookie of whoever is signed in. What matters asks first who it is.
 *
 * @slot heading - Replaces the heading.
 * @slot error - More help below an error.
 *
 * @csspart section - One matter, for example the passkeys.
 * @csspart form - A form.
 * @csspart field - A label with its control, hint and error.
 * @csspart label - A field’s label.
 * @csspart hint - A field’s hint.
 * @csspart control - An input.
 * @csspart error - A field’s error.
 * @csspart button - Every button that is no link.
 * @csspart send - The button that sends a form.
 * @csspart notice - A message on what was done, or what is wrong with all of it.
 * @csspart dialog - The dialog that asks who it is.
 * @csspart qr - The QR code.
 * @csspart codes - The recovery codes.
 */
export class Security extends SisoElement<SecurityText> {
  static override readonly styles = [tokens, controls, fields, authStyles, factorsStyles, styles];
  static override readonly properties: PropertyDeclarations = { opened: { state: true }, said: { state: true } };

  protected override readonly component = 'security';
  protected override readonly group = securityTexts;

  private opened = '';
  private said?: Said;

  readonly #attempt = new Attempt<SecurityText>(this, (code) => this.report('siso-error', { code }));
  readonly #factors = new FactorSections(this);
  #known?: Loaded<Known>;
  #reported?: string;

  protected override get denied(): boolean {
    return false;
  }

  protected override attach(_siso: Siso): undefined {
    // Another connection may be another person's.
    this.#known = undefined;
    this.opened = '';
    this.said = undefined;
    this.#factors.forget();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#known?.stop();
    this.#known = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A demo's connection comes later; nobody else may be asked meanwhile.
    if (!this.#known && this.isConnected && (this.connection || !inDemo(this))) {
      this.#known = new Loaded(
        async () => {
          const auth = this.#auth;
          const [security, sessions] = await Promise.all([auth.security(), auth.sessions()]);
          return { security, sessions };
        },
        () => this.requestUpdate(),
      );
      void this.#known.refresh();
    }
  }

  protected override updated(): void {
    const { error, value } = this.#known ?? {};
    if (error?.code !== this.#reported) {
      this.#reported = error?.code;
      if (error) {
        this.report('siso-error', { code: error.code });
      }
    }
    if (value) {
      this.reportReady();
    }
  }

  protected override render(): TemplateResult {
    const { error, value } = this.#known ?? {};
    const room = this.#room;
    return html`<div class="root" lang=${this.textLanguage}>
      <div class="head">
        <slot name="heading"><h2 tabindex="-1">${room.say('title')}</h2></slot>
        ${error ? this.#troubleView(error) : nothing} ${this.opened ? nothing : faultView(room)}
        <div role="status">${this.#saidView()}</div>
      </div>
      ${
        value
          ? this.#sections(value)
          : error
            ? nothing
            : html`<p class="sr" role="status">${room.say('loading')}</p>
                <div class="loading" aria-hidden="true" inert>${this.#sections(blank)}</div>`
      }
    </div>`;
  }

  #sections({ security, sessions }: Known): TemplateResult {
    const room = this.#room;
    return html`${emailSection(room, security)} ${passwordSection(room, security)} ${passkeysSection(room, security)}
      ${this.#factors.view(room, security)} ${sessionsSection(room, sessions)}`;
  }

  #saidView(): TemplateResult | typeof nothing {
    const { said } = this;
    return said
      ? html`<div class="notice success" part="notice">${doneIcon}<div><p>${this.text(said.text, said.parameters)}</p></div></div>`
      : nothing;
  }

  #troubleView({ status }: SisoError): TemplateResult {
    const kind = status === 401 ? 'ended' : status === 0 ? 'unreachable' : 'failed';
    return html`<div class="notice danger" part="notice" role="alert">
      ${problemIcon}
      <div>
        <strong>${this.text(`${kind}Title`)}</strong><p>${this.text(`${kind}Text`)}</p>
        ${status === 401 ? nothing : html`<button class="link" type="button" @click=${() => this.#known?.refresh()}>${this.text('tryAgain')}</button>`}
        <slot name="error"></slot>
      </div>
    </div>`;
  }

  get #auth(): Auth {
    return authFor(this.connection, this.apiUrl);
  }

  get #room(): Room {
    const { language } = this;
    return {
      auth: this.#auth,
      host: this,
      attempt: this.#attempt,
      language,
      opened: this.opened,
      // In a demo nobody's device is asked to keep a passkey.
      passkeys: canUsePasskeys() && !inDemo(this),
      say: this.#say,
      open: this.#open,
      act: this.#act,
      guarded: this.#guarded,
      date: (instant, time = false) =>
        dateFormat(language, { dateStyle: 'medium', timeStyle: time ? 'short' : undefined }).format(
          Date.parse(instant),
        ),
    };
  }

  readonly #say: Say<SecurityText> = (key, parameters) => this.text(key, parameters);

  readonly #open = (form: string): void => {
    const before = this.opened;
    if (this.#factors.precious) {
      // Its codes are not shown again: only "I have kept them" closes it.
      return;
    }
    this.#factors.forget();
    this.#attempt.clear();
    this.said = undefined;
    this.opened = form;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(form ? 'form input:not([hidden])' : `#open-${before}`)?.focus(),
    );
  };

  /** Undefined when the person would rather not say who they are. */
  readonly #guarded = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await stepUp(this, this.connection, work);
    } catch (error) {
      if ((error as Partial<SisoError>).code !== STEP_UP_CANCELLED) {
        throw error;
      }
      return undefined;
    }
  };

  readonly #act = async (work: () => Promise<unknown>, said: Said, blame?: Blame<SecurityText>): Promise<boolean> => {
    let done = false;
    this.said = undefined;
    const ended = await this.#attempt.run(async () => {
      await this.#guarded(async () => {
        await work();
        done = true;
      });
      if (done) {
        await this.#known?.refresh();
      }
    }, blame);
    if (ended && done) {
      const before = this.opened;
      this.#factors.forget();
      this.opened = '';
      this.said = said;
      await this.updateComplete;
      (this.renderRoot.querySelector<HTMLElement>(`#open-${before}`) ?? this.renderRoot.querySelector('h2'))?.focus();
    }
    return ended && done;
  };
}
