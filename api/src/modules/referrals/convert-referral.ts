import { dayInZone } from '../../core/dates.ts';
import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, write } from '../../platform/context.ts';
import { countReferrals } from '../../platform/counters.ts';
import { momentOr } from '../../platform/moments.ts';
import { programmeSettings } from '../programme/index.ts';
import { openProject, type ProjectRow } from '../projects/index.ts';
import { lockForMove, moveReferral } from './move-referral.ts';
import { assertTransition } from './rules.ts';
import type { ConvertReferralInput } from './schemas.ts';

/**
 * The lead is won: it becomes a project worth `value`, with the rates of the day it was won. Where the programme
 * accrues on winning, its commission is earned in the same transaction. Answers the project.
 * @throws ProblemError `programme_only`, `missing_scope`, `not_found`, `invalid_transition`, `no_plan_in_force`,
 *   `version_mismatch`
 */
export async function convertReferral(
  ctx: Ctx,
  id: string,
  input: ConvertReferralInput,
  expected?: number,
): Promise<ProjectRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'referrals:write');
  return write(ctx, async (inner) => {
    const [programme, row] = await Promise.all([programmeSettings(inner), lockForMove(inner, id, expected)]);
    assertTransition(row.status, 'converted');
    const at = momentOr(inner, input.convertedAt, programme.timeZone, '/convertedAt');
    const wonOn = dayInZone(at, programme.timeZone);
    const { partnerId, source, submittedOn, clientName } = row;
    const project = await openProject(inner, {
      referral: { id, partnerId, source, clientName, clientCompany: row.clientCompany },
      programme,
      value: input.value,
      name: input.projectName,
      wonOn,
      wonAt: at,
    });
    await moveReferral(inner, row, {
      to: 'converted',
      at,
      action: 'referral.convert',
      event: 'referral.converted',
      data: { value: input.value, projectId: project.id },
      set: { convertedAt: at, projectId: project.id },
    });
    await inner.tx.run(countReferrals({ id, partnerId, day: submittedOn, source, submitted: 0, converted: 1 }));
    return project;
  });
}
