import { html, type TemplateResult } from 'lit';
import {
  emailMistake,
  fieldView,
  formView,
  linkView,
  otherView,
  PASSWORD_LEAST,
  passwordMistake,
  sendView,
} from '../auth/views.ts';
import { doneIcon, waitingIcon } from '../theme/icons.ts';
import type { Gate, Panel } from './gate.ts';
import { headingView } from './heading.ts';
import { expiredView, isExpired } from './link-panel.ts';

/** Asks for the link with which a new password is chosen. What it answers never tells whether there is such an account. */
export class ForgotPanel implements Panel {
  readonly #gate: Gate;
  #sent = false;

  constructor(gate: Gate) {
    this.#gate = gate;
  }

  view(): TemplateResult {
    const gate = this.#gate;
    const { say } = gate;
    const back = linkView(say('back'), () => gate.go('sign-in'));
    if (this.#sent) {
      return html`<section class="panel queued" part="panel">${waitingIcon}${headingView(say('sentTitle'), say('sentText', { email: gate.email }))}
        <div class="actions">${otherView(say('sentAgain'), this.#again)} ${back}</div></section>`;
    }
    return html`${headingView(say('forgotTitle'), say('forgotText'))}
      ${formView(
        gate,
        this.#send,
        html`${fieldView(gate, {
          name: 'email',
          label: say('email'),
          type: 'email',
          autocomplete: 'username',
          value: gate.email,
        })}
        ${sendView(gate, 'forgotSubmit')} ${back}`,
      )}`;
  }

  readonly #again = (): void => {
    this.#sent = false;
    this.#gate.host.requestUpdate();
  };

  readonly #send = async ({ email = '' }: Readonly<Record<string, string>>): Promise<void> => {
    const gate = this.#gate;
    gate.email = email;
    if (gate.attempt.check({ email: emailMistake(email) })) {
      this.#sent = await gate.attempt.run(() => gate.auth.forgotPassword(email));
      gate.host.requestUpdate();
      await gate.host.updateComplete;
      gate.host.renderRoot.querySelector<HTMLElement>('.panel h2')?.focus();
    }
  };
}

/** Chooses a new password with a mailed link. */
export class ResetPanel implements Panel {
  readonly #gate: Gate;
  #phase: 'asking' | 'expired' | 'done';

  constructor(gate: Gate) {
    this.#gate = gate;
    this.#phase = gate.token ? 'asking' : 'expired';
  }

  view(): TemplateResult {
    const gate = this.#gate;
    const { say } = gate;
    if (this.#phase === 'expired') {
      return expiredView(
        gate,
        'expiredReset',
        otherView(say('newLink'), () => gate.go('forgot')),
      );
    }
    if (this.#phase === 'done') {
      return html`<section class="panel success" part="panel">${doneIcon}${headingView(say('resetDoneTitle'), say('resetDoneText'))}
        <button class="primary" part="button" type="button" @click=${() => gate.go('sign-in')}>${say('title')}</button></section>`;
    }
    return html`${headingView(say('resetTitle'), say('resetText'))}
      ${formView(
        gate,
        this.#send,
        html`${fieldView(gate, {
          name: 'newPassword',
          label: say('newPassword'),
          type: 'password',
          autocomplete: 'new-password',
          hint: say('newPasswordHint', { count: PASSWORD_LEAST }),
        })}
        ${sendView(gate, 'resetSubmit')}`,
      )}`;
  }

  readonly #send = async ({ newPassword = '' }: Readonly<Record<string, string>>): Promise<void> => {
    const { attempt, auth, token, host } = this.#gate;
    if (!attempt.check({ newPassword: passwordMistake(newPassword) })) {
      return;
    }
    const done = await attempt.run(
      () => auth.resetPassword({ token, password: newPassword }),
      (error) => {
        if (isExpired(error)) {
          this.#phase = 'expired';
        }
        const [mistake] = error.errors;
        return mistake?.pointer === '/password'
          ? { field: 'newPassword', text: 'refused', detail: mistake.detail }
          : undefined;
      },
    );
    if (done) {
      this.#phase = 'done';
    }
    if (this.#phase !== 'asking') {
      attempt.clear();
      await host.updateComplete;
      host.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    }
  };
}
