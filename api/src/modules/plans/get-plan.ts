import { notFound } from '../../core/errors.ts';
import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { findPlanRow } from './repository.ts';
import type { PlanRow } from './schemas.ts';

/** One plan version. @throws ProblemError `programme_only`, `missing_scope`, `not_found` */
export async function getPlan(ctx: Ctx, id: string): Promise<PlanRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'plans:read');
  const [rows] = await read(ctx, [findPlanRow(id)]);
  return firstOr(rows, () => notFound('plan'));
}
