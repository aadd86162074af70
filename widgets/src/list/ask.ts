import type { SisoError } from '@siso/partner-sdk';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { problemIcon } from '../theme/icons.ts';
import { hideDialogs, isLate } from './drawer.ts';
import { type Field, fieldsView, type Problems, typedIn, type Values, valuesOf } from './fields.ts';
import { failureText, type Words } from './words.ts';

/** A question before something is done: a confirmation, or a few fields. */
export interface Question {
  readonly title: string;
  /** What will happen, and whether it can be taken back. */
  readonly text?: unknown;
  /** What it needs; a function where what is asked depends on what stands in the fields, as typed so far. */
  readonly fields?: readonly Field[] | ((values: Values) => readonly Field[]);
  /** The words of the button that does it. */
  readonly confirm: string;
  /** True for what takes something away. */
  readonly danger?: boolean;
  /** What is wrong with the values besides what is missing, by field; its words stand in place of ours. */
  check?(values: Values): Problems;
  /** Does it. A SisoError that is thrown is said in the dialog, which stays open with all that was typed. */
  act(values: Values): Promise<unknown>;
}

/** A dialog that asks, acts, and stays open until it has succeeded or is given up. */
export class Ask {
  readonly #host: LitElement;
  #question?: Question;
  #values: Values = {};
  #problems: Problems = {};
  #failure?: SisoError;
  #working = false;
  #answered: (done: boolean) => void = () => {};

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Opens the dialog; resolves with true when it was done, false when it was given up. The focus returns to where it was. */
  async open(question: Question): Promise<boolean> {
    const opener = (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    this.#end(false);
    this.#question = question;
    this.#values = {};
    this.#problems = {};
    this.#failure = undefined;
    const done = new Promise<boolean>((resolve) => {
      this.#answered = resolve;
    });
    await this.#drawn();
    const first = this.#find('.field input, .field select, .field textarea, [autofocus]');
    // Of radio buttons the chosen one is where the keyboard goes on.
    (this.#find(`[type=radio][name="${first?.getAttribute('name')}"]:checked`) ?? first)?.focus();
    const outcome = await done;
    await this.#drawn();
    opener?.focus();
    return outcome;
  }

  view(words: Words): TemplateResult | typeof nothing {
    const question = this.#question;
    if (!question) {
      return nothing;
    }
    const { t } = words;
    const { title, text, confirm, danger } = question;
    const fields = this.#fields;
    const failure = this.#failure;
    return html`<dialog class="ask" part="dialog" aria-labelledby="ask-title" @cancel=${this.#cancel} @close=${this.#cancel}>
      <form novalidate @submit=${(event: Event) => void this.#submit(event, question, words)} @input=${this.#edited}>
        <h2 id="ask-title">${title}</h2>
        ${text ? html`<p class="text">${text}</p>` : nothing} ${fieldsView(fields, this.#problems, words)}
        ${
          failure
            ? html`<div class="notice danger" part="notice" role="alert">${problemIcon}<div><p>${failureText(failure, words)}</p></div></div>`
            : nothing
        }
        <div class="buttons">
          <button class="primary ${danger ? 'grave' : ''}" aria-disabled=${this.#working}>${this.#working ? t('working') : confirm}</button>
          <button class="secondary" type="button" ?autofocus=${!fields.length} @click=${this.#cancel}>${t('cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }

  get #fields(): readonly Field[] {
    const { fields = [] } = this.#question ?? {};
    return typeof fields === 'function' ? fields(this.#values) : fields;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(`.ask :is(${selector})`);
  }

  async #drawn(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  #end(done: boolean): void {
    this.#question = undefined;
    this.#working = false;
    hideDialogs(this.#host, '.ask');
    this.#host.requestUpdate();
    this.#answered(done);
  }

  readonly #cancel = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    if (!this.#working && this.#question && !isLate(event)) {
      this.#end(false);
    }
  };

  readonly #edited = ({ target }: Event): void => {
    const { name, form } = target as HTMLInputElement;
    if (form) {
      this.#values = { ...this.#values, ...typedIn(form, this.#fields) };
    }
    this.#problems = { ...this.#problems, [name]: '' };
    this.#host.requestUpdate();
  };

  async #submit(event: Event, question: Question, { t }: Words): Promise<void> {
    event.preventDefault();
    if (this.#working) {
      return;
    }
    const fields = this.#fields;
    const values = valuesOf(event.target as HTMLFormElement, fields);
    const missing = fields.filter(({ name, required }) => required && !values[name]);
    this.#failure = undefined;
    const found = Object.entries(question.check?.(values) ?? {}).filter(([, problem]) => problem);
    this.#problems = Object.fromEntries([...missing.map(({ name }) => [name, t('fieldMissing')]), ...found]);
    if (!Object.keys(this.#problems).length) {
      this.#working = true;
      this.#host.requestUpdate();
      try {
        await question.act(values);
        if (question === this.#question) {
          this.#end(true);
        }
        return;
      } catch (thrown) {
        this.#working = false;
        this.#refused(thrown as SisoError, fields);
      }
    }
    await this.#drawn();
    this.#find('[aria-invalid]')?.focus();
  }

  /** Mistakes that the API found in a field stand beside it, any other refusal above the buttons. */
  #refused(error: SisoError, fields: readonly Field[]): void {
    const found = (error.errors ?? []).flatMap(({ pointer, detail }) =>
      fields.filter(({ name }) => name === pointer.split('/')[1]).map(({ name }) => [name, detail] as const),
    );
    this.#problems = Object.fromEntries(found);
    this.#failure = found.length ? undefined : error;
  }
}
