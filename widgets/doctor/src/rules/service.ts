import { error, type Finding, type Rule } from '../finding.ts';
import { apiOrigin, apiRequests, isOurScript } from '../places.ts';

/** The way between page and API: reachable, and with the headers that a browser asks for. */
export const serviceRule: Rule = (seen) => {
  const found: Finding[] = [];
  const origin = apiOrigin(seen);
  if (!origin) return found;
  if (seen.service && !seen.service.healthy) {
    found.push(
      error(
        'api-unreachable',
        'The API does not answer.',
        `${origin}/healthz`,
        'Check api-url; without it the elements ask the origin that their script came from.',
      ),
    );
  }
  for (const { url, status, headers, failure } of apiRequests(seen)) {
    const path = new URL(url).pathname;
    if (status && !headers['access-control-allow-origin'] && new URL(url).origin !== new URL(seen.finalUrl).origin) {
      found.push(
        error(
          'cors-header-missing',
          'An answer of the API lost its Access-Control-Allow-Origin header.',
          `${path} answered ${status} without it`,
          'The API sends it with every answer: a proxy or firewall in front of it takes it away. Let it pass.',
        ),
      );
      break;
    }
    const refusedByPolicy = seen.violations.some(
      ({ directive, blocked }) => directive === 'connect-src' && url.startsWith(blocked),
    );
    if (!status && failure && !/abort/i.test(failure) && seen.service?.healthy && !refusedByPolicy) {
      found.push(
        error(
          'request-blocked',
          'The browser could not reach the API though it is up.',
          `${path}: ${failure}`,
          'A content blocker, a service worker of the page or a proxy stops it; try in a fresh profile, and look at the network panel.',
        ),
      );
      break;
    }
  }
  return found;
};

/** `Cross-Origin-Embedder-Policy` asks every file for a permission; the service gives it, a proxy may take it away. */
export const embedderRule: Rule = (seen) => {
  if (!/require-corp/.test(seen.headers['cross-origin-embedder-policy'] ?? '')) return [];
  return seen.requests
    .filter(
      ({ url, status, headers }) =>
        isOurScript(url) && status && headers['cross-origin-resource-policy'] !== 'cross-origin',
    )
    .slice(0, 1)
    .map(({ url }) =>
      error(
        'corp-header-missing',
        'The page asks every file for Cross-Origin-Resource-Policy, and the script has none.',
        `${url} came without "cross-origin-resource-policy: cross-origin"`,
        'Serve the script with that header, or load it with type="module" or crossorigin="anonymous".',
      ),
    );
};
