import type { Brand, Siso, SisoError } from '@siso/partner-sdk';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import {
  type Catalog,
  fill,
  type Group,
  loadCatalog,
  type Message,
  matchLocale,
  type Parameters,
} from '../locales/catalog.ts';
import { applyBrandLook } from '../theme/brand-sheet.ts';
import { Ambient, whenAncestorsUpgrade } from './ambient.ts';
import { brandQuery } from './brand.ts';
import { connectWithKey, getDefaultApiUrl } from './connection.ts';
import { brandContext, clientContext, localeContext } from './contexts.ts';
import type { SisoEventDetails } from './events.ts';
import { safeLocale } from './format.ts';
import { VERSION } from './version.ts';

/**
 * What every element shares: where its data comes from, how it looks and which language it speaks.
 *
 * The connection is the element's own `.siso`, else one made from its own `publishable-key`, else the provider's. It
 * may arrive, change and leave at any time, before or after the element is attached.
 *
 * @event {CustomEvent<{}>} siso-ready - The element shows its content for the first time.
 * @event {CustomEvent<{code: string}>} siso-error - The element shows an error.
 */
export abstract class SisoElement extends LitElement {
  static readonly version: string = VERSION;
  static override readonly properties: PropertyDeclarations = {
    siso: { attribute: false },
    apiUrl: { attribute: 'api-url' },
    publishableKey: { attribute: 'publishable-key' },
    locale: {},
    brandColor: { attribute: 'brand-color' },
    catalog: { state: true },
  };

  /** The connection to the API, as made by `createSiso`. */
  siso?: Siso;
  /** The API's base URL. Default: the provider's, else the origin that the script came from. */
  apiUrl?: string;
  /** A publishable key, for elements that stand alone. */
  publishableKey?: string;
  /** A BCP 47 tag for texts, numbers and dates. Default: the provider's, else the page's language. */
  locale?: string;
  /** A `#rrggbb` that replaces the brand's colour. */
  brandColor?: string;

  private catalog?: Catalog;

  /** The connection in use; undefined while there is none. */
  protected connection?: Siso;
  /** The tag in use for numbers and dates. */
  protected language = 'en';
  /** The partner's brand, once known. */
  protected brand?: Brand;
  /** Why the brand was refused, if it was. */
  protected brandError?: SisoError;

  readonly #client = new Ambient(this, clientContext);
  readonly #brandFrom = new Ambient(this, brandContext);
  readonly #localeFrom = new Ambient(this, localeContext);
  #detach?: () => void;
  #catalogTag?: string;
  #ready = false;
  #complained = false;

  override connectedCallback(): void {
    super.connectedCallback();
    whenAncestorsUpgrade(this, () => {
      for (const ambient of [this.#client, this.#brandFrom, this.#localeFrom]) {
        ambient.hostConnected();
      }
    });
    if (this.hasUpdated) {
      // At once, so that what is shared outlives a move of the element within the page.
      this.#connect();
    }
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release();
  }

  /** Takes up a connection: subscribe here and return what undoes it. */
  protected attach(_siso: Siso): (() => void) | undefined {
    return undefined;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (!this.isConnected) {
      return;
    }
    this.#connect();
    if (this.#borrowsBrand()) {
      this.brand = this.#brandFrom.value?.brand;
      this.brandError = this.#brandFrom.value?.error;
    }
    const { color, radius, font } = this.brand ?? {};
    applyBrandLook(this.renderRoot as ShadowRoot, {
      color: this.brandColor ?? this.#brandFrom.value?.color ?? color,
      radius,
      font,
    });
    this.#speak();
  }

  /** The text of this element's group in the language in use. */
  protected text(
    group: Group,
    english: Readonly<Record<string, Message>>,
    key: string,
    parameters?: Parameters,
  ): string {
    const own: Readonly<Record<string, Message>> | undefined = this.catalog?.[group];
    return own?.[key] ? fill(own[key], this.language, parameters) : fill(english[key] ?? key, 'en', parameters);
  }

  /** The language that texts are in, for a `lang` attribute; it differs from the page's where a language is missing. */
  protected get textLanguage(): string {
    return this.catalog ? (this.#catalogTag ?? 'en') : 'en';
  }

  /** Dispatches one of the documented events and tells the connection's listeners; false when the host vetoed it. */
  protected report<T extends keyof SisoEventDetails>(type: T, detail: SisoEventDetails[T]): boolean {
    const cancelable = type.startsWith('siso-before-');
    const allowed = this.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
    if (allowed) {
      this.connection?.emit(type, detail);
    }
    return allowed;
  }

  /** Reports `siso-ready`, once in the element's life. */
  protected reportReady(): void {
    if (!this.#ready) {
      this.#ready = true;
      this.report('siso-ready', {});
    }
  }

  #connect(): void {
    const next = this.#resolve();
    if (next !== this.connection) {
      this.#release();
      this.connection = next;
      if (next) {
        this.#hold(next);
      }
    }
  }

  #resolve(): Siso | undefined {
    if (this.siso) {
      return this.siso;
    }
    if (this.publishableKey) {
      const apiUrl = this.apiUrl ?? this.#client.value?.apiUrl ?? getDefaultApiUrl();
      if (apiUrl) {
        return connectWithKey(apiUrl, this.publishableKey);
      }
      if (!this.#complained) {
        this.#complained = true;
        console.error(`<${this.localName}> has a publishable-key but no api-url.`);
      }
    }
    return this.#client.value;
  }

  #borrowsBrand(): boolean {
    return this.#brandFrom.provided && this.connection === this.#client.value;
  }

  #hold(siso: Siso): void {
    const undo: (() => void)[] = [];
    if (!this.#borrowsBrand()) {
      const query = brandQuery(siso);
      const read = (): void => {
        this.brand = query.value;
        this.brandError = query.error ?? undefined;
        this.requestUpdate();
      };
      undo.push(query.subscribe(read));
      read();
    }
    undo.push(this.attach(siso) ?? (() => {}));
    this.#detach = () => {
      for (const step of undo) {
        step();
      }
    };
  }

  #release(): void {
    this.#detach?.();
    this.#detach = undefined;
    this.connection = undefined;
  }

  #speak(): void {
    const nearest = this.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
    this.language = safeLocale(this.locale || this.#localeFrom.value || nearest || navigator.language || 'en');
    const tag = matchLocale(this.language);
    if (tag !== this.#catalogTag) {
      this.#catalogTag = tag;
      this.catalog = undefined;
      if (tag) {
        void loadCatalog(tag).then((catalog) => {
          if (this.#catalogTag === tag) {
            this.catalog = catalog;
          }
        });
      }
    }
  }
}
