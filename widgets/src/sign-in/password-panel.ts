import { askForPasskey, offersPasskeysInFields } from '@siso/partner-sdk/auth';
import { html, nothing, type TemplateResult } from 'lit';
import type { Blame } from '../auth/attempt.ts';
import { emailMistake, fieldView, formView, keyIcon, linkView, orView, otherView, sendView } from '../auth/views.ts';
import { blameAccount, type Gate, type Panel, type SignInText } from './gate.ts';
import { headingView } from './heading.ts';

const blamePasskey: Blame<SignInText> = (error) =>
  error.code === 'invalid_credentials'
    ? { title: 'passkeyUnknownTitle', text: 'passkeyUnknownText' }
    : blameAccount(error);

/** Address and password, or a passkey. */
export class PasswordPanel implements Panel {
  readonly #gate: Gate;
  /** Ends the browser's offer of passkeys in the field. */
  #offer?: AbortController;

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  view(): TemplateResult {
    const gate = this.#gate;
    const { say } = gate;
    return html`${headingView(say('title'), gate.demo && say('demoNote'))}
      ${formView(
        gate,
        this.#send,
        html`${fieldView(gate, {
          name: 'email',
          label: say('email'),
          type: 'email',
          autocomplete: 'username webauthn',
          value: gate.email,
        })}
          <div class="field">
            ${fieldView(gate, {
              name: 'password',
              label: say('password'),
              type: 'password',
              autocomplete: 'current-password',
            })}
            <div class="below">${linkView(say('forgotLink'), this.#forgot)}</div>
          </div>
          ${sendView(gate, 'submit')}
          ${
            gate.passkeys
              ? html`${orView(gate)} ${otherView(html`${keyIcon}${say('withPasskey')}`, this.#passkey)}`
              : nothing
          }`,
      )}`;
  }

  begin(): void {
    if (this.#gate.passkeys) {
      void this.#offerInField();
    }
  }

  end(): void {
    this.#offer?.abort();
  }

  /** The browser lists passkeys among what it fills into the first field; nothing is said where that fails. */
  async #offerInField(): Promise<void> {
    const { auth, attempt, settle } = this.#gate;
    const offer = new AbortController();
    this.#offer = offer;
    try {
      if (!(await offersPasskeysInFields()) || offer.signal.aborted) {
        return;
      }
      const options = await auth.passkeyOptions();
      const response = await askForPasskey(options, { inFields: true, signal: offer.signal });
      await attempt.run(async () => settle(await auth.signInWithPasskey(response)), blamePasskey);
    } catch {
      // Nobody asked for it.
    }
  }

  readonly #remember = (): void => {
    this.#gate.email =
      this.#gate.host.renderRoot.querySelector<HTMLInputElement>('#email')?.value.trim() ?? this.#gate.email;
  };

  readonly #forgot = (): void => {
    this.#remember();
    this.#gate.go('forgot');
  };

  readonly #passkey = async (): Promise<void> => {
    const { auth, attempt, settle } = this.#gate;
    // A browser asks for one passkey at a time.
    this.#offer?.abort();
    const work = async (): Promise<void> =>
      settle(await auth.signInWithPasskey(await askForPasskey(await auth.passkeyOptions())));
    if (!(await attempt.run(work, blamePasskey))) {
      void this.#offerInField();
    }
  };

  readonly #send = ({ email = '', password = '' }: Readonly<Record<string, string>>): void => {
    const { auth, attempt, settle } = this.#gate;
    this.#remember();
    if (attempt.check({ email: emailMistake(email), password: !password && 'passwordMissing' })) {
      void attempt.run(
        async () => settle(await auth.signIn({ email, password })),
        (error) =>
          error.code === 'invalid_credentials' ? { field: 'password', text: 'credentialsWrong' } : blameAccount(error),
      );
    }
  };
}
