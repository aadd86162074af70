/** Makes a history happen through the verbs that would have made it, at the instants at which it would have. */
import { createIds } from '../../adapters/system.ts';
import type { Deps } from '../../deps.ts';
import { releaseCommissions, settleCommission } from '../../modules/commissions/index.ts';
import { createPartner, updatePartner } from '../../modules/partners/index.ts';
import { createPlan } from '../../modules/plans/index.ts';
import { createMilestone, recordPayment, updateMilestone, updateProject } from '../../modules/projects/index.ts';
import { convertReferral, createReferral, loseReferral, qualifyReferral } from '../../modules/referrals/index.ts';
import { type Ctx, systemContext, write } from '../../platform/context.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Step } from './steps.ts';

interface SteppingClock extends Clock {
  moveTo(instant: Date): void;
}

function createSteppingClock(): SteppingClock {
  let instant = new Date(0);
  return {
    now: () => new Date(instant),
    moveTo(next) {
      instant = next;
    },
  };
}

/** The ids of what the steps named by their keys. */
class Made {
  readonly #ids = new Map<string, string>();

  set(key: string, id: string): void {
    this.#ids.set(key, id);
  }

  get(key: string): string {
    const id = this.#ids.get(key);
    if (id === undefined) throw new Error(`The history uses ${key} before it is made.`);
    return id;
  }
}

/**
 * Applies the steps in one transaction: either all of it happened or nothing did. Ids, rows, events and audit carry the
 * steps' instants, so everything sorts as if it had been lived through.
 */
export async function applySteps(deps: Deps, steps: readonly Step[]): Promise<void> {
  const clock = createSteppingClock();
  const ids = createIds(clock);
  await write(systemContext({ ...deps, clock, ids }, 'demo'), async (inner) => {
    const made = new Made();
    for (const step of steps) {
      clock.moveTo(step.at);
      await apply({ ...inner, requestId: ids.make('request') }, step, made);
    }
  });
}

async function apply(ctx: Ctx, step: Step, made: Made): Promise<void> {
  switch (step.kind) {
    case 'create_plan':
      await createPlan(ctx, step.plan);
      return;
    case 'create_partner':
      made.set(step.partner, (await createPartner(ctx, step.input)).id);
      return;
    case 'update_partner':
      await updatePartner(ctx, made.get(step.partner), step.input);
      return;
    case 'submit': {
      const input = { ...step.input, partnerId: made.get(step.partner) };
      made.set(step.referral, (await createReferral(ctx, input)).id);
      return;
    }
    case 'qualify':
      await qualifyReferral(ctx, made.get(step.referral), {});
      return;
    case 'lose':
      await loseReferral(ctx, made.get(step.referral), { reason: step.reason });
      return;
    case 'release':
      await releaseCommissions({ ...ctx, actor: { type: 'system', id: 'worker' } });
      return;
    case 'settle':
      await settleCommission(ctx, made.get(commissionOf(step.payment)), { reference: step.reference });
      return;
    default:
      await applyToProject(ctx, step, made);
  }
}

type ProjectStep = Extract<Step, { kind: 'win' | 'add_milestone' | 'complete_milestone' | 'pay' | 'set_project' }>;

const projectOf = (referral: string) => `project of ${referral}`;
const commissionOf = (payment: string) => `commission of ${payment}`;

async function applyToProject(ctx: Ctx, step: ProjectStep, made: Made): Promise<void> {
  if (step.kind === 'win') {
    const { value, projectName } = step;
    const project = await convertReferral(ctx, made.get(step.referral), { value, projectName });
    made.set(projectOf(step.referral), project.id);
    return;
  }
  const projectId = made.get(projectOf(step.referral));
  switch (step.kind) {
    case 'add_milestone': {
      const { name, dueOn } = step;
      made.set(step.milestone, (await createMilestone(ctx, projectId, { name, dueOn })).id);
      return;
    }
    case 'complete_milestone': {
      const completedAt = step.at.toISOString();
      await updateMilestone(ctx, projectId, made.get(step.milestone), { completedAt });
      return;
    }
    case 'pay': {
      const { amount, reference } = step;
      const { commissionId } = await recordPayment(ctx, projectId, { amount, reference });
      if (commissionId !== null) made.set(commissionOf(step.payment), commissionId);
      return;
    }
    case 'set_project':
      await updateProject(ctx, projectId, { status: step.status });
  }
}
