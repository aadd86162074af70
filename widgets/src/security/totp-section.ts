import type { Security } from '@siso/partner-sdk/auth';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { RecoveryCodes } from '../auth/recovery-codes.ts';
import type { TotpSetup } from '../auth/totp-setup.ts';
import { faultView, otherView } from '../auth/views.ts';
import { doneIcon, stopIcon } from '../theme/icons.ts';
import type { Room, Said } from './room.ts';
import { openView, sectionView, sureView } from './section.ts';

/** The authenticator app and the recovery codes; what they show once lives here. */
export class FactorSections {
  readonly #host: LitElement;
  #setup?: TotpSetup;
  #codes?: RecoveryCodes;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Forgets what was shown once, when its form is closed. */
  forget(): void {
    this.#setup = undefined;
    this.#codes = undefined;
  }

  /** Whether something is shown that is not shown again. */
  get precious(): boolean {
    return !!this.#codes || this.#setup?.confirmed === true;
  }

  view(room: Room, security: Security): TemplateResult {
    return html`${this.#totp(room, security)} ${security.totp.enabled ? this.#recovery(room, security) : nothing}`;
  }

  #totp(room: Room, { totp, mfaRequired, passkeys }: Security): TemplateResult {
    const { say, auth, act, date, opened } = room;
    const state = totp.enabled
      ? html`<p class="mark success">${doneIcon}${totp.since ? say('totpSince', { date: date(totp.since) }) : say('totpOn')}</p>`
      : html`<p class="mark muted">${stopIcon}${say('totpOff')}</p>`;
    const bound = mfaRequired && !passkeys.length;
    const toggle = totp.enabled
      ? openView(room, 'totp-off', say('turnOff'), `${say('turnOff')}: ${say('totpTitle')}`)
      : html`<button class="secondary small" part="button" type="button" id="open-totp-on" aria-expanded=${opened === 'totp-on'}
          aria-label="${say('turnOn')}: ${say('totpTitle')}" @click=${() => this.#start(room)}>${say('turnOn')}</button>`;
    const cancel = otherView(say('cancel'), () => room.open(''));
    const form =
      opened === 'totp-on'
        ? (this.#setup?.view(room, cancel) ??
          html`<div class="stack">${faultView(room)}<div class="actions">${cancel}</div></div>`)
        : opened === 'totp-off' && bound
          ? html`<p class="sure">${stopIcon}<span>${say('turnOffNever')}</span></p>`
          : opened === 'totp-off'
            ? sureView(
                room,
                say('turnOffText'),
                'turnOff',
                () => void act(() => auth.disableTotp(), { text: 'totpEnded' }),
              )
            : nothing;
    return sectionView('totp', say('totpTitle'), html`${state}<p class="muted">${say('totpText')}</p>`, toggle, form);
  }

  #recovery(room: Room, { recoveryCodes: { left } }: Security): TemplateResult {
    const { say, opened } = room;
    const form =
      opened !== 'recovery'
        ? nothing
        : (this.#codes?.view(room) ??
          sureView(room, say('recoveryRenewText'), 'recoveryRenew', () => this.#renew(room)));
    return sectionView(
      'recovery',
      say('recoveryTitle'),
      html`<p class="value ${left ? '' : 'danger'}">${left ? say('recoveryLeft', { count: left }) : say('recoveryNone')}</p>`,
      openView(room, 'recovery', say('recoveryRenew')),
      form,
    );
  }

  #start(room: Room): void {
    if (room.opened === 'totp-on') {
      room.open('');
      return;
    }
    room.open('totp-on');
    const done: Said = { text: 'totpDone' };
    void room.attempt.run(async () => {
      const { TotpSetup } = await import('../auth/totp-setup.ts');
      const setup = new TotpSetup(this.#host, room.auth, () => void room.act(async () => {}, done));
      await setup.begin();
      this.#setup = setup;
    });
  }

  #renew(room: Room): void {
    void room.attempt.run(async () => {
      const [{ RecoveryCodes }, codes] = await Promise.all([
        import('../auth/recovery-codes.ts'),
        room.guarded(() => room.auth.renewRecoveryCodes()),
      ]);
      if (codes) {
        const kept = (): void => void room.act(async () => {}, { text: 'recoveryDone' });
        this.#codes = new RecoveryCodes(this.#host, codes.recoveryCodes, kept);
      }
    });
  }
}
