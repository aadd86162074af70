import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { findWidgetSessionRow } from './repository.ts';
import type { WidgetSessionRow } from './schemas.ts';

/** One session, without its token. @throws ProblemError `missing_scope`, `not_found` */
export async function getWidgetSession(ctx: Ctx, id: string): Promise<WidgetSessionRow> {
  requireScope(ctx, 'widget-sessions:read');
  const [rows] = await read(ctx, [findWidgetSessionRow(id, partnerOf(ctx.actor))]);
  return firstOr(rows, () => notFound('session'));
}
