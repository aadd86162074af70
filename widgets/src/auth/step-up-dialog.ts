import type { Siso, SisoError } from '@siso/partner-sdk';
import { type Auth, askForPasskey, canUsePasskeys, type Me, type StepUpProof } from '@siso/partner-sdk/auth';
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { SisoElement } from '../base/siso-element.ts';
import { VERSION } from '../base/version.ts';
import type { TextKey } from '../locales/catalog.ts';
import { stepUpTexts } from '../locales/step-up.ts';
import { controls } from '../theme/controls.styles.ts';
import { fields } from '../theme/fields.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { Attempt, type Fault } from './attempt.ts';
import { authStyles } from './auth.styles.ts';
import { authFor } from './auth-for.ts';
import type { Say } from './say.ts';
import { type Desk, fieldView, formView, keyIcon, linkView, orView, otherView, plainCode, sendView } from './views.ts';

type StepUpText = TextKey<'stepUp'>;

const styles = css`
  dialog {
    inline-size: min(26em, 100vw - 32px);
    max-block-size: calc(100dvh - 32px);
    margin: auto;
    padding: calc(var(--_unit) * 6);
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: clamp(0px, calc(var(--_radius) * 1.5), 24px);
    background: light-dark(#fff, oklch(from var(--_brand) 0.22 var(--_tint)));
    color: inherit;
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.22);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }

  .words {
    display: grid;
    gap: calc(var(--_unit) * 2);
  }

  .actions {
    justify-content: flex-end;
  }

  .wide {
    display: grid;
  }
`;

/** The question who it is, as `stepUp` asks it. Its tag carries the version, so that two releases on one page do not share it. */
class StepUpDialog extends SisoElement<StepUpText> {
  static override readonly styles = [tokens, controls, fields, authStyles, styles];
  static override readonly properties: PropertyDeclarations = { me: { state: true }, byPassword: { state: true } };

  protected override readonly component = 'step-up';
  protected override readonly group = stepUpTexts;

  /** Called once with whether the person has proved who it is. */
  done: (confirmed: boolean) => void = () => {};

  private me?: Me;
  private byPassword = false;

  readonly #attempt = new Attempt<StepUpText>(this, (code) => this.report('siso-error', { code }));

  protected override get denied(): boolean {
    return false;
  }

  get #auth(): Auth {
    return authFor(this.connection, this.apiUrl);
  }

  protected override firstUpdated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    dialog?.showModal();
    void this.updateComplete.then(() => this.#ask());
  }

  /** Finds out how this person can prove it. */
  #ask(): void {
    void this.#attempt.run(async () => {
      const me = await this.#auth.session();
      if (!me) {
        this.#attempt.faults.set('', { title: 'endedTitle', text: 'endedText' });
        return;
      }
      this.me = me;
      this.byPassword = !me.mfa.totp;
      await this.updateComplete;
      this.renderRoot.querySelector('input')?.focus();
    });
  }

  protected override render(): TemplateResult {
    const { say } = this.#desk;
    return html`<div class="root" lang=${this.textLanguage}>
      <dialog part="dialog" aria-labelledby="title" aria-describedby="intro" @close=${() => this.done(false)}>
        ${formView(
          this.#desk,
          this.#send,
          html`<div class="words"><h2 id="title">${say('title')}</h2><p class="muted" id="intro">${say('intro')}</p></div>
            ${this.me ? this.#waysView(this.me) : nothing}
            <div class="actions">
              ${otherView(say('cancel'), this.#cancel)} ${this.me ? sendView(this.#desk, 'confirm') : nothing}
            </div>`,
        )}
      </dialog>
    </div>`;
  }

  #waysView({ mfa }: Me): TemplateResult {
    const { say } = this.#desk;
    const field = this.byPassword
      ? fieldView(this.#desk, {
          name: 'password',
          label: say('password'),
          type: 'password',
          autocomplete: 'current-password',
        })
      : fieldView(this.#desk, { name: 'code', label: say('code'), autocomplete: 'one-time-code', numeric: true });
    return html`${field}
      ${mfa.totp ? linkView(say(this.byPassword ? 'useCode' : 'usePassword'), this.#switch) : nothing}
      ${
        mfa.passkeys && canUsePasskeys()
          ? html`${orView(this.#desk)}
              <div class="wide">${otherView(html`${keyIcon}${say('usePasskey')}`, this.#passkey)}</div>`
          : nothing
      }`;
  }

  get #desk(): Desk<StepUpText> {
    return { say: this.#say, attempt: this.#attempt, language: this.language };
  }

  readonly #say: Say<StepUpText> = (key, parameters) => this.text(key, parameters);

  readonly #cancel = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #switch = (): void => {
    this.byPassword = !this.byPassword;
    this.#attempt.clear();
  };

  readonly #send = ({ password = '', code = '' }: Readonly<Record<string, string>>): void => {
    const plain = plainCode(code);
    const fine = this.byPassword
      ? this.#attempt.check({ password: !password && 'passwordMissing' })
      : this.#attempt.check({ code: !/^\d{6}$/.test(plain) && 'codeMissing' });
    if (fine) {
      void this.#prove(async () => (this.byPassword ? { password } : { code: plain }));
    }
  };

  readonly #passkey = (): void =>
    void this.#prove(async () => ({ passkey: await askForPasskey(await this.#auth.passkeyOptions()) }));

  async #prove(proof: () => Promise<StepUpProof>): Promise<void> {
    const field = this.byPassword ? 'password' : 'code';
    const blame = ({ code }: SisoError): Fault | undefined =>
      code === 'invalid_credentials' || code === 'second_factor_invalid' ? { field, text: `${field}Wrong` } : undefined;
    if (await this.#attempt.run(async () => void (await this.#auth.stepUp(await proof())), blame)) {
      this.done(true);
    }
  }
}

const tag = `siso-step-up-${VERSION.replaceAll('.', '-')}`;

/** Opens the dialog in an element's shadow root; resolves to whether the person has proved who it is. */
export function askWhoItIs(host: SisoElement, siso: Siso | undefined): Promise<boolean> {
  if (!customElements.get(tag)) {
    customElements.define(tag, StepUpDialog);
  }
  const dialog = document.createElement(tag) as StepUpDialog;
  const { apiUrl, locale, brandColor } = host;
  Object.assign(dialog, { siso, apiUrl, locale, brandColor });
  return new Promise((resolve) => {
    dialog.done = (confirmed) => {
      resolve(confirmed);
      // Closed before it goes, so that the focus returns to where it was.
      dialog.renderRoot.querySelector('dialog')?.close();
      dialog.remove();
    };
    (host.renderRoot as ShadowRoot).append(dialog);
  });
}
