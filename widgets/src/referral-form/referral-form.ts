import type { Attribution, Siso, SisoError } from '@siso/partner-sdk';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { SisoElement } from '../base/siso-element.ts';
import type { Parameters } from '../locales/catalog.ts';
import { referralForm as english } from '../locales/en/referral-form.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { amountParameters, tidyAmount } from './amount.ts';
import { checkValues, type Problem, type ReferralBody, type Values } from './check.ts';
import { chooseFields, type FieldName, type FieldSpec, isReachField } from './fields.ts';
import { OutboxWatch } from './outbox-watch.ts';
import { styles } from './referral-form.styles.ts';
import { codeOf, refusalOf } from './refusal.ts';
import { problemsOf, readHere, submitReferral } from './submission.ts';
import {
  fieldView,
  HELD,
  noticeView,
  panelView,
  QUEUED,
  reachView,
  refusalView,
  SENT,
  summaryView,
  type Translate,
} from './views.ts';

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
 * @csspart form - The form.
 * @csspart field - A label with its control, hint and error.
 * @csspart label - A field's label.
 * @csspart hint - A field's hint.
 * @csspart control - An input or the text area.
 * @csspart error - A field's error.
 * @csspart summary - The list of errors.
 * @csspart button - The button that sends, and the one that starts another referral.
 * @csspart notice - A message on the state of the form.
 * @csspart panel - The thanks or the "saved" message that replaces the form.
 *
 * @cssprop {<length>} --siso-size-form - Widest width of the form; 20rem–48rem. Default 34em.
 *
 * @event {CustomEvent<{}>} siso-before-submit - A valid referral is about to be sent; cancelable.
 * @event {CustomEvent<{referralId: string}>} siso-referral-submitted - The API has taken the referral.
 * @event {CustomEvent<{outboxId: string}>} siso-referral-queued - The referral is kept on this device for later.
 */
export class ReferralForm extends SisoElement {
  static override readonly styles = [tokens, controls, styles];
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

  private phase: 'editing' | 'sending' | 'queued' | 'sent' = 'editing';
  private problems: ReadonlyMap<FieldName, Problem> = new Map();
  private failure?: SisoError;
  private announcement = '';

