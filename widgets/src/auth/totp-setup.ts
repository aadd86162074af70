import type { SisoError } from '@siso/partner-sdk';
import type { Auth } from '@siso/partner-sdk/auth';
import { html, type LitElement, nothing, svg, type TemplateResult } from 'lit';
import type { Fault } from './attempt.ts';
import { qrCode } from './qr.ts';
import { CopyButton, RecoveryCodes } from './recovery-codes.ts';
import { type Desk, fieldView, formView, plainCode, sendView } from './views.ts';

/** The code as one path, a quiet zone of four modules around it. */
function qrView(text: string, label: string): TemplateResult {
  const rows = qrCode(text);
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('');
  const side = rows.length + 8;
  return svg`<svg class="qr" part="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label=${label} shape-rendering="crispEdges">
    <rect width=${side} height=${side} /><path d=${path} />
  </svg>`;
}

/** Sets up one-time codes: the QR code and its secret, the first code as proof, then the recovery codes. */
export class TotpSetup {
  readonly #host: LitElement;
  readonly #auth: Auth;
  readonly #done: () => void;
  #start?: { readonly secret: string; readonly uri: string };
  #copy?: CopyButton;
  #codes?: RecoveryCodes;

  /** @param done called when it is on and the person keeps the recovery codes */
  constructor(host: LitElement, auth: Auth, done: () => void) {
    this.#host = host;
    this.#auth = auth;
    this.#done = done;
  }

  /** Asks for the secret, which the API makes anew each time. */
  async begin(): Promise<void> {
    this.#start = await this.#auth.startTotp();
    this.#copy = new CopyButton(this.#host, this.#start.secret);
    this.#host.requestUpdate();
  }

  /** Whether it is on already, and only the codes remain to be kept. */
  get confirmed(): boolean {
    return !!this.#codes;
  }

  /**
   * @param more buttons beside the one that turns it on
   * @param level of the heading above the recovery codes
   */
  view<Key extends string>(
    desk: Desk<Key>,
    more: unknown = nothing,
    level: 2 | 3 = 3,
  ): TemplateResult | typeof nothing {
    const { say } = desk;
    if (this.#codes) {
      return this.#codes.view(desk, level);
    }
    if (!this.#start) {
      return nothing;
    }
    const { uri, secret } = this.#start;
    return formView(
      desk,
      ({ code }) => void this.#confirm(desk, code),
      html`<div class="field"><p class="strong">${say('scan')}</p><p class="hint">${say('scanHint')}</p>${qrView(uri, say('qr'))}</div>
        <div class="field">
          <p class="strong">${say('secret')}</p>
          <div class="actions"><code class="secret-key" dir="ltr">${secret.replace(/.{4}(?=.)/g, '$& ')}</code>${this.#copy?.view(desk)}</div>
        </div>
        ${fieldView(desk, { name: 'code', label: say('codeNow'), autocomplete: 'one-time-code', numeric: true })}
        <div class="actions">${sendView(desk, 'turnOn')} ${more}</div>`,
    );
  }

  async #confirm<Key extends string>({ attempt }: Desk<Key>, typed = ''): Promise<void> {
    const code = plainCode(typed);
    if (!attempt.check({ code: !/^\d{6}$/.test(code) && 'codeMissing' })) {
      return;
    }
    const blame = (error: SisoError): Fault | undefined =>
      error.code === 'second_factor_invalid' ? { field: 'code', text: 'codeWrong' } : undefined;
    const done = await attempt.run(async () => {
      const { recoveryCodes } = await this.#auth.confirmTotp(code);
      this.#codes = new RecoveryCodes(this.#host, recoveryCodes, this.#done);
    }, blame);
    if (done) {
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector<HTMLElement>('#codes-title')?.focus();
    }
  }
}
