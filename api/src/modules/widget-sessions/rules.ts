/** What a widget session may hold. Pure. */
import { invalidField } from '../../core/errors.ts';
import {
  COMPONENT_SCOPES,
  type Component,
  covers,
  DEFAULT_COMPONENTS,
  OPTIONAL_SCOPES,
  type Scope,
} from '../../platform/scopes.ts';

/** No token lives longer; ../shared/design API "widget session". */
export const MOST_SECONDS = 900;

/**
 * The components and scopes of a session: those asked for, which must lie within what the components need and within
 * what the minting key holds. Nothing asked: the dashboard and the form, as far as the key covers them.
 * @throws ProblemError `validation_failed`
 */
export function grant(
  asked: { components?: readonly Component[] | undefined; scopes?: readonly Scope[] | undefined },
  held: readonly string[],
): { components: Component[]; scopes: Scope[] } {
  const coveredBy = (component: Component) => COMPONENT_SCOPES[component].every((scope) => covers(held, scope));
  const tooMuch = asked.components?.find((component) => !coveredBy(component));
  if (tooMuch) {
    throw invalidField(
      '/components',
      `This key does not hold what ${tooMuch} needs: ${COMPONENT_SCOPES[tooMuch].join(', ')}.`,
    );
  }
  const components = [...new Set(asked.components ?? DEFAULT_COMPONENTS.filter(coveredBy))];
  const wanted = (component: Component): readonly Scope[] => [
    ...COMPONENT_SCOPES[component],
    ...OPTIONAL_SCOPES[component].filter((scope) => covers(held, scope)),
  ];
  const needed = [...new Set(components.flatMap(wanted))].sort();
  const beyond = asked.scopes?.find((scope) => !needed.includes(scope));
  if (beyond)
    throw invalidField('/scopes', `None of the components needs ${beyond}; a session holds no more than they do.`);
  return { components, scopes: asked.scopes ? [...new Set(asked.scopes)] : needed };
}
