import type { SisoError } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { faultView, linkView, otherView } from '../auth/views.ts';
import { doneIcon, stopIcon } from '../theme/icons.ts';
import type { Gate, Panel, SignInText } from './gate.ts';
import { headingView } from './heading.ts';

/** Whether an error means that a mailed link is used up, withdrawn, too old or not whole. */
export const isExpired = ({ code, errors }: SisoError): boolean =>
  code === 'link_expired' || errors.some(({ pointer }) => pointer === '/token');

/** What stands in place of a link that no longer works, with the way out. */
export function expiredView(
  { say, go }: Gate,
  text: Extract<SignInText, `expired${string}`>,
  way?: TemplateResult,
): TemplateResult {
  return html`<section class="panel warning" part="panel">${stopIcon}${headingView(say('expiredTitle'), say(text))}
    <div class="actions">${way ?? nothing} ${linkView(say('back'), () => go('sign-in'))}</div></section>`;
}

/** Follows a mailed link that needs nothing else: an address is confirmed, or changed. */
export class LinkPanel implements Panel {
  readonly #gate: Gate;
  readonly #kind: 'verify' | 'confirm';
  #phase: 'checking' | 'failed' | 'expired' | 'done' = 'checking';

  constructor(gate: Gate, kind: 'verify' | 'confirm') {
    this.#gate = gate;
    this.#kind = kind;
  }

  view(): TemplateResult {
    const gate = this.#gate;
    const { say, attempt } = gate;
    switch (this.#phase) {
      case 'expired':
        return expiredView(gate, 'expiredVerify');
      case 'done':
        return html`<section class="panel success" part="panel">${doneIcon}${headingView(say(`${this.#kind}Title`), say(`${this.#kind}Text`))}
          <div class="actions">${otherView(say('goOn'), () => gate.go('sign-in'))}</div></section>`;
      case 'failed':
        return html`${faultView(gate)}
          <div class="actions">${attempt.wait ? nothing : otherView(say('tryAgain'), () => this.begin())}</div>`;
      default:
        return html`<p class="muted" role="status">${say('checking')}</p>`;
    }
  }

  begin(): void {
    void this.#follow();
  }

  async #follow(): Promise<void> {
    const { auth, attempt, token, host } = this.#gate;
    this.#phase = token ? 'checking' : 'expired';
    if (token) {
      const done = await attempt.run(
        () => (this.#kind === 'verify' ? auth.verifyEmail(token) : auth.confirmEmail(token)),
        (error) => {
          this.#phase = isExpired(error) ? 'expired' : 'failed';
          return undefined;
        },
      );
      if (done) {
        this.#phase = 'done';
      }
    }
    host.requestUpdate();
  }
}
