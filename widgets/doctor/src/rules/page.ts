import { error, type Rule, warning } from '../finding.ts';
import { ourScripts } from '../places.ts';

/** The page itself: it answers, and there is something of ours on it. */
export const pageRule: Rule = (seen) => {
  if (!seen.status) {
    return [
      error(
        'page-unreachable',
        'The page could not be loaded.',
        seen.loadError ?? seen.url,
        'Check the address, and that this machine may reach it.',
      ),
    ];
  }
  if (seen.status >= 400) {
    return [
      error(
        'page-status',
        `The page answers ${seen.status}.`,
        seen.finalUrl,
        'Give the address of the page that holds the elements; a page behind a sign-in cannot be looked at from here.',
      ),
    ];
  }
  if (!seen.elements.length) {
    return ourScripts(seen).length
      ? [
          warning(
            'no-element',
            'The script is on the page, but no element is.',
            ourScripts(seen)[0]?.src ?? '',
            'Put an element where it should appear, for example <siso-referral-form publishable-key="pk_…"></siso-referral-form>. An element that is added later, after a click for example, cannot be seen from here.',
          ),
        ]
      : [
          error(
            'nothing-of-ours',
            'There is neither the script nor an element on the page.',
            seen.finalUrl,
            'Paste the snippet into the page: the script tag and one element. If a tag manager or a consent banner adds it, look at the page after consent.',
          ),
        ];
  }
  return [];
};

/** Plain http inside https, which browsers block. */
export const mixedContentRule: Rule = (seen) =>
  new URL(seen.finalUrl).protocol === 'https:'
    ? [...ourScripts(seen).map(({ src }) => src), ...seen.elements.map(({ attributes }) => attributes['api-url'] ?? '')]
        .filter((url) => url.startsWith('http://') && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(`${url}/`))
        .map((url) =>
          error(
            'mixed-content',
            'An https page asks for something over http, which browsers block.',
            url,
            `Write ${url.replace('http:', 'https:')}.`,
          ),
        )
    : [];
