import type { Tokens } from '../../ports/tokens.ts';
import type { WidgetSessionRow } from './schemas.ts';

/** The token of a session as it stands. */
export function signToken(tokens: Tokens, row: WidgetSessionRow): Promise<string> {
  const { id: sessionId, partnerId, subject, origin, components, scopes } = row;
  const expiresAt = Math.floor(row.expiresAt.getTime() / 1000);
  return tokens.sign({ sessionId, partnerId, subject, origin, components, scopes, expiresAt });
}
