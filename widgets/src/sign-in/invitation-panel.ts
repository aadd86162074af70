import type { SisoError } from '@siso/partner-sdk';
import { type InvitationOffer, makePasskey } from '@siso/partner-sdk/auth';
import { html, nothing, type TemplateResult } from 'lit';
import type { Fault } from '../auth/attempt.ts';
import {
  faultView,
  fieldView,
  formView,
  keyIcon,
  linkView,
  orView,
  otherView,
  PASSWORD_LEAST,
  passwordMistake,
  sendView,
} from '../auth/views.ts';
import { blameAccount, type Gate, type Panel, type SignInText } from './gate.ts';
import { headingView } from './heading.ts';
import { expiredView, isExpired } from './link-panel.ts';

/** Takes up an invitation, with a password or a passkey. */
export class InvitationPanel implements Panel {
  readonly #gate: Gate;
  #offer?: InvitationOffer;
  #expired: boolean;

  constructor(gate: Gate) {
    this.#gate = gate;
    this.#expired = !gate.token;
  }

  view(): TemplateResult {
    const gate = this.#gate;
    const { say, attempt } = gate;
    if (this.#expired) {
      return expiredView(gate, 'expiredInvite');
    }
    if (!this.#offer) {
      return attempt.busy
        ? html`<p class="muted" role="status">${say('checking')}</p>`
        : html`${faultView(gate)}
            <div class="actions">${attempt.wait ? nothing : otherView(say('tryAgain'), () => this.begin())}</div>`;
    }
    const { companyName, invitedBy, role, email, name } = this.#offer;
    const title = companyName ? say('inviteTitle', { company: companyName }) : say('inviteStaffTitle');
    const words = say('inviteText', { inviter: invitedBy, role: say(`role_${role}` as SignInText), email });
    return html`${headingView(title, words)}
      ${formView(
        gate,
        this.#send,
        html`<input name="username" type="text" autocomplete="username" .value=${email} readonly hidden />
          ${fieldView(gate, { name: 'name', label: say('name'), autocomplete: 'name', value: name ?? '' })}
          ${fieldView(gate, {
            name: 'newPassword',
            label: say('newPassword'),
            type: 'password',
            autocomplete: 'new-password',
            hint: say('newPasswordHint', { count: PASSWORD_LEAST }),
          })}
          ${sendView(gate, 'inviteSubmit')}
          ${
            gate.passkeys
              ? html`${orView(gate)} ${otherView(html`${keyIcon}${say('passkeyInstead')}`, this.#passkey)}`
              : nothing
          }
          ${linkView(say('back'), () => gate.go('sign-in'))}`,
      )}`;
  }

  begin(): void {
    const { attempt, auth, token } = this.#gate;
    if (token) {
      void attempt.run(async () => {
        this.#offer = await auth.invitation(token);
      }, this.#blame);
    }
  }

  readonly #blame = (error: SisoError): Fault<SignInText> | undefined => {
    const [mistake] = error.errors;
    if (mistake?.pointer === '/password' || mistake?.pointer === '/name') {
      const field = mistake.pointer === '/name' ? 'name' : 'newPassword';
      return { field, text: 'refused', detail: mistake.detail };
    }
    if (isExpired(error)) {
      this.#expired = true;
    }
    return blameAccount(error);
  };

  readonly #send = ({ name = '', newPassword = '' }: Readonly<Record<string, string>>): void => {
    const { attempt, auth, token, settle } = this.#gate;
    if (attempt.check({ name: !name && 'nameMissing', newPassword: passwordMistake(newPassword) })) {
      void attempt.run(
        async () => settle(await auth.acceptInvitation({ token, name, password: newPassword })),
        this.#blame,
      );
    }
  };

  readonly #passkey = (): void => {
    const { attempt, auth, token, settle, host } = this.#gate;
    const name = host.renderRoot.querySelector<HTMLInputElement>('#name')?.value.trim() ?? '';
    if (attempt.check({ name: !name && 'nameMissing' })) {
      void attempt.run(async () => {
        const passkey = await makePasskey(await auth.invitationPasskeyOptions({ token, name }));
        settle(await auth.acceptInvitation({ token, name, passkey }));
      }, this.#blame);
    }
  };
}
