import { error, type Finding, type Rule, warning } from '../finding.ts';
import type { Observation, SeenPolicy } from '../observation.ts';
import { apiOrigin, ourScripts } from '../places.ts';
import { allows, type Directives, parsePolicy, rulingSources } from '../policy.ts';

interface Ruled {
  readonly policy: SeenPolicy;
  readonly directives: Directives;
}

const where = ({ from, reportOnly }: SeenPolicy): string =>
  from === 'meta' ? 'a <meta> tag' : `the header Content-Security-Policy${reportOnly ? '-Report-Only' : ''}`;

/** A finding for each policy in which `name` does not let `url` through; report-only policies break nothing yet. */
function blocked(ruled: Ruled, seen: Observation, name: string, url: string, does: string): Finding[] {
  const ruling = rulingSources(ruled.directives, name);
  if (!ruling || allows(ruling.sources, url, seen.finalUrl)) return [];
  const origin = new URL(url).origin;
  const given = ruling.sources.filter((source) => source.toLowerCase() !== "'none'");
  const directive = name === 'script-src-elem' ? ruling.directive.replace('default-src', 'script-src') : name;
  const text = `${directive} ${[...new Set([...given, origin])].join(' ')}`;
  const make = ruled.policy.reportOnly ? warning : error;
  return [
    make(
      `csp-${directive}`,
      `The page's content security policy keeps the elements from ${does}.`,
      `${where(ruled.policy)} says "${ruling.directive} ${ruling.sources.join(' ')}", which leaves out ${origin}`,
      `In ${where(ruled.policy)}, write: ${text}`,
    ),
  ];
}

/** A nonce, a hash or `strict-dynamic` decides instead of the origin; then the browser's own report is the witness. */
const decidedOtherwise = (sources: readonly string[]): boolean =>
  sources.some((source) => /^'(nonce-|sha(256|384|512)-|strict-dynamic')/i.test(source));

function scripts(ruled: Ruled, seen: Observation): Finding[] {
  const ruling = rulingSources(ruled.directives, 'script-src-elem');
  if (ruling && decidedOtherwise(ruling.sources)) {
    const violation = seen.violations.find(
      ({ directive, blocked: url }) =>
        directive.startsWith('script-src') && ourScripts(seen).some(({ src }) => src.startsWith(url)),
    );
    return violation
      ? [
          error(
            'csp-script-src',
            "The page's content security policy keeps the script from loading.",
            `${where(ruled.policy)} decides by nonce or hash, and ${violation.blocked} has none that fits`,
            `Give the script tag the page's nonce (nonce="…"), and allow its modules by adding ${new URL(violation.blocked).origin} or 'strict-dynamic' to ${violation.directive}.`,
          ),
        ]
      : [];
  }
  return [...new Set(ourScripts(seen).map(({ src }) => src))]
    .slice(0, 1)
    .flatMap((src) => blocked(ruled, seen, 'script-src-elem', src, 'loading their script'));
}

/** Lit makes its templates through a Trusted Types policy of the name `lit-html`. */
function trustedTypes({ directives, policy }: Ruled): Finding[] {
  const names = directives.get('trusted-types');
  if (!names || names.includes('*') || names.includes('lit-html')) return [];
  const make = policy.reportOnly ? warning : error;
  const given = names.filter((name) => name.toLowerCase() !== "'none'");
  return [
    make(
      'csp-trusted-types',
      'The elements may not make their templates.',
      `${where(policy)} says "trusted-types ${names.join(' ')}", without lit-html`,
      `In ${where(policy)}, write: trusted-types ${[...given, 'lit-html'].join(' ')}`,
    ),
  ];
}

/** A page that uses Lit itself makes a policy of the same name, which a list of names lets pass only once. */
const duplicatePolicy = (seen: Observation): Finding[] =>
  seen.console
    .filter((line) => /lit-html.*already exists/i.test(line))
    .slice(0, 1)
    .map((line) =>
      error(
        'csp-trusted-types-duplicate',
        'Lit is on the page twice, and the policy lets its templates be made by one of them only.',
        line,
        "Let both: add 'allow-duplicates' to trusted-types, next to lit-html.",
      ),
    );

/** Every policy of the page must let through the script, the API, the brand's logo and the elements' templates. */
export const policyRule: Rule = (seen) => {
  const api = apiOrigin(seen);
  const logo = seen.violations.find(({ directive }) => directive === 'img-src')?.blocked;
  const perPolicy = seen.policies
    .map((policy): Ruled => ({ policy, directives: parsePolicy(policy.text) }))
    .flatMap((ruled) => [
      ...scripts(ruled, seen),
      ...(api ? blocked(ruled, seen, 'connect-src', `${api}/v1/brand`, 'reaching the API') : []),
      ...(logo && URL.canParse(logo) ? blocked(ruled, seen, 'img-src', logo, "showing the brand's logo") : []),
      ...trustedTypes(ruled),
      ...(ruled.directives.has('sandbox') && !ruled.directives.get('sandbox')?.includes('allow-scripts')
        ? [
            error(
              'csp-sandbox',
              'The page is sandboxed without scripts.',
              where(ruled.policy),
              'Add allow-scripts to the sandbox directive, or take it out.',
            ),
          ]
        : []),
    ]);
  return [...perPolicy, ...duplicatePolicy(seen)];
};
