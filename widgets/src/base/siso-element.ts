import type { Brand, Siso, SisoError } from '@siso/partner-sdk';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { BrandLook } from '../theme/brand-sheet.ts';
import { Ambient, nearest, whenAncestorsUpgrade } from './ambient.ts';
import { brandQuery } from './brand.ts';
import { connectWithKey, getDefaultApiUrl } from './connection.ts';
import { brandContext, clientContext } from './contexts.ts';
import type { SisoEventDetails } from './events.ts';
import { SpeakingElement } from './speaking-element.ts';
import { VERSION } from './version.ts';

/**
 * What every element shares: where its data and its brand come from, beside its language and its look.
 *
 * The connection is the element's own `.siso`, else one made from its own `publishable-key`, else the provider's. It
 * may arrive, change and leave at any time, before or after the element is attached. An element that the session does
 * not grant says so quietly and carries the attribute `denied`, with which a page may hide it.
 *
 * @event {CustomEvent<{}>} siso-ready - The element shows its content for the first time.
 * @event {CustomEvent<{code: string}>} siso-error - The element shows an error.
 */
export abstract class SisoElement<Key extends string = string> extends SpeakingElement<Key> {
  static readonly version: string = VERSION;
  static override readonly properties: PropertyDeclarations = {
    siso: { attribute: false },
    apiUrl: { attribute: 'api-url' },
    publishableKey: { attribute: 'publishable-key' },
  };

  /** The connection to the API, as made by `createSiso`. */
  siso?: Siso;
  /** The API's base URL. Default: the provider's, else the origin that the script came from. */
  apiUrl?: string;
  /** A publishable key, for elements that stand alone. */
  publishableKey?: string;
  /** This element's name among those that a session is granted. */
  protected abstract readonly component: string;
  /** The connection in use; undefined while there is none. */
  protected connection?: Siso;
  /** The partner's brand, once known. */
  protected brand?: Brand;
  /** Why the brand was refused, if it was. */
  protected brandError?: SisoError;

  readonly #client = new Ambient(this, clientContext);
  readonly #brandFrom = new Ambient(this, brandContext);
  #detach?: () => void;
  #ready = false;
  #complained = false;

  override connectedCallback(): void {
    super.connectedCallback();
    whenAncestorsUpgrade(this, () => {
      this.#client.hostConnected();
      this.#brandFrom.hostConnected();
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

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.isConnected) {
      return;
    }
    this.#connect();
    if (this.#borrowsBrand()) {
      this.brand = this.#brandFrom.value?.brand;
      this.brandError = this.#brandFrom.value?.error;
    }
    super.willUpdate(changed);
  }

  protected override get look(): BrandLook {
    return { ...this.brand, color: this.brandColor ?? this.#brandFrom.value?.color ?? this.brand?.color };
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
      const apiUrl =
        this.apiUrl ??
        this.#client.value?.apiUrl ??
        nearest(this, '[api-url]')?.getAttribute('api-url') ??
        getDefaultApiUrl();
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
}
