/** Pages that mails lead to; each brings its token behind the `#`. */
export const LINKS = ['/invitation', '/reset-password', '/verify-email', '/confirm-email'] as const;
export type Link = (typeof LINKS)[number];

export const isLink = (path: string): path is Link => LINKS.includes(path as Link);

let token: string | undefined;

/** Takes a token out of the address bar, at once and without a step in the history: it is kept in this page's memory only. */
export function takeToken(): void {
  if (!isLink(location.pathname) || location.hash.length < 2) return;
  token = decodeURIComponent(location.hash.slice(1));
  history.replaceState(history.state, '', location.pathname + location.search);
}

/** The token that this page was opened with. */
export const getToken = (): string | undefined => token;

/** Forgets it: it has done its work. */
export function forgetToken(): void {
  token = undefined;
}
