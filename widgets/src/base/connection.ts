import { createPublicSiso, type Siso } from '@siso/partner-sdk';

const connections = new Map<string, Siso>();
let defaultApiUrl: string | undefined;

/** Sets the API that elements use which name none: the origin that the script came from. */
export function setDefaultApiUrl(url: string): void {
  defaultApiUrl = url;
}

/** The API that elements use which name none. */
export const getDefaultApiUrl = (): string | undefined => defaultApiUrl;

/** The connection for a publishable key; elements with the same key and API share one. */
export function connectWithKey(apiUrl: string, publishableKey: string): Siso {
  const id = `${apiUrl} ${publishableKey}`;
  let siso = connections.get(id);
  if (!siso) {
    siso = createPublicSiso({ apiUrl, publishableKey });
    connections.set(id, siso);
  }
  return siso;
}
