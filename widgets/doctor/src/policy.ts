/** A parsed Content-Security-Policy: directive name → its sources (CSP Level 3). The first of a directive's mentions counts. */
export type Directives = ReadonlyMap<string, readonly string[]>;

export function parsePolicy(text: string): Directives {
  const directives = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    const key = name.toLowerCase();
    if (key && !directives.has(key)) directives.set(key, sources);
  }
  return directives;
}

const fallbacks: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src', 'default-src'],
  'script-src': ['default-src'],
  'connect-src': ['default-src'],
  'img-src': ['default-src'],
  'font-src': ['default-src'],
};

/** The sources that rule a kind of fetch, and the directive that they stand in; undefined where nothing rules it. */
export function rulingSources(
  directives: Directives,
  name: string,
): { readonly directive: string; readonly sources: readonly string[] } | undefined {
  for (const directive of [name, ...(fallbacks[name] ?? [])]) {
    const sources = directives.get(directive);
    if (sources) return { directive, sources };
  }
  return undefined;
}

/** Whether a list of sources lets `url` through, for a page at `pageUrl`. Nonces, hashes and `strict-dynamic` are the caller's. */
export function allows(sources: readonly string[], url: string, pageUrl: string): boolean {
  return sources.some((source) => matches(source, new URL(url), new URL(pageUrl)));
}

function matches(source: string, url: URL, page: URL): boolean {
  const lower = source.toLowerCase();
  if (lower === '*') return ['http:', 'https:', 'ws:', 'wss:', page.protocol].includes(url.protocol);
  if (lower === "'self'") return sameOrUpgraded(page.protocol, url.protocol) && url.host === page.host;
  if (/^[a-z][a-z\d+.-]*:$/.test(lower)) return sameOrUpgraded(lower, url.protocol);
  const parts = /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[^/:*]+|\[[^\]]+\])(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(source);
  if (!parts) return false;
  const [, scheme = page.protocol.slice(0, -1), host = '', port = '', path = ''] = parts;
  return (
    sameOrUpgraded(`${scheme.toLowerCase()}:`, url.protocol) &&
    hostMatches(host.toLowerCase(), url.hostname) &&
    portMatches(port, url) &&
    (path === '' || path === '/' || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path))
  );
}

const sameOrUpgraded = (wanted: string, given: string): boolean =>
  wanted === given || (wanted === 'http:' && given === 'https:');

const hostMatches = (wanted: string, given: string): boolean =>
  wanted === '*' || (wanted.startsWith('*.') ? given.endsWith(wanted.slice(1)) : wanted === given);

function portMatches(wanted: string, url: URL): boolean {
  const standard = url.protocol === 'https:' ? '443' : '80';
  return wanted === '*' || (wanted || standard) === (url.port || standard);
}
