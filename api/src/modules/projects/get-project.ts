import { notFound } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { findProjectRow } from './repository.ts';
import type { ProjectRow } from './schemas.ts';

/** One project. @throws ProblemError `missing_scope`, `not_found` */
export async function getProject(ctx: Ctx, id: string): Promise<ProjectRow> {
  requireScope(ctx, 'projects:read');
  const [rows] = await read(ctx, [findProjectRow(id, partnerOf(ctx.actor))]);
  return firstOr(rows, () => notFound('project'));
}
