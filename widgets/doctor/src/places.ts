import type { Observation, SeenRequest, SeenScript } from './observation.ts';

const ourScript = /\/cdn\/(?:v\d+|\d+\.\d+\.\d+[^/]*)\/(?:[\w.-]+\/)*[\w.-]+\.js$/;

/** Whether a URL is a file of the elements as an API serves them. */
export const isOurScript = (url: string): boolean => {
  const { pathname = '' } = URL.parse(url) ?? {};
  return ourScript.test(pathname);
};

/** Script tags that load the elements. */
export const ourScripts = (seen: Observation): readonly SeenScript[] =>
  seen.scripts.filter(({ src }) => isOurScript(src));

/** Where the API of this page is: what an element names, else where the script came from; undefined where neither is known. */
export function apiOrigin(seen: Observation): string | undefined {
  const named = seen.elements.map(({ attributes }) => attributes['api-url']).find(Boolean);
  const script = ourScripts(seen)[0]?.src;
  const asked = seen.requests.find(({ url }) => URL.parse(url)?.pathname.startsWith('/v1/'))?.url;
  for (const url of [named, asked, script]) {
    const origin = url && URL.parse(url)?.origin;
    if (origin) return origin;
  }
  return undefined;
}

/** Requests to the API itself. */
export function apiRequests(seen: Observation): readonly SeenRequest[] {
  const origin = apiOrigin(seen);
  return seen.requests.filter(({ url }) => {
    const parsed = URL.parse(url);
    return parsed?.origin === origin && parsed?.pathname.startsWith('/v1/');
  });
}

/** The page's origin, as a key's list of allowed origins spells it. */
export const pageOrigin = (seen: Observation): string => new URL(seen.finalUrl).origin;
