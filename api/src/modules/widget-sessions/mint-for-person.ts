import type { WriteCtx } from '../../platform/context.ts';
import { COMPONENT_SCOPES, COMPONENTS, covers } from '../../platform/scopes.ts';
import { insertWidgetSessionRow } from './repository.ts';
import { grant, MOST_SECONDS } from './rules.ts';
import type { WidgetSessionRow } from './schemas.ts';
import { signToken } from './sign-token.ts';

/** Whom a session is minted for, and what it may hold at most. */
export interface MintingPerson {
  userId: string;
  authSessionId: string;
  rightsVersion: number;
  /** null: SISO's staff, for the whole programme. */
  partnerId: string | null;
  origin: string;
  held: readonly string[];
  /** Until when a proof of identity holds. */
  steppedUpUntil: Date | null;
}

/**
 * Mints a session for a person who is signed in with us, with every element that their rights cover. The sign-in log
 * says who came in; that their page fetches a token every quarter of an hour needs no row of its own.
 */
export async function mintForPerson(
  { deps, tx }: WriteCtx,
  { userId, authSessionId, rightsVersion, partnerId, origin, held, steppedUpUntil }: MintingPerson,
): Promise<WidgetSessionRow & { token: string }> {
  const now = deps.clock.now();
  const components = COMPONENTS.filter((each) => COMPONENT_SCOPES[each].every((scope) => covers(held, scope)));
  const row: WidgetSessionRow = {
    id: deps.ids.make('widgetSession'),
    partnerId,
    mintedBy: null,
    userId,
    authSessionId,
    rightsVersion,
    subject: userId,
    origin,
    ...grant({ components }, held),
    ttlSeconds: MOST_SECONDS,
    expiresAt: new Date(now.getTime() + MOST_SECONDS * 1000),
    revokedAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await tx.run(insertWidgetSessionRow(row));
  const stepped = steppedUpUntil === null ? 0 : Math.floor(steppedUpUntil.getTime() / 1000);
  return { ...row, token: await signToken(deps.tokens, row, { steppedUpUntil: stepped }) };
}