  #arrival?: Attribution;
  #outbox?: OutboxWatch;
  #clientName = '';
  #durable = true;
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
    return () => watch.stop();
  }

  protected override updated(): void {
    const code = this.failure?.code ?? codeOf(this.brand, this.brandError);
    const refusal = refusalOf(code);
    if (code !== this.#reported) {
      this.#reported = code;
      if (code && (refusal || this.failure)) {
        this.report('siso-error', { code });
      }
      if (refusal) {
        console.error(`<${this.localName}> cannot send referrals (${code}). ${refusal.advice}`);
      }
    }
    this.reportReady();
  }

  protected override render(): TemplateResult {
    const t = this.#t;
    const done = this.phase === 'sent' || this.phase === 'queued';
    const refusal = this.#touched || this.failure ? undefined : refusalOf(codeOf(this.brand, this.brandError));
    const { waiting = 0, failed = [] } = this.#outbox ?? {};
    const discard = html`<button class="link" type="button" @click=${this.#discard}>${t('discard')}</button>`;
    return html`
      <div class="root" lang=${this.textLanguage}>
        <div class="intro" ?hidden=${done}>
          <slot name="intro"><h2>${t('title')}</h2><p>${t('intro')}</p></slot>
        </div>
        ${waiting ? noticeView('info', t('waiting', { count: waiting })) : nothing}
        ${failed.length ? noticeView('warning', t('failed', { count: failed.length }), '', discard) : nothing}
        ${done ? this.#panel() : refusal ? refusalView(t, refusal) : nothing}
        <form part="form" novalidate ?hidden=${done || refusal} @submit=${this.#submit} @input=${this.#edited}>
          ${this.#summary()} ${this.#fields()}
          <slot name="note"></slot>
          ${this.failure ? this.#failureNotice(this.failure) : nothing}
          <button class="primary" part="button" type="submit" aria-disabled=${this.phase === 'sending'}>
            ${t(this.phase === 'sending' ? 'sending' : 'send')}
          </button>
        </form>
        <div class="sr" role="status">${this.announcement}</div>
      </div>
    `;
  }

  #fields(): (TemplateResult | typeof nothing)[] {
    const fields = this.#shown;
    const reach = fields.filter(isReachField);
    const view = (field: FieldSpec): TemplateResult =>
      fieldView(field, this.#t, this.#problemText(field.name), this.#amounts, this.#amountChanged);
    return fields.map((field) => {
      if (reach.length < 2 || !isReachField(field)) {
        return view(field);
      }
      return field === reach[0] ? reachView(this.#t, reach.map(view)) : nothing;
    });
  }

  #summary(): TemplateResult | typeof nothing {
    const fields = this.#shown.filter(({ name }) => this.problems.has(name));
    const entries = fields.map(({ name }) => ({ text: this.#problemText(name) ?? '', go: () => this.#focus(name) }));
    return summaryView(this.#t, entries);
  }

  #panel(): TemplateResult {
    const words = this.phase === 'sent' ? SENT : this.#durable ? QUEUED : HELD;
    return panelView(this.#t, words, this.#clientName, this.#again);
  }

  #failureNotice({ code, status, detail }: SisoError): TemplateResult {
    const refusal = refusalOf(code);
    const mendable = status >= 400 && status < 500 && detail;
    const text = refusal ? this.#t(refusal.text) : mendable ? this.#t('refused', { detail }) : this.#t('failedText');
    return noticeView(
      'danger',
      this.#t(refusal?.title ?? 'failedTitle'),
      text,
      html`<slot name="error"></slot>`,
      'alert',
    );
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

  readonly #t: Translate = (key, parameters) => this.text('referralForm', english, key, parameters);

  #problemText(name: FieldName): string | undefined {
    const problem = this.problems.get(name);
    return problem && ('text' in problem ? this.#t(problem.text, this.#amounts) : this.#t('refused', problem));
  }

  #control(name: FieldName): HTMLInputElement | HTMLTextAreaElement | null {
    return this.renderRoot.querySelector(`#${name}`);
  }

  #read(): Values {
    return Object.fromEntries(this.#shown.map(({ name }) => [name, this.#control(name)?.value ?? '']));
  }

  #focus(name: FieldName): void {
    this.#control(name)?.focus();
  }

  readonly #edited = (event: Event): void => {
    this.#touched = true;
    if (this.problems.size > 0) {
      const { problems } = checkValues(this.#read(), this.language, this.#money);
      const edited = event.target instanceof Element ? event.target.id : '';
      this.problems = new Map(
        [...this.problems].filter(([name, problem]) => ('text' in problem ? problems.has(name) : name !== edited)),
      );
    }
  };

  readonly #amountChanged = (event: Event): void => {
    tidyAmount(event.target as HTMLInputElement, this.language, this.#money);
  };

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.phase === 'sending') {
      return;
    }
    this.failure = undefined;
    const { body, problems } = checkValues(this.#read(), this.language, this.#money);
    this.problems = problems;
    if (problems.size > 0) {
      await this.#focusFirstProblem();
    } else if (this.report('siso-before-submit', {})) {
      await this.#send(body);
    }
  };

  async #send(body: ReferralBody): Promise<void> {
    this.phase = 'sending';
    this.#clientName = body.clientName;
    const outcome = await submitReferral(this.connection, body, this.#arrival);
    if (outcome.state === 'sent') {
      this.#delivered(true, outcome.data);
    } else if (outcome.state === 'queued') {
      this.#kept(outcome.id, outcome.durable);
    } else {
      this.phase = 'editing';
      this.problems = problemsOf(
        outcome.error,
        this.#shown.map(({ name }) => name),
      );
      this.failure = this.problems.size > 0 ? undefined : outcome.error;
      await this.#focusFirstProblem();
    }
  }

  #kept(outboxId: string, durable: boolean): void {
    this.#durable = durable;
    if (this.#outbox) {
      this.#outbox.ownId = outboxId;
      void this.#outbox.count();
    }
    this.phase = 'queued';
    this.report('siso-referral-queued', { outboxId });
    void this.#focusPanel();
  }

  #delivered(own: boolean, data: unknown): void {
    if (own) {
      this.#forget();
      this.phase = 'sent';
      void this.#focusPanel();
    } else {
      this.announcement = this.#t('flushed');
    }
    this.report('siso-referral-submitted', { referralId: (data as { id?: string } | undefined)?.id ?? '' });
  }

  /** Empties the form; only ever after its referral is safe. */
  #forget(): void {
    if (this.#outbox) {
      this.#outbox.ownId = undefined;
    }
    this.#touched = false;
    this.renderRoot.querySelector('form')?.reset();
  }

  async #focusFirstProblem(): Promise<void> {
    await this.updateComplete;
    const first = this.#shown.find(({ name }) => this.problems.has(name));
    if (first) {
      this.#focus(first.name);
    }
  }

  async #focusPanel(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.panel h2')?.focus();
  }

  readonly #again = async (): Promise<void> => {
    this.#forget();
    void this.#outbox?.count();
    this.phase = 'editing';
    await this.updateComplete;
    this.#focus('clientName');
  };

  readonly #discard = (): void => {
    void this.#outbox?.discardFailed();
  };
}
