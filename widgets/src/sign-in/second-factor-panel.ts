import { askForPasskey, type SecondFactorMethod } from '@siso/partner-sdk/auth';
import { html, nothing, type TemplateResult } from 'lit';
import type { Blame } from '../auth/attempt.ts';
import { fieldView, formView, keyIcon, linkView, orView, otherView, plainCode, sendView } from '../auth/views.ts';
import { blameAccount, type Gate, type Panel, type SignInText } from './gate.ts';
import { headingView } from './heading.ts';

/** The second step: a code of the app, a recovery code, or a passkey. */
export class SecondFactorPanel implements Panel {
  readonly #gate: Gate;
  readonly #methods: readonly SecondFactorMethod[];
  #recovery: boolean;

  constructor(gate: Gate, methods: readonly SecondFactorMethod[] = ['totp', 'recovery_code']) {
    this.#gate = gate;
    this.#methods = methods;
    this.#recovery = !methods.includes('totp') && methods.includes('recovery_code');
  }

  view(): TemplateResult {
    const gate = this.#gate;
    const { say } = gate;
    const coded = this.#methods.some((method) => method !== 'passkey');
    const both = this.#methods.includes('totp') && this.#methods.includes('recovery_code');
    const passkey = gate.passkeys && this.#methods.includes('passkey');
    const field = this.#recovery
      ? fieldView(gate, {
          name: 'recovery',
          label: say('recoveryCode'),
          hint: say('recoveryHint'),
          autocomplete: 'off',
        })
      : fieldView(gate, { name: 'code', label: say('code'), autocomplete: 'one-time-code', numeric: true });
    return html`${headingView(say('factorTitle'), say('factorText'))}
      ${formView(
        gate,
        this.#send,
        html`${
          coded
            ? html`${field} ${this.#rememberView()} ${sendView(gate, 'submit')}
                ${both ? linkView(say(this.#recovery ? 'useCode' : 'useRecovery'), this.#switch) : nothing}`
            : nothing
        }
        ${coded && passkey ? orView(gate) : nothing}
        ${passkey ? otherView(html`${keyIcon}${say('usePasskey')}`, this.#passkey) : nothing}
        ${linkView(say('startOver'), () => gate.go('sign-in'))}`,
      )}`;
  }

  #rememberView(): TemplateResult {
    const { say } = this.#gate;
    return html`<div class="check">
      <input id="remember" name="remember" type="checkbox" aria-describedby="remember-hint" />
      <label for="remember">${say('remember')}</label>
      <p class="hint" id="remember-hint">${say('rememberHint')}</p>
    </div>`;
  }

  readonly #switch = (): void => {
    this.#recovery = !this.#recovery;
    this.#gate.attempt.clear();
    void this.#gate.host.updateComplete.then(() => this.#gate.host.renderRoot.querySelector('input')?.focus());
  };

  /** The API forgets the first step after a while. */
  readonly #blame: Blame<SignInText> = (error) => {
    if (error.code === 'second_factor_invalid' || error.code === 'invalid_credentials') {
      return this.#recovery ? { field: 'recovery', text: 'recoveryWrong' } : { field: 'code', text: 'codeWrong' };
    }
    if (error.status === 401) {
      const fault = { title: 'lateTitle', text: 'lateText' } as const;
      this.#gate.go('sign-in', fault);
      return fault;
    }
    return blameAccount(error);
  };

  readonly #passkey = (): void => {
    const { auth, attempt, settle } = this.#gate;
    void attempt.run(async () => {
      settle(await auth.signInWithPasskey(await askForPasskey(await auth.passkeyOptions())));
    }, this.#blame);
  };

  readonly #send = ({ code, recovery = '', remember }: Readonly<Record<string, string>>): void => {
    const { auth, attempt, settle } = this.#gate;
    const plain = plainCode(code);
    const rememberDevice = remember === 'on';
    const fine = this.#recovery
      ? attempt.check({ recovery: !recovery && 'recoveryMissing' })
      : attempt.check({ code: !/^\d{6}$/.test(plain) && 'codeMissing' });
    if (fine) {
      const proof = this.#recovery
        ? ({ method: 'recovery_code', code: recovery, rememberDevice } as const)
        : ({ method: 'totp', code: plain, rememberDevice } as const);
      void attempt.run(async () => settle(await auth.secondFactor(proof)), this.#blame);
    }
  };
}
