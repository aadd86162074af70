/** What may become of a plan version. Pure. */
import type { Day } from '../../core/dates.ts';
import { ProblemError } from '../../core/errors.ts';

/** Only a version that has not begun and that nothing used can go. @throws ProblemError `plan_in_force` */
export function assertArchivable(plan: { validFrom: Day }, today: Day, used: boolean): void {
  if (plan.validFrom > today && !used) return;
  const why = used ? 'A project was won under it' : `It began on ${plan.validFrom}`;
  throw new ProblemError('plan_in_force', `${why}, so it stays; add a version that follows it instead.`);
}
