import type { Siso } from '@siso/partner-sdk';
import type { LitElement } from 'lit';
import type { Detail } from './detail/detail.ts';
import type { TargetSetup } from './detail/targets.ts';
import type { Sections } from './sections/sections.ts';
import type { FigureLead, Target } from './selection.ts';

/** The parts of the dashboard that are fetched when they are needed: the sections after the figures, the rest on demand. */
export class Later {
  sections?: Sections;
  /** The list, the calculation or the project that stands in the board's place. */
  detail?: Detail;
  /** True when the sections could not be fetched. */
  lost = false;

  readonly #host: LitElement;
  readonly #language: () => string;
  #spoken = '';
  #asked = false;

  constructor(host: LitElement, language: () => string) {
    this.#host = host;
    this.#language = language;
  }

  /** Fetches the sections, once; `again` after they could not be. */
  load(again = false): void {
    if (this.#asked && !again) {
      return;
    }
    this.#asked = true;
    this.lost = false;
    import('./sections/sections.ts').then(
      async ({ Sections, addTexts }) => {
        this.#spoken = this.#language();
        await addTexts(this.#spoken);
        this.sections = new Sections(this.#host);
        this.#host.requestUpdate();
      },
      () => {
        this.lost = true;
        this.#host.requestUpdate();
      },
    );
  }

  /** Fetches the texts of what is here, where the language has changed. */
  speak(): void {
    const language = this.#language();
    if (this.sections && language !== this.#spoken) {
      this.#spoken = language;
      void import('./sections/sections.ts')
        .then(({ addTexts }) => addTexts(language))
        .then(() => this.#host.requestUpdate());
    }
  }

  /** Opens what stands behind a number, which is worked out only now for those of the figures; the focus returns to it afterwards. */
  async open(to: Target | (FigureLead & TargetSetup), siso: Siso): Promise<void> {
    const root = this.#host.renderRoot as ShadowRoot;
    const opener = root.activeElement as HTMLElement | null;
    const module = await import('./detail/detail.ts').catch(() => undefined);
    if (!module) {
      this.lost = true;
      this.#host.requestUpdate();
      return;
    }
    await module.addTexts(this.#language());
    this.detail = new module.Detail(this.#host, siso, 'figure' in to ? module.targetOf(to, to) : to, async () => {
      this.detail = undefined;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      (opener ?? root.querySelector<HTMLElement>('.number'))?.focus();
    });
  }
}
