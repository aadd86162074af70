import { type Auth, canUsePasskeys, type Me, type SecondFactorMethod, type SignInState } from '@siso/partner-sdk/auth';
import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Attempt, type Fault } from '../auth/attempt.ts';
import { authStyles } from '../auth/auth.styles.ts';
import { authFor, inDemo } from '../auth/auth-for.ts';
import { factorsStyles } from '../auth/factors.styles.ts';
import type { Say } from '../auth/say.ts';
import { faultView } from '../auth/views.ts';
import { SisoElement } from '../base/siso-element.ts';
import { signInTexts } from '../locales/sign-in.ts';
import { controls } from '../theme/controls.styles.ts';
import { fields } from '../theme/fields.styles.ts';
import { doneIcon } from '../theme/icons.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { type Gate, type Panel, type SignInText, VIEWS, type View } from './gate.ts';
import { headingView } from './heading.ts';
import { PasswordPanel } from './password-panel.ts';
import { styles } from './sign-in.styles.ts';

/**
 * The way in, for the portal on the API's own origin: password, second factor and passkey, a forgotten password, invitations and the other
 * links that are mailed. It stands on a cookie, so it needs neither key nor session, and works on no other origin. What was typed stays
 * through every error; no answer tells whether an account exists.
 *
 * @slot heading - Above everything, for example the logo.
 * @slot error - More help below an error.
 * @slot done - The one next step when somebody is signed in.
 *
 * @csspart heading - A view’s heading and the sentence below it.
 * @csspart form - The form.
 * @csspart field - A label with its control, hint and error.
 * @csspart label - A field’s label.
 * @csspart hint - A field’s hint.
 * @csspart control - An input.
 * @csspart error - A field’s error.
 * @csspart button - Every button that is no link.
 * @csspart send - The button that sends.
 * @csspart notice - What is wrong with all of it.
 * @csspart panel - A message that replaces the form.
 * @csspart qr - The QR code.
 * @csspart codes - The recovery codes.
 *
 * @cssprop {<length>} --siso-size-form - Widest form; 20rem–48rem. Default: 24rem.
 *
 * @event {CustomEvent<{userId: string}>} siso-signed-in - Somebody has signed in; the cookie is set.
 * @event {CustomEvent<{view: string}>} siso-view-changed - Another view is shown, for pages that keep it in their address.
 */
export class SignIn extends SisoElement<SignInText> {
  static override readonly styles = [tokens, controls, fields, authStyles, factorsStyles, styles];
  static override readonly properties: PropertyDeclarations = {
    view: { reflect: true },
    token: { attribute: false },
    user: { state: true },
  };

  protected override readonly component = 'sign-in';
  protected override readonly group = signInTexts;

  /**
   * What is shown: `sign-in` (the default), `forgot`, `reset-password`, `invitation`, `verify-email`, `confirm-email`, `second-factor` or
   * `enrol`. Changes by itself as the person goes on.
   */
  view: View = 'sign-in';
  /** The token of a mailed link. A property only: it never stands in the page. */
  token?: string;

  private user?: Me;

  readonly #attempt = new Attempt<SignInText>(this, (code) => this.report('siso-error', { code }));
  #panel?: Panel;
  #later?: typeof import('./panels.ts');
  #methods?: readonly SecondFactorMethod[];
  /** What the next view says at once. */
  #fault?: Fault<SignInText>;
  /** True until the view that was made has begun. */
  #fresh = false;
  /** True when the person, not the page, has changed the view. */
  #walked = false;

  protected override get denied(): boolean {
    return false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.#panel?.begin?.();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#panel?.end?.();
  }

  protected override firstUpdated(): void {
    // There before it is needed, also for who is offline by then.
    if (!this.#later) {
      void this.#load();
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('view') || (changed.has('token') && this.token !== undefined)) {
      this.#panel?.end?.();
      this.#attempt.clear();
      if (this.#fault) {
        this.#attempt.faults.set('', this.#fault);
        this.#fault = undefined;
      }
      this.#panel = this.#make();
      this.#fresh = true;
    }
  }

  protected override updated(): void {
    const panel = this.#panel;
    if (this.#fresh && panel) {
      this.#fresh = false;
      // What led here may not have ended yet.
      void this.#attempt.idle.then(() => this.isConnected && panel === this.#panel && panel?.begin?.());
    }
    if (this.#walked && panel) {
      this.#walked = false;
      const goals = ['.notice[tabindex]', 'input:not([hidden])', 'h2'];
      const [goal] = goals.flatMap((one) => this.renderRoot.querySelector<HTMLElement>(one) ?? []);
      goal?.focus();
    }
    this.reportReady();
  }

  protected override render(): TemplateResult {
    const { user } = this;
    return html`<div class="root" lang=${this.textLanguage}>
      <slot name="heading"></slot>
      ${
        user
          ? html`<section class="panel success" part="panel">${doneIcon}
              ${headingView(this.text('doneTitle'), this.text('doneText', { name: user.name }))}<slot name="done"></slot></section>`
          : (this.#panel?.view() ?? faultView(this.#gate))
      }
    </div>`;
  }

  /** The view that is wanted; undefined while its code is on its way. */
  #make(): Panel | undefined {
    const view = VIEWS.find((known) => known === this.view) ?? 'sign-in';
    if (view === 'sign-in') {
      return new PasswordPanel(this.#gate);
    }
    if (!this.#later) {
      void this.#load();
    }
    return this.#later?.makePanel(view, this.#gate, this.#methods);
  }

  /** Fetches the views that are not the first. */
  async #load(): Promise<void> {
    try {
      this.#later = await import('./panels.ts');
      this.#panel ??= this.#make();
    } catch {
      if (!this.#panel) {
        this.#attempt.faults.set('', { title: 'unreachableTitle', text: 'unreachableText' });
      }
    }
    this.requestUpdate();
  }

  #makeGate(): Gate {
    const element = this;
    return {
      host: element,
      say: ((key, parameters) => element.text(key, parameters)) satisfies Say<SignInText>,
      attempt: element.#attempt,
      email: '',
      go: element.#go,
      settle: element.#settle,
      get auth(): Auth {
        return authFor(element.connection, element.apiUrl);
      },
      get language(): string {
        return element.language;
      },
      get token(): string {
        return element.token ?? '';
      },
      get demo(): boolean {
        return inDemo(element);
      },
      get passkeys(): boolean {
        return canUsePasskeys() && !this.demo;
      },
    };
  }

  readonly #go = (view: View, fault?: Fault<SignInText>): void => {
    this.#fault = fault;
    this.#walked = true;
    this.view = view;
    this.report('siso-view-changed', { view });
  };

  readonly #settle = (next: SignInState): void => {
    if (next.state === 'signed_in') {
      this.#panel?.end?.();
      this.user = next.user;
      this.#walked = true;
      this.report('siso-signed-in', { userId: next.user.id });
    } else if (next.state === 'second_factor') {
      this.#methods = next.methods;
      this.#go('second-factor');
    } else {
      this.#go('enrol');
    }
  };

  /** What the views use; last, because it takes hold of what stands above. */
  readonly #gate: Gate = this.#makeGate();
}
