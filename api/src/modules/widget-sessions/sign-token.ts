import type { SessionClaims, Tokens } from '../../ports/tokens.ts';
import type { WidgetSessionRow } from './schemas.ts';

/** The token of a session as it stands; `user` where it is of a person who signed in with us. */
export function signToken(tokens: Tokens, row: WidgetSessionRow, user?: SessionClaims['user']): Promise<string> {
  const { id: sessionId, partnerId, subject, origin, components, scopes } = row;
  const expiresAt = Math.floor(row.expiresAt.getTime() / 1000);
  return tokens.sign({
    sessionId,
    partnerId,
    subject,
    origin,
    components,
    scopes,
    expiresAt,
    ...(user ? { user } : {}),
  });
}
