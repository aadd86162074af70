import type { Attribution, Siso, SisoError } from '@siso/partner-sdk';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { SisoElement } from '../base/siso-element.ts';
import type { Parameters } from '../locales/catalog.ts';
import { referralFormTexts } from '../locales/referral-form.ts';
import { controls } from '../theme/controls.styles.ts';
import { fields } from '../theme/fields.styles.ts';
import { waitingIcon } from '../theme/icons.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { amountParameters, tidyAmount } from './amount.ts';
import { checkValues, type Problems, type ReferralBody, stillWrong, type Values } from './check.ts';
import { chooseFields, type FieldName, type FieldSpec, type FormText } from './fields.ts';
import { OutboxWatch } from './outbox-watch.ts';
import { styles } from './referral-form.styles.ts';
import { ADVICE, codeOf, refusalOf } from './refusal.ts';
import { problemsOf, readHere, submitReferral } from './submission.ts';
import type { Kept, Translate } from './views.ts';
import * as views from './views.ts';

/**
 * A form with which a visitor of a partner's site refers a client. It needs a publishable key only, keeps what was
 * typed through every error, and sends what was submitted offline by itself later, exactly once.
 *
 * @slot intro - Heading and words above the form.
 * @slot note - Words above the button, for example on privacy.
 * @slot success - Words of thanks after a referral was sent.
 * @slot queued - Words when a referral is kept on the device.
 * @slot error - More help below an error, for example a phone number.
 *
 * @csspart intro - Heading and words above the form.
 * @csspart form - The form.
 * @csspart group - The two fields of which one is required.
 * @csspart field - A label with its control, hint and error.
 * @csspart label - A field's label.
 * @csspart hint - A field's hint.
 * @csspart control - An input or the text area.
 * @csspart error - A field's error.
 * @csspart summary - The list of errors.
 * @csspart button - The button that sends, and the one that starts another referral.
 * @csspart send - The button that sends.
 * @csspart notice - A message on the state of the form.
 * @csspart panel - The thanks or the "saved" message that replaces the form.
 *
 * @cssprop {<length>} --siso-space-field - Space between fields; 8px–48px. Default: 5 units.
 * @cssprop {<shadow>} --siso-shadow-control - Shadow of inputs; any. Default: none.
 * @cssprop {<length>} --siso-control-padding - Space between an input’s edge and its text; 4px–32px. Default: 3 units.
 * @cssprop {<number>} --siso-control-weight - Weight of what is typed; 300–700. Default: 400.
 * @cssprop {<color>} --siso-label-color - Colour of labels; any. Default: that of text.
 * @cssprop {<length>} --siso-label-size - Size of labels; 0.8em–1.25em. Default: 1em.
 * @cssprop {<number>} --siso-label-weight - Weight of labels; 400–800. Default: 600.
 * @cssprop {<keyword>} --siso-button-align - Place of the button that sends; start | center | end | stretch. Default: start.
 * @cssprop {<length>} --siso-size-form - Widest form; 20rem–48rem. Default: 34em.
 *
 * @event {CustomEvent<{}>} siso-before-submit - A valid referral is about to be sent; cancelable.
 * @event {CustomEvent<{referralId: string}>} siso-referral-submitted - The API has taken the referral.
 * @event {CustomEvent<{outboxId: string}>} siso-referral-queued - The referral is kept on this device for later.
 */
export class ReferralForm extends SisoElement<FormText> {
  static override readonly styles = [tokens, controls, fields, styles];
  static override readonly properties: PropertyDeclarations = {
    fields: {},
    currency: {},
    phase: { state: true },
    problems: { state: true },
    failure: { state: true },
    announcement: { state: true },
  };

  /** Fields to ask for: `email phone company project value`. Default: all. The name is always asked for. */
  fields?: string;
  /** Currency of the estimated value (ISO 4217). Default: the partner's, else USD. */
  currency?: string;

  protected override readonly component = 'referral-form';
  protected override readonly group = referralFormTexts;

  private phase: 'editing' | 'sending' | Kept = 'editing';
  private problems: Problems = new Map();
  private failure?: SisoError;
  private announcement = '';

