/** Turns a widget session's token into its actor. */
import { ProblemError } from '../../core/errors.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../platform/actor.ts';

const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/**
 * A token works from its own origin only. Without `Origin` it must come from the API's or the portal's own origin, and the
 * browser must say so. Revocation and suspension are judged by the first statement of each transaction.
 * @throws ProblemError `token_expired`, `origin_not_allowed`
 */
export async function authenticateSession(
  deps: Deps,
  credential: { text: string; origin: string | undefined; sameOrigin: boolean },
): Promise<Actor | undefined> {
  if (!JWT.test(credential.text)) return undefined;
  const claims = await deps.tokens.verify(credential.text);
  if (!claims) return undefined;
  const { publicUrl, portalUrl } = deps.settings;
  const ownOrigin = credential.sameOrigin && (claims.origin === publicUrl || claims.origin === portalUrl);
  if (credential.origin === undefined ? !ownOrigin : credential.origin !== claims.origin) {
    throw new ProblemError(
      'origin_not_allowed',
      'This token was minted for another origin. Mint it for the origin of the page.',
    );
  }
  const { sessionId: id, partnerId, subject, scopes, components, expiresAt, user } = claims;
  if (user) {
    const { steppedUpUntil } = user;
    return { type: 'user', id, userId: subject, partnerId, scopes, components, expiresAt, steppedUpUntil };
  }
  if (partnerId === null) return undefined;
  return { type: 'widget_session', id, partnerId, subject, scopes, components, expiresAt };
}
