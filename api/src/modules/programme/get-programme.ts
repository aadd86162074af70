import { requireScope } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { programmeSettings } from './programme-settings.ts';
import type { ProgrammeRow } from './schemas.ts';

/** The programme. @throws ProblemError `missing_scope` */
export async function getProgramme(ctx: Ctx): Promise<ProgrammeRow> {
  requireScope(ctx, 'programme:read');
  return programmeSettings(ctx);
}
