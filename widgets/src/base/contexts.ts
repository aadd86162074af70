import { createContext } from '@lit/context';
import type { Brand, LiveState, SessionState, Siso, SisoError } from '@siso/partner-sdk';
import type { ProviderTexts } from '../locales/catalog.ts';

/** What a provider knows of the brand: loaded, refused, or neither yet. */
export interface BrandState {
  readonly brand?: Brand;
  readonly error?: SisoError;
  /** A colour of the page's choice, which replaces the brand's. */
  readonly color?: string;
}

/** The connection to the API: client, cache, outbox. Keys are global symbols, so separately loaded bundles still meet. */
export const clientContext = createContext<Siso | undefined>(Symbol.for('siso/1/client'));
/** Whether there is a session, without its token. */
export const sessionContext = createContext<SessionState>(Symbol.for('siso/1/session'));
/** The partner's brand, fetched once by the provider. */
export const brandContext = createContext<BrandState>(Symbol.for('siso/1/brand'));
/** The BCP 47 tag that texts, numbers and dates follow; undefined follows the page. */
export const localeContext = createContext<string | undefined>(Symbol.for('siso/1/locale'));
/** Texts of the page's own, in place of ours. */
export const textsContext = createContext<ProviderTexts | undefined>(Symbol.for('siso/1/texts'));
/** State of the one live stream. */
export const liveContext = createContext<LiveState>(Symbol.for('siso/1/live'));
