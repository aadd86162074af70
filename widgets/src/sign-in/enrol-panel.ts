import { makePasskey } from '@siso/partner-sdk/auth';
import { html, nothing, type TemplateResult } from 'lit';
import { deviceName } from '../auth/device-name.ts';
import type { TotpSetup } from '../auth/totp-setup.ts';
import { faultView, keyIcon, linkView, orView, otherView } from '../auth/views.ts';
import type { Gate, Panel } from './gate.ts';
import { headingView } from './heading.ts';

/** Sets up the second factor that the role asks for, before anything else can be done. */
export class EnrolPanel implements Panel {
  readonly #gate: Gate;
  #setup?: TotpSetup;

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  view(): TemplateResult {
    const gate = this.#gate;
    const { say, attempt } = gate;
    if (this.#setup?.confirmed) {
      return html`${this.#setup.view(gate, nothing, 2)}`;
    }
    const begun = this.#setup?.view(gate);
    return html`${headingView(say('enrolTitle'), say('enrolText'))}
      ${
        begun && begun !== nothing
          ? begun
          : html`${faultView(gate)}${attempt.busy ? html`<p class="muted">${say('busy')}</p>` : linkView(say('tryAgain'), () => this.begin())}`
      }
      ${gate.passkeys ? html`${orView(gate)}${otherView(html`${keyIcon}${say('passkeyInstead')}`, this.#passkey)}` : nothing}`;
  }

  begin(): void {
    const { attempt, auth, host } = this.#gate;
    void attempt.run(async () => {
      const { TotpSetup } = await import('../auth/totp-setup.ts');
      const setup = new TotpSetup(host, auth, this.#finish);
      await setup.begin();
      this.#setup = setup;
    });
  }

  readonly #finish = (): void => {
    const { attempt } = this.#gate;
    void attempt.run(() => this.#enter());
  };

  async #enter(): Promise<void> {
    const { auth, settle, go } = this.#gate;
    const user = await auth.session();
    if (user) {
      settle({ state: 'signed_in', user });
    } else {
      go('sign-in', { title: 'lateTitle', text: 'lateText' });
    }
  }

  readonly #passkey = (): void => {
    const { attempt, auth } = this.#gate;
    void attempt.run(async () => {
      const response = await makePasskey(await auth.newPasskeyOptions());
      await auth.addPasskey({ response, name: deviceName() });
      await this.#enter();
    });
  };
}
