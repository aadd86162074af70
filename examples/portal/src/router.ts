import { FOREIGN } from './foreign.ts';
import { look } from './state/connection.ts';
import { redraw } from './state/store.ts';

/** Where somebody is: a path below the programme's or a partner's root. */
export interface Place {
  /** The partner that staff look at. */
  readonly partnerId?: string;
  readonly path: string;
  /** The row that is open in the page's list, so that it can be sent to somebody. */
  readonly open?: string;
}

let place = read();
/** True from a step within the portal until its page has taken the focus. */
let arriving = false;

function read(): Place {
  const [, partnerId, rest] = /^\/partner\/(ptr_[\w-]+)(\/.*)?$/.exec(location.pathname) ?? [];
  const path = (partnerId ? rest : location.pathname) || '/';
  const tidy = path.length > 1 ? path.replace(/\/+$/, '') : path;
  const open = new URLSearchParams(location.search).get('open');
  return { ...(partnerId && { partnerId }), path: tidy || '/', ...(open && { open }) };
}

export const getPlace = (): Place => place;

/** The address of a path, where staff look at a partner: of that partner's. */
export const addressOf = (path: string, partnerId = place.partnerId): string =>
  partnerId ? `/partner/${partnerId}${path === '/' ? '' : path}` : path;

/** Goes to an address of the portal. */
export function go(address: string, { replace = false } = {}): void {
  if (address !== location.pathname + location.search) {
    history[replace ? 'replaceState' : 'pushState'](null, '', address);
    scrollTo(0, 0);
  }
  arrive();
}

/** Notes in the address which row is open; no step in the history. */
export function noteOpen(id: string): void {
  if (id === (place.open ?? '')) return;
  history.replaceState(null, '', location.pathname + (id ? `?open=${encodeURIComponent(id)}` : ''));
  place = read();
  redraw();
}

function arrive(): void {
  place = read();
  arriving = true;
  look(place.partnerId);
  redraw();
}

/** Whether a page has just been come to: then its title takes the focus, once. */
export function takeArrival(): boolean {
  const was = arriving;
  arriving = false;
  return was;
}

/** Steps within the portal load no new document. */
export function watchAddress(): void {
  look(place.partnerId);
  addEventListener('popstate', arrive);
  document.addEventListener('click', (event) => {
    const { metaKey, ctrlKey, shiftKey, altKey, button, defaultPrevented } = event;
    if (metaKey || ctrlKey || shiftKey || altKey || button !== 0 || defaultPrevented) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || link.target || link.hash || link.hasAttribute('download')) return;
    if (link.origin !== location.origin || FOREIGN.test(link.pathname)) return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}
