import { ContextProvider } from '@lit/context';
import type { Siso } from '@siso/partner-sdk';
import { css, html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { nearest } from '../base/ambient.ts';
import { brandQuery } from '../base/brand.ts';
import { connectWithKey, getDefaultApiUrl } from '../base/connection.ts';
import {
  type BrandState,
  brandContext,
  clientContext,
  liveContext,
  localeContext,
  sessionContext,
  textsContext,
} from '../base/contexts.ts';
import { safeLocale } from '../base/format.ts';
import { VERSION } from '../base/version.ts';
import type { Demo } from '../demo/demo.ts';
import type { ProviderTexts } from '../locales/catalog.ts';

/**
 * Hands one connection, its brand and its language to every element inside, through small contexts, so that an element
 * hears only of what it reads. Shows nothing itself, unless it is a demo.
 *
 * @slot - The page's own content with elements in it.
 *
 * @csspart demo-mark - The words that mark the page of a demo.
 */
export class Provider extends LitElement {
  static readonly version: string = VERSION;
  static override readonly properties: PropertyDeclarations = {
    siso: { attribute: false },
    apiUrl: { attribute: 'api-url' },
    publishableKey: { attribute: 'publishable-key' },
    locale: {},
    brandColor: { attribute: 'brand-color' },
    texts: { type: Object },
    density: { reflect: true },
    demo: { type: Boolean },
    demoSeed: { attribute: 'demo-seed' },
  };
  static override readonly styles = css`
    :host {
      display: contents;
    }

    :host([density='compact']) {
      --siso-space-density: 0.75;
    }

    :host([density='comfortable']) {
      --siso-space-density: 1;
    }
  `;

  /** The connection, as made by `createSiso`. Wins over `publishable-key`. */
  siso?: Siso;
  /** The API's base URL. Default: the origin that the script came from. */
  apiUrl?: string;
  /** A publishable key, where no session is needed. */
  publishableKey?: string;
  /** A BCP 47 tag for texts, numbers and dates. Default: the page's language. */
  locale?: string;
  /** A `#rrggbb` that replaces the brand's colour. */
  brandColor?: string;
  /** Texts of the page's own, by element and key, in place of ours; as an attribute in JSON. */
  texts?: ProviderTexts;
  /** How close things stand in the elements inside. Default: `comfortable`. */
  density?: 'compact' | 'comfortable';

  /**
   * Shows every element with invented figures, without a key, a session or a single request; marked as such in a corner of the page.
   * `.siso` wins over it.
   */
  demo = false;
  /** The same seed tells the same story; any text. */
  demoSeed?: string;

  readonly #client = new ContextProvider(this, { context: clientContext });
  readonly #session = new ContextProvider(this, { context: sessionContext, initialValue: 'none' });
  readonly #brand = new ContextProvider(this, { context: brandContext, initialValue: {} });
  readonly #locale = new ContextProvider(this, { context: localeContext });
  readonly #texts = new ContextProvider(this, { context: textsContext });
  readonly #live = new ContextProvider(this, { context: liveContext, initialValue: 'idle' });
  #held?: { siso: Siso; release: () => void };
  #demo?: { readonly of: string; run?: Demo };

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#held?.release();
    this.#held = undefined;
    this.#endDemo();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#locale.setValue(this.locale);
    this.#texts.setValue(this.texts);
    const demo = this.#wantsDemo();
    const siso = this.siso ?? (demo ? this.#demo?.run?.siso : this.#ownConnection());
    if (this.isConnected && siso !== this.#held?.siso) {
      this.#held?.release();
      this.#held = siso && { siso, release: this.#hold(siso) };
      this.#client.setValue(siso);
      if (!siso) {
        this.#session.setValue('none');
        this.#showBrand();
        this.#live.setValue('idle');
      }
    } else if (changed.has('brandColor')) {
      this.#showBrand(siso);
    }
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Starts the demo that is asked for, or ends the one that is not. */
  #wantsDemo(): boolean {
    const wanted = this.demo && !this.siso && this.isConnected;
    const locale = safeLocale(
      this.locale || nearest(this, '[lang]')?.getAttribute('lang') || navigator.language || 'en',
    );
    const seed = this.demoSeed ?? '';
    const of = `${locale} ${seed}`;
    if (wanted && this.#demo?.of === of) {
      return true;
    }
    this.#endDemo();
    if (wanted) {
      const demo: { readonly of: string; run?: Demo } = { of };
      this.#demo = demo;
      import('../demo/demo.ts')
        .then(({ startDemo }) => {
          if (this.#demo === demo) {
            demo.run = startDemo({ root: this.renderRoot as ShadowRoot, locale, seed });
            this.requestUpdate();
          }
        })
        .catch((error: unknown) => console.error(`<${this.localName}> could not start its demo.`, error));
    }
    return wanted;
  }

  #endDemo(): void {
    this.#demo?.run?.stop();
    this.#demo = undefined;
  }

  #ownConnection(): Siso | undefined {
    const apiUrl = this.apiUrl ?? getDefaultApiUrl();
    if (!this.publishableKey) {
      return undefined;
    }
    if (!apiUrl) {
      console.error(`<${this.localName}> has a publishable-key but no api-url.`);
      return undefined;
    }
    return connectWithKey(apiUrl, this.publishableKey);
  }

  #hold(siso: Siso): () => void {
    const undo = [
      siso.session.subscribe((state) => this.#session.setValue(state)),
      siso.live.onState((state) => this.#live.setValue(state)),
      brandQuery(siso).subscribe(() => this.#showBrand(siso)),
    ];
    this.#session.setValue(siso.session.state);
    this.#live.setValue(siso.live.state);
    this.#showBrand(siso);
    return () => {
      for (const step of undo) {
        step();
      }
    };
  }

  #showBrand(siso?: Siso): void {
    const { value: brand, error } = siso ? brandQuery(siso) : {};
    const state: BrandState = { brand, error: error ?? undefined, color: this.brandColor };
    const shown = this.#brand.value;
    if (JSON.stringify(state) !== JSON.stringify(shown)) {
      this.#brand.setValue(state);
    }
  }
}
