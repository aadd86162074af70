import { error, type Finding, type Rule, warning } from '../finding.ts';
import { apiRequests, pageOrigin } from '../places.ts';

const secret = /\bsk_(?:test_|live_)?[A-Za-z0-9]{8,}/;

/** A secret key or a token that stands where every visitor can read it. */
export const leakRule: Rule = (seen) => {
  const found: Finding[] = [];
  if (
    secret.test(seen.html) ||
    seen.elements.some(({ attributes }) => Object.values(attributes).some((value) => secret.test(value)))
  ) {
    found.push(
      error(
        'secret-key-in-page',
        'A secret key (sk_…) stands in the page, where everybody can read it.',
        'The page as sent contains a text that begins with sk_',
        'Revoke that key now, make a new one, and keep it on your server. A page needs a publishable key (pk_…), or a session that your server mints.',
      ),
    );
  }
  if (seen.elements.some(({ attributes }) => Object.keys(attributes).some((name) => /^(session-)?token$/.test(name)))) {
    found.push(
      warning(
        'token-in-attribute',
        'A session token stands in an attribute.',
        'An element has a token attribute',
        'Give the provider a fetchSession callback instead (createSiso({ fetchSession })); the elements read no token from the page.',
      ),
    );
  }
  return found;
};

/** What the API said of the key or session that the page used. */
export const refusalRule: Rule = (seen) => {
  const found = new Map<string, Finding>();
  for (const request of apiRequests(seen)) {
    const { problem, method, url, status } = request;
    if (!problem) continue;
    const evidence = `${method} ${new URL(url).pathname} answered ${status} ${problem.code}: ${problem.detail}`;
    const finding = explain(problem.code, evidence, pageOrigin(seen));
    if (finding) found.set(finding.id, finding);
  }
  return [...found.values()];
};

function explain(code: string, evidence: string, origin: string): Finding | undefined {
  switch (code) {
    case 'origin_not_allowed':
      return error(
        'origin-not-allowed',
        'The key or session is not allowed on this page’s origin.',
        evidence,
        `Add exactly ${origin} to the publishable key's allowed origins (scheme, host and port, no slash at the end). For a session: mint it with "origin": "${origin}".`,
      );
    case 'unauthenticated':
      return error(
        'key-refused',
        'The API does not know this key or session.',
        evidence,
        'Copy the publishable key again: it may be cut short, revoked, expired, or of another instance. A session token must come fresh from your server.',
      );
    case 'token_expired':
      return error(
        'session-expired',
        'The session had expired when it was used.',
        evidence,
        'Let fetchSession mint a new session at every call instead of answering a stored one, and check the clock of your server.',
      );
    case 'missing_scope':
      return error(
        'missing-scope',
        'The key or session lacks the right that an element needs.',
        evidence,
        'Mint the session with the components that stand on the page, or use a key with that scope.',
      );
    case 'partner_suspended':
    case 'partner_inactive':
      return error(
        'partner-paused',
        'The partner is suspended or not active.',
        evidence,
        'Ask the programme; the page itself is right.',
      );
    case 'rate_limited':
      return warning(
        'rate-limited',
        'The API slowed this page down.',
        evidence,
        'Look for a script that asks in a loop, or an element that is added again and again.',
      );
    default:
      return undefined;
  }
}

/** Elements that were given nothing to work with. */
export const missingKeyRule: Rule = (seen) =>
  seen.elements
    .filter(
      ({ tag, defined, attributes, inProvider }) =>
        defined && tag.endsWith('-form') && !attributes['publishable-key'] && !inProvider,
    )
    .map(({ tag }) =>
      error(
        'key-missing',
        `<${tag}> has no key.`,
        `<${tag}> without publishable-key, and no provider above it`,
        `Write <${tag} publishable-key="pk_…"></${tag}>, or put it inside a provider.`,
      ),
    );