  #arrival?: Attribution;
  #outbox?: OutboxWatch;
  #clientName?: string;
  #touched = false;
  #reported?: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#arrival ??= readHere();
  }

  protected override attach(siso: Siso): () => void {
    const watch = new OutboxWatch(
      siso,
      {
        changed: () => this.requestUpdate(),
        sent: (own, data) => this.#delivered(own, data),
        failed: (error) => {
          watch.ownId = undefined;
          this.phase = 'editing';
          this.failure = error;
        },
      },
      this.#outbox?.ownId,
    );
    this.#outbox = watch;
    return watch.stop;
  }

  protected override updated(): void {
    const code = this.failure?.code ?? this.#code;
    const refusal = refusalOf(code);
    if (code !== this.#reported) {
      this.#reported = code;
      if (code && (refusal || this.failure)) {
        this.report('siso-error', { code });
      }
      if (refusal) {
        console.error(`<${this.localName}> cannot send referrals (${code}). ${ADVICE[refusal]}`);
      }
    }
    this.reportReady();
  }

  protected override render(): TemplateResult {
    const t = this.#t;
    const { phase, failure } = this;
    const { waiting = 0, failed = [] } = this.#outbox ?? {};
    const kept = phase === 'editing' || phase === 'sending' ? undefined : phase;
    const refusal = this.#touched || failure ? undefined : refusalOf(this.#code);
    const shown = this.#shown;
    const wrong = shown.filter(({ name }) => this.problems.has(name));
    return html`
      <div class="root" lang=${this.textLanguage}>
        <div class="intro" part="intro" ?hidden=${kept}>
          <slot name="intro"><h2>${t('title')}</h2><p>${t('intro')}</p></slot>
        </div>
        ${waiting ? views.noticeView('info', t('waiting', { count: waiting }), nothing, waitingIcon) : nothing}
        ${failed.length ? views.noticeView('warning', t('failed', { count: failed.length }), views.linkView(t('discard'), this.#discard)) : nothing}
        ${kept ? views.panelView(t, kept, this.#clientName, this.#again) : refusal ? views.refusalView(t, refusal) : nothing}
        <form part="form" novalidate ?hidden=${kept || refusal} @submit=${this.#submit} @input=${this.#edited}>
          ${views.summaryView(t, wrong, this.#problemText, this.#focus)} ${views.fieldsView(t, shown, this.#problemText, this.#amounts, this.#amountChanged)}
          <slot name="note"></slot>
          ${failure ? views.failureView(t, failure) : nothing}
          <button class="primary" part="button send" type="submit" aria-disabled=${phase === 'sending'}>
            ${t(phase === 'sending' ? 'sending' : 'send')}
          </button>
        </form>
        <div class="sr" role="status">${this.announcement}</div>
      </div>
    `;
  }

  /** Why nothing can be sent from here; undefined when it can, or nobody knows yet. */
  get #code(): string | undefined {
    return this.denied ? 'missing_scope' : codeOf(this.brand, this.brandError);
  }

  get #shown(): readonly FieldSpec[] {
    return chooseFields(this.fields);
  }

  get #money(): string {
    return this.currency ?? this.brand?.currency ?? 'USD';
  }

  get #amounts(): Parameters {
    return amountParameters(this.language, this.#money);
  }

  readonly #t: Translate = (key, parameters) => this.text(key, parameters);

  readonly #problemText = (name: FieldName): string | undefined => {
    const problem = this.problems.get(name);
    return problem && this.#t(problem.text, { ...this.#amounts, detail: problem.detail ?? '' });
  };

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  readonly #focus = (name: FieldName): void => this.#find(`#${name}`)?.focus();

  /** Moves the focus to what the next rendering shows. */
  async #focusNext(selector: string): Promise<void> {
    await this.updateComplete;
    this.#find(selector)?.focus();
  }

  #check() {
    const values: Values = Object.fromEntries(new FormData(this.#form) as Iterable<[string, string]>);
    return checkValues(values, this.language, this.#money);
  }

  get #form(): HTMLFormElement {
    return this.#find('form') as HTMLFormElement;
  }

  readonly #edited = ({ target }: Event): void => {
    this.#touched = true;
    if (this.problems.size) {
      this.problems = stillWrong(this.problems, this.#check().problems, (target as Element).id);
    }
  };

  readonly #amountChanged = ({ target }: Event): void =>
    tidyAmount(target as HTMLInputElement, this.language, this.#money);

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.phase === 'sending') {
      return;
    }
    this.failure = undefined;
    const { body, problems } = this.#check();
    this.problems = problems;
    if (problems.size) {
      void this.#focusNext('[aria-invalid]');
    } else if (this.report('siso-before-submit', {})) {
      void this.#send(body);
    }
  };

  async #send(body: ReferralBody): Promise<void> {
    this.phase = 'sending';
    this.#clientName = body.clientName;
    try {
      const outcome = await submitReferral(this.connection, body, this.#arrival);
      if (outcome.state === 'sent') {
        this.#delivered(true, outcome.data);
      } else {
        this.#keep(outcome.id, outcome.durable);
      }
    } catch (thrown) {
      const error = thrown as SisoError;
      this.phase = 'editing';
      this.problems = problemsOf(error, this.#shown);
      this.failure = this.problems.size ? undefined : error;
      void this.#focusNext('[aria-invalid]');
    }
  }

  #keep(outboxId: string, durable: boolean): void {
    this.#outbox?.own(outboxId);
    this.phase = durable ? 'queued' : 'held';
    this.report('siso-referral-queued', { outboxId });
    void this.#focusNext('.panel h2');
  }

  #delivered(own: boolean, data: unknown): void {
    if (own) {
      this.#forget();
      this.phase = 'sent';
      void this.#focusNext('.panel h2');
    } else {
      this.announcement = this.#t('flushed');
    }
    this.report('siso-referral-submitted', { referralId: (data as { id?: string } | undefined)?.id ?? '' });
  }

  /** Empties the form; only ever after its referral is safe. */
  #forget(): void {
    this.#outbox?.own();
    this.#touched = false;
    this.#form.reset();
  }

  readonly #again = (): void => {
    this.#forget();
    this.phase = 'editing';
    void this.#focusNext('#clientName');
  };

  readonly #discard = (): void => void this.#outbox?.discardFailed();
}
