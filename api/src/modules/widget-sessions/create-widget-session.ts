import { ProblemError } from '../../core/errors.ts';
import { requireScope, targetPartner } from '../../platform/actor.ts';
import { type Ctx, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { partnerForWork } from '../partners/index.ts';
import { insertWidgetSessionRow } from './repository.ts';
import { grant, MOST_SECONDS } from './rules.ts';
import type { CreateWidgetSessionInput, WidgetSessionRow } from './schemas.ts';
import { signToken } from './sign-token.ts';

/**
 * Mints a session for a signed-in user of the host: a token for one partner, one origin, a few components.
 * @throws ProblemError `missing_scope`, `not_found` (partner), `validation_failed`
 */
export async function createWidgetSession(
  ctx: Ctx,
  input: CreateWidgetSessionInput,
): Promise<WidgetSessionRow & { token: string }> {
  requireScope(ctx, 'widget-sessions:write');
  const { actor, deps } = ctx;
  if (actor.type !== 'secret_key' && actor.type !== 'operator_key') {
    throw new ProblemError('missing_scope', 'Only a secret key on a server mints sessions.');
  }
  const partnerId = targetPartner(ctx, input.partnerId);
  const granted = grant(input, actor.scopes);
  const now = deps.clock.now();
  const ttlSeconds = input.ttlSeconds ?? MOST_SECONDS;
  const row: WidgetSessionRow = {
    id: deps.ids.make('widgetSession'),
    partnerId,
    mintedBy: actor.id,
    userId: null,
    authSessionId: null,
    rightsVersion: null,
    subject: input.subject,
    origin: input.origin,
    ...granted,
    ttlSeconds,
    expiresAt: new Date(now.getTime() + ttlSeconds * 1000),
    revokedAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  const token = await signToken(deps.tokens, row);
  await write(ctx, async (inner) => {
    await partnerForWork(inner, partnerId);
    await inner.tx.all([
      insertWidgetSessionRow(row),
      ...record(inner, {
        action: 'widget_session.create',
        subject: { type: 'widget_session', id: row.id },
        partnerId,
        changes: { subject: row.subject, origin: row.origin, ...granted },
      }),
    ]);
  });
  return { ...row, token };
}
