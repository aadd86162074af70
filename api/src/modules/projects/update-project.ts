import { notFound } from '../../core/errors.ts';
import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { assertVersion } from '../../platform/version.ts';
import { lockProjectRow, updateProjectRow } from './repository.ts';
import { assertStatusChange } from './rules.ts';
import type { ProjectRow, UpdateProjectInput } from './schemas.ts';

/**
 * Changes a project's name, status or metadata; its value and rates are fixed.
 * @throws ProblemError `programme_only`, `missing_scope`, `not_found`, `version_mismatch`, `invalid_transition`
 */
export async function updateProject(
  ctx: Ctx,
  id: string,
  input: UpdateProjectInput,
  expected?: number,
): Promise<ProjectRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'projects:write');
  return write(ctx, async (inner) => {
    const row = firstOr(await inner.tx.run(lockProjectRow(id)), () => notFound('project'));
    assertVersion(row, expected);
    if (input.status) assertStatusChange(row.status, input.status);
    const { partnerId, clientName } = row;
    const status = input.status ?? row.status;
    const [[updated]] = await inner.tx.all([
      updateProjectRow(row, { ...input, updatedAt: inner.deps.clock.now() }),
      ...record(inner, {
        action: 'project.update',
        subject: { type: 'project', id },
        partnerId,
        changes: { fields: Object.keys(input), status: { from: row.status, to: status } },
        event: {
          type: 'project.updated',
          audience: 'partner',
          data: { clientName, projectName: input.name ?? row.name, status },
        },
      }),
    ]);
    return updated ?? row;
  });
}
