import type { Siso } from '@siso/partner-sdk';
import { type Auth, createAuth } from '@siso/partner-sdk/auth';
import { getDefaultApiUrl } from '../base/connection.ts';

const known = new WeakMap<Siso, Auth>();
const alone = new Map<string, Auth>();

/**
 * The way in to the API that an element uses: its connection's, else that of `apiUrl`, else of the origin that the script came from, else
 * of the page's own. Elements of one connection share it.
 */
export function authFor(siso: Siso | undefined, apiUrl = getDefaultApiUrl() ?? location.origin): Auth {
  const found = siso ? known.get(siso) : alone.get(apiUrl);
  if (found) {
    return found;
  }
  const auth = createAuth(siso ? { apiUrl: siso.apiUrl, fetch: siso.fetch } : { apiUrl });
  if (siso) {
    known.set(siso, auth);
  } else {
    alone.set(apiUrl, auth);
  }
  return auth;
}

/** Whether a provider above the element shows a demo, in which nobody is signed in for real. */
export function inDemo(element: Element): boolean {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof Element && (node.hasAttribute('demo') || (node as { demo?: unknown }).demo === true)) {
      return true;
    }
  }
  return false;
}
