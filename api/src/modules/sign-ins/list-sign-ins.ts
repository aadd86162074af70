import { type Actor, partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, read } from '../../platform/context.ts';
import { toLogPage, writtenWithin } from '../../platform/log-page.ts';
import type { Page } from '../../platform/page.ts';
import { covers } from '../../platform/scopes.ts';
import { programmeSettings } from '../programme/index.ts';
import { listSignInRows } from './repository.ts';
import type { SignInQueryInput, SignInRow } from './schemas.ts';

const NOTHING: Page<SignInRow> = { rows: [], nextCursor: null };

/**
 * The sign-in log, the latest first. Everybody sees their own; with `audit:read` a partner's people see the partner's, and
 * the programme's all. What one may not see is not found. @throws ProblemError `missing_scope`, `invalid_cursor`
 */
export async function listSignIns(ctx: Ctx, query: SignInQueryInput): Promise<Page<SignInRow>> {
  requireScope(ctx, 'sign-ins:read');
  const own = partnerOf(ctx.actor);
  if (own !== undefined && query.partnerId !== undefined && query.partnerId !== own) return NOTHING;
  const self = onlyOwn(ctx.actor);
  if (self === null || (self !== undefined && query.userId !== undefined && query.userId !== self)) return NOTHING;
  const dated = query.from !== undefined || query.to !== undefined;
  const within = dated ? writtenWithin('signIn', query, (await programmeSettings(ctx)).timeZone) : [];
  const filter = { ...query, own, userId: self ?? query.userId, within };
  const [rows] = await read(ctx, [listSignInRows(filter, query)]);
  return toLogPage(rows, query);
}

/** Whose sign-ins alone the actor may see: undefined everybody's, null nobody's, for a key is no person. */
function onlyOwn(actor: Actor): string | null | undefined {
  if (actor.type === 'system' || covers(actor.scopes, 'audit:read')) return undefined;
  return actor.type === 'user' ? actor.userId : null;
}
