import { error, type Rule, warning } from '../finding.ts';
import { ourScripts } from '../places.ts';

/** Tags that the script does not know, and tags whose script never came. */
export const undefinedRule: Rule = (seen) => {
  const known = new Set(seen.elements.filter(({ defined }) => defined).map(({ tag }) => tag));
  const missing = [...new Set(seen.elements.filter(({ defined }) => !defined).map(({ tag }) => tag))];
  return missing.map((tag) =>
    known.size
      ? error(
          'unknown-tag',
          `<${tag}> is not one of the elements.`,
          `<${tag}> stays an empty box; ${[...known].map((name) => `<${name}>`).join(', ')} work`,
          'Check the spelling against the list of elements in the documentation.',
        )
      : ourScripts(seen).length
        ? error(
            'never-defined',
            `<${tag}> was never brought to life.`,
            seen.console[0] ?? 'The script tag is there, and defined nothing',
            'Mend what the other findings say of the script; if there is none, the spelling of the tag or of the prefix is wrong.',
          )
        : error(
            'script-missing',
            `<${tag}> stands on the page without its script.`,
            'No script tag of the elements was found',
            'Add the script tag of the snippet to the page.',
          ),
  );
};

/** `<siso-x />`: HTML has no such thing, and all that follows ends up inside the element. */
export const selfClosingRule: Rule = (seen) => {
  const tags = new Set(seen.elements.map(({ tag }) => tag));
  return [...seen.html.matchAll(/<([a-z][\w]*-[\w-]+)\b[^<>]*\/>/g)]
    .filter(([, tag = '']) => tags.has(tag))
    .map(([text, tag = '']) =>
      error(
        'self-closing',
        `<${tag} /> is not closed in HTML; what follows it is swallowed.`,
        text,
        `Write <${tag} …></${tag}>.`,
      ),
    );
};

const everywhere =
  /^(id|class|style|slot|part|lang|dir|hidden|title|tabindex|role|is|nonce|exportparts|aria-.*|data-.*)$/;

/** Attributes that the element does not read, next to one that it does. */
export const attributeRule: Rule = (seen) =>
  seen.elements
    .filter(({ defined }) => defined)
    .flatMap(({ tag, attributes, known }) =>
      Object.keys(attributes)
        .filter((name) => !everywhere.test(name) && !known.includes(name))
        .flatMap((name) => {
          const meant = known.find((right) => bare(right) === bare(name));
          return meant
            ? [
                error(
                  'attribute-misspelt',
                  `<${tag}> does not read "${name}".`,
                  `<${tag} ${name}="…">`,
                  `Write ${meant}="…".`,
                ),
              ]
            : [];
        }),
    );

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/** Elements that work and cannot be seen. */
export const visibleRule: Rule = (seen) =>
  seen.elements
    .filter(({ defined, visible, tag }) => defined && !visible && !tag.endsWith('-provider'))
    .map(({ tag }) =>
      warning(
        'not-visible',
        `<${tag}> takes up no room on the page.`,
        'Its box is empty or hidden',
        'Look for display: none, a height of 0, or a closed dialog or tab around it; if it opens later, all is well.',
      ),
    );
