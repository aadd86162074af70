import { createHash } from 'node:crypto';

/**
 * The Idempotency-Key of one step: the same for the same step in every run, so that a step whose answer was lost
 * (a cable, a kill -9) is not done twice. Hashed, because a header carries ASCII only and ids of a CRM need not be.
 */
export function idempotencyKey(verb: string, ...identity: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(identity)).digest('hex');
  return `crm-import-${verb}-${digest.slice(0, 40)}`;
}
