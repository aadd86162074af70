import { setTimeout as sleep } from 'node:timers/promises';
import { SisoError } from '@siso/partner-sdk';
import type { AppliedPartner } from './apply-partners.ts';
import { idempotencyKey } from './idempotency-key.ts';
import type { IntendedReferral } from './intended.ts';
import { nextStep, type ReferralState, type Step } from './next-step.ts';
import { endsTheRun, refusalText } from './refusal.ts';
import type { SisoApi, Stepped } from './siso-api.ts';

/** What became of one row. `reached` lists the verbs that this run brought about. */
export interface SettledReferral {
  reached: Sending['verb'][];
  state: ReferralState | null;
  ahead: boolean;
  /** Why the row is not as the file says, and at which verb it stuck; null when it is. */
  refusal: { verb: Sending['verb'] | 'none'; reason: string } | null;
}

type Sending = Exclude<Step, { verb: 'none' | 'stop' }>;

/** How often a row that another writer is changing at the same moment is looked at again. */
const MAX_REREADS = 5;
const REREAD_AFTER_MS = 100;

/**
 * Brings one row's referral forward, step by step in order, until SISO holds what the file says or a step is refused.
 * After a conflict, and after an answer that was a replay of an earlier run's, the state is read anew instead of guessed.
 * Throws what concerns the whole run.
 */
export async function settleReferral(
  api: SisoApi,
  want: IntendedReferral,
  partner: AppliedPartner,
  known: ReferralState | null,
): Promise<SettledReferral> {
  const settled: SettledReferral = { reached: [], state: known, ahead: false, refusal: null };
  let rereads = 0;
  let replayed: Sending['verb'] | null = null;
  for (;;) {
    const step = nextStep(want, settled.state);
    if (step.verb === 'none') return { ...settled, ahead: step.ahead };
    if (step.verb === 'stop') return refused(settled, 'none', `${step.reason}; left as it is`);
    if (step.verb === replayed) {
      return refused(
        settled,
        step.verb,
        `${step.verb} was done by an earlier run and undone in SISO since; left as it is`,
      );
    }
    try {
      const answer = await send(api, step, want, partner, settled.state);
      replayed = answer.replayed ? step.verb : null;
      if (!answer.replayed) settled.reached.push(step.verb);
      settled.state = answer.replayed ? await api.findReferral(partner.id, want.opportunityId) : answer.state;
    } catch (error) {
      if (endsTheRun(error) || !(error instanceof SisoError)) throw error;
      if (error.status !== 409 || rereads === MAX_REREADS) {
        return refused(settled, step.verb, refusalText(step.verb, error));
      }
      const before = step.verb;
      await sleep(REREAD_AFTER_MS * 2 ** rereads++);
      settled.state = await api.findReferral(partner.id, want.opportunityId);
      const stuck = nextStep(want, settled.state).verb === before && error.code !== 'idempotency_in_progress';
      if (stuck) return refused(settled, before, refusalText(before, error));
    }
  }
}

function refused(settled: SettledReferral, verb: Sending['verb'] | 'none', reason: string): SettledReferral {
  return { ...settled, refusal: { verb, reason } };
}

async function send(
  api: SisoApi,
  step: Sending,
  want: IntendedReferral,
  partner: AppliedPartner,
  have: ReferralState | null,
): Promise<Stepped> {
  const key = idempotencyKey(step.verb, partner.slug, want.opportunityId);
  if (step.verb === 'create') return api.createReferral(partner.id, want, key);
  if (!have) throw new Error(`${step.verb} needs a referral`);
  if (step.verb === 'qualify') return api.qualify(have, step.on, key);
  if (step.verb === 'lose') return api.lose(have, step.on, key);
  if (step.verb === 'convert') return api.convert(have, step, want.product, key);
  return api.pay(have, step, want.opportunityId, key);
}
