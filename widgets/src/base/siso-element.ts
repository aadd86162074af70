import type { Brand, Siso, SisoError } from '@siso/partner-sdk';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import {
  fill,
  isMessage,
  isRtl,
  matchLocale,
  type OwnTexts,
  type Parameters,
  type TextGroup,
  type Texts,
} from '../locales/catalog.ts';
import { applyBrandLook } from '../theme/brand-sheet.ts';
import { Ambient, nearest, whenAncestorsUpgrade } from './ambient.ts';
import { brandQuery } from './brand.ts';
import { connectWithKey, getDefaultApiUrl } from './connection.ts';
import { brandContext, clientContext, localeContext, textsContext } from './contexts.ts';
import type { SisoEventDetails } from './events.ts';
import { safeLocale } from './format.ts';
import { VERSION } from './version.ts';

/** How long an element stays blank while its language is on its way; English is shown after that. */
const LANGUAGE_PATIENCE_MS = 300;

/**
 * What every element shares: where its data comes from, how it looks and which language it speaks.
 *
 * The connection is the element's own `.siso`, else one made from its own `publishable-key`, else the provider's. It
 * may arrive, change and leave at any time, before or after the element is attached. An element that the session does
 * not grant says so quietly and carries the attribute `denied`, with which a page may hide it.
 *
 * @event {CustomEvent<{}>} siso-ready - The element shows its content for the first time.
 * @event {CustomEvent<{code: string}>} siso-error - The element shows an error.
 */
export abstract class SisoElement<Key extends string = string> extends LitElement {
  static readonly version: string = VERSION;
  static override readonly properties: PropertyDeclarations = {
    siso: { attribute: false },
    apiUrl: { attribute: 'api-url' },
    publishableKey: { attribute: 'publishable-key' },
    locale: {},
    brandColor: { attribute: 'brand-color' },
    texts: { type: Object },
    catalog: { state: true },
    late: { state: true },
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

  /** Texts of the page's own, by key, in place of ours; as an attribute in JSON. Default: the provider's. */
  texts?: OwnTexts<Key>;

  private catalog?: { readonly tag: string; readonly texts: Texts<Key> };
  private late = false;

  /** This element's name among those that a session is granted. */
  protected abstract readonly component: string;
  /** This element's texts. */
  protected abstract readonly group: TextGroup<Key>;

  /** The connection in use; undefined while there is none. */
  protected connection?: Siso;
  /** The tag in use for numbers and dates. */
  protected language = 'en';
  /** Whether the element is laid out from right to left. */
  protected rtl = false;
  /** The partner's brand, once known. */
  protected brand?: Brand;
  /** Why the brand was refused, if it was. */
  protected brandError?: SisoError;

  readonly #client = new Ambient(this, clientContext);
  readonly #brandFrom = new Ambient(this, brandContext);
  readonly #localeFrom = new Ambient(this, localeContext);
  readonly #textsFrom = new Ambient(this, textsContext);
  /** A page may change its language and direction at any time. */
  readonly #page = new MutationObserver(() => this.requestUpdate());
  #detach?: () => void;
  #wantedTag?: string;
  #patience?: ReturnType<typeof setTimeout>;
  #ready = false;
  #complained = false;

  override connectedCallback(): void {
    super.connectedCallback();
    whenAncestorsUpgrade(this, () => {
      for (const ambient of [this.#client, this.#brandFrom, this.#localeFrom, this.#textsFrom]) {
        ambient.hostConnected();
      }
    });
    this.#page.observe(document.documentElement, { attributeFilter: ['lang', 'dir'] });
    if (this.hasUpdated) {
      // At once, so that what is shared outlives a move of the element within the page.
      this.#connect();
    }
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#page.disconnect();
    clearTimeout(this.#patience);
    this.late = true;
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
    const direction = this.#speak();
    applyBrandLook(this.renderRoot as ShadowRoot, {
      color: this.brandColor ?? this.#brandFrom.value?.color ?? color,
      radius,
      font,
      direction,
      blank: this.#wantedTag !== undefined && !this.catalog && !this.late,
    });
  }

  /** A text in the language in use: the page's own, else ours, else English. */
  protected text(key: Key, parameters?: Parameters): string {
    const own = this.#ownText(key);
    const ours = this.catalog?.texts[key];
    const tag = own || ours ? this.language : 'en';
    const text = fill(own ?? ours ?? this.group.english[key] ?? key, tag, parameters);
    // A sentence against the direction of its surroundings would be torn apart at its numbers.
    return isRtl(tag) === this.rtl ? text : `${this.rtl ? '\u2066' : '\u2067'}${text}\u2069`;
  }

  /** The language that texts are in, for a `lang` attribute; it differs from the page's where a language is missing. */
  protected get textLanguage(): string {
    const all = Object.keys(this.group.english).every((key) => this.#ownText(key as Key));
    return all ? this.language : (this.catalog?.tag ?? 'en');
  }

  /** True when the session does not grant this element: it says so, and asks nothing of the API. */
  protected get denied(): boolean {
    return this.connection?.session.allows(this.component) === false;
  }

  /** Dispatches one of the documented events and tells the connection's listeners; false when the host vetoed it. */
  protected report<T extends keyof SisoEventDetails>(type: T, detail: SisoEventDetails[T]): boolean {
    const cancelable = type.startsWith('siso-before-');
    const allowed = this.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
    if (allowed) {
      this.connection?.emit(`element:${type.slice(5)}`, { element: this.localName, ...detail });
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
    let detach: (() => void) | undefined;
    const leave = (): void => {
      detach?.();
      detach = undefined;
    };
    const heed = (): void => {
      const { denied } = this;
      if (denied) {
        leave();
      } else {
        detach ??= this.attach(siso) ?? (() => {});
      }
      this.toggleAttribute('denied', denied);
      this.requestUpdate();
    };
    undo.push(leave, siso.session.subscribe(heed));
    heed();
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

  #ownText(key: Key) {
    const provided: OwnTexts<string> | undefined = this.#textsFrom.value?.[this.group.name];
    return [this.texts?.[key], provided?.[key]].find(isMessage);
  }

  /** Finds the language and its texts; gives the direction to lay out in, unless that is the page's affair. */
  #speak(): 'ltr' | 'rtl' | undefined {
    const own = this.locale || this.#localeFrom.value;
    const lang = nearest(this, '[lang]')?.getAttribute('lang');
    this.language = safeLocale(own || lang || navigator.language || 'en');
    const tag = matchLocale(this.group.languages, this.language);
    if (tag !== this.#wantedTag) {
      this.#wantedTag = tag;
      clearTimeout(this.#patience);
      if (tag) {
        this.#patience = setTimeout(() => {
          this.late = true;
        }, LANGUAGE_PATIENCE_MS);
        void this.#load(tag);
      } else {
        this.catalog = undefined;
      }
    }
    const dir = (own && !this.dir ? undefined : nearest(this, '[dir],[lang]'))?.getAttribute('dir');
    this.rtl =
      dir === 'rtl' || (dir === 'auto' ? getComputedStyle(this).direction === 'rtl' : !dir && isRtl(this.language));
    return dir ? undefined : this.rtl ? 'rtl' : 'ltr';
  }

  async #load(tag: string): Promise<void> {
    try {
      const { default: texts } = (await this.group.languages[tag]?.()) ?? {};
      if (texts && this.#wantedTag === tag) {
        this.catalog = { tag, texts };
      }
    } catch (error) {
      this.late = true;
      console.warn(`<${this.localName}> could not load its texts in "${tag}"; English is used.`, error);
    }
  }
}
