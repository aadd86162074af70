import { error, type Finding, type Rule, warning } from '../finding.ts';
import { isOurScript, ourScripts } from '../places.ts';

const fileOf = (src: string): string => new URL(src).pathname.split('/').at(-1) ?? '';
const isLoader = (src: string): boolean => fileOf(src) === 'siso.js';

/** The same script, or two versions of it, on one page. */
export const duplicateRule: Rule = (seen) => {
  const found: Finding[] = [];
  const scripts = ourScripts(seen);
  const loaders = scripts.filter(({ src }) => isLoader(src));
  if (loaders.length > 1) {
    found.push(
      warning(
        'duplicate-script',
        `The loader stands on the page ${loaders.length} times.`,
        loaders.map(({ src }) => src).join(', '),
        'Keep one script tag; a theme, a tag manager or a plugin may add the other.',
      ),
    );
  } else if (loaders.length && scripts.length > loaders.length) {
    found.push(
      warning(
        'loader-and-pinned',
        'The loader and single element files stand side by side.',
        scripts.map(({ src }) => src).join(', '),
        'Use the loader, or pinned files with integrity, not both.',
      ),
    );
  }
  const versions = [...new Set(seen.elements.map(({ version }) => version).filter((version) => version !== null))];
  const clash = seen.console.find((line) => /was loaded, but .+ is already defined/.test(line));
  if (versions.length > 1 || clash) {
    found.push(
      error(
        'two-versions',
        'Two versions of the elements are on the page; the first one that came stays in use.',
        clash ?? versions.join(' and '),
        'Load one version: take out the older script tag or package.',
      ),
    );
  }
  return found;
};

/** The version in use against the one that the service serves. */
export const versionRule: Rule = (seen) => {
  const { version: served } = seen.service ?? {};
  const inUse = seen.elements.map(({ version }) => version).find((version) => version !== null);
  return served && inUse && served !== inUse
    ? [
        warning(
          'version-behind',
          `The page uses ${inUse}; the service serves ${served}.`,
          ourScripts(seen)[0]?.src ?? 'the elements come from a bundle',
          'Raise the version in the script tag (with its new integrity) or in package.json; the changelog says what is new.',
        ),
      ]
    : [];
};

/** Script tags that cannot work as they are written, and scripts that did not come. */
export const scriptRule: Rule = (seen) => [
  ...ourScripts(seen)
    .filter(({ src, type }) => !src.includes('/iife/') && type !== 'module')
    .map(({ src }) =>
      error(
        'script-not-module',
        'The script tag lacks type="module".',
        `<script src="${src}">`,
        `Write <script type="module" src="${src}"></script>.`,
      ),
    ),
  ...ourScripts(seen)
    .filter(({ integrity, crossOrigin, type }) => integrity && crossOrigin === null && type !== 'module')
    .map(({ src }) =>
      error(
        'integrity-without-cors',
        'A script with integrity from another origin needs crossorigin.',
        `<script src="${src}" integrity="…">`,
        'Add crossorigin="anonymous" to the script tag.',
      ),
    ),
  ...ourScripts(seen)
    .filter(({ integrity, src }) => integrity && /\/cdn\/v\d+\//.test(src))
    .map(({ src }) =>
      warning(
        'integrity-on-evergreen',
        'Integrity on an address whose file changes with every release.',
        src,
        'Use the address with the full version in it together with integrity, or leave integrity out.',
      ),
    ),
  ...seen.requests.filter(({ url }) => isOurScript(url)).flatMap(judgeRequest),
  ...seen.console
    .filter((line) => /valid digest in the 'integrity' attribute/i.test(line))
    .map((line) =>
      error(
        'integrity-mismatch',
        'The script is not the one that its integrity names, and was blocked.',
        line,
        'Copy address and integrity together from the integrity.json of that version.',
      ),
    ),
];

function judgeRequest({
  url,
  status,
  failure,
  contentType,
}: {
  url: string;
  status: number;
  failure: string;
  contentType: string;
}): Finding[] {
  if (status >= 400) {
    return [
      error(
        'script-status',
        `The script's address answers ${status}.`,
        url,
        'Check the version and the file name in the address.',
      ),
    ];
  }
  if (status && !/javascript/.test(contentType)) {
    return [
      error(
        'script-type',
        'The script does not come as JavaScript.',
        `${url} came as ${contentType || 'nothing'}`,
        'Something between the service and the page rewrites it: a proxy, a login page, an error page. Open the address in a browser and look.',
      ),
    ];
  }
  if (!status && failure && !/csp|integrity/i.test(failure)) {
    return [
      error(
        'script-unreachable',
        'The script could not be loaded.',
        `${url}: ${failure}`,
        'Check the address, and that no blocker or firewall stands between.',
      ),
    ];
  }
  return [];
}
