import type { Utm } from './wire.ts';

/** Where a submission came from, ready for `POST /v1/referrals`. */
export interface Attribution {
  utm: Utm | null;
  pageUrl: string | null;
  referrerUrl: string | null;
}

const FIELDS = ['source', 'medium', 'campaign', 'term', 'content'] as const;
/** Parameters whose name says that their value opens something. */
const SECRET =
  /token|secret|passw|pwd|auth(?!or)|session|sess?id|^sid$|sig(nature)?$|jwt|^otp$|^code$|api[-_]?key|^key$|credential|nonce|^state$/i;
/** A JSON Web Token stays one under any name. */
const TOKEN_LIKE = /^eyJ[\w-]+\.[\w-]+\./;

/** Control characters and halves of surrogate pairs, which the API refuses. */
const UNSENDABLE = /[\p{Cc}\p{Cs}]/gu;

const parse = (href: string): URL | null => {
  const url = URL.canParse(href) ? new URL(href) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
};

/** The address without credentials, fragment and secret-looking parameters; null when it is no web page's or too long to be sent. */
function clean(url: URL | null): string | null {
  if (!url) return null;
  const bare = new URL(url);
  bare.username = bare.password = bare.hash = '';
  for (const [name, value] of url.searchParams) {
    if (SECRET.test(name) || TOKEN_LIKE.test(value)) bare.searchParams.delete(name);
  }
  const fits = [bare.href, bare.origin + bare.pathname, bare.origin].find((address) => address.length <= 2048);
  return fits ?? null;
}

function utmOf(url: URL | null): Utm | null {
  const [source, medium, campaign, term, content] = FIELDS.map(
    (field) => url?.searchParams.get(`utm_${field}`)?.slice(0, 200).replace(UNSENDABLE, ' ').trim() || null,
  ) as [string | null, string | null, string | null, string | null, string | null];
  return source || medium || campaign || term || content ? { source, medium, campaign, term, content } : null;
}

/**
 * Reads `utm_*` and the two addresses: `readAttribution(location, document.referrer)`. Without `utm_*` on this page, those of the page of
 * the same site that led here count (somebody landed there and walked on). Nothing is stored.
 */
export function readAttribution(location: { href: string }, referrer: string): Attribution {
  const page = parse(location.href);
  const from = parse(referrer);
  return {
    utm: utmOf(page) ?? (from?.origin === page?.origin ? utmOf(from) : null),
    pageUrl: clean(page),
    referrerUrl: clean(from),
  };
}
