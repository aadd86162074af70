import type { CommissionInputs } from '../../db/schema/pipeline.ts';
import type { ProjectRow } from './schemas.ts';

/** What a commission of this project is calculated from, once `collectedAfter` (minor units) has come in. */
export function inputsOf(project: ProjectRow, collectedAfter: number): CommissionInputs {
  return {
    projectValue: project.value,
    collectedBefore: project.collected,
    collectedAfter,
    earnedBaseBefore: project.earnedBase,
    earnedOverrideBefore: project.earnedOverride,
    baseRate: project.baseRate,
    overrideRate: project.overrideRate,
    baseFrom: project.baseFrom,
    overrideFrom: project.overrideFrom,
    tier: project.tier,
    wonOn: project.wonOn,
  };
}
