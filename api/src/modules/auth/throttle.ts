/** How often somebody may guess: per account, whether it exists or not, and per network address. */
import { ProblemError } from '../../core/errors.ts';
import type { Statement } from '../../db/statement.ts';
import { chargeAttempt, findBlock, forgetAttempts, refundAttempt } from './throttle-repository.ts';
import { type Visit, writeDoor } from './visit.ts';

export interface Attempt {
  /** Of the account, or of a person's second factor. */
  readonly bucket: string;
  readonly address: string;
}

/** The account's bucket. The address is hashed, so that no list of what was typed comes about. */
export async function accountAttempt({ deps, address }: Visit, email: string): Promise<Attempt> {
  return { bucket: `account ${await deps.hash.sha256(email)}`, address: `address ${address}` };
}

/** Guessing at codes and at the password of somebody known. */
export function factorAttempt({ address }: Visit, userId: string): Attempt {
  return { bucket: `factor ${userId}`, address: `address ${address}` };
}

/** What nobody may do too often, right or wrong: having mails sent. */
export async function mailAttempt({ deps, address }: Visit, email: string): Promise<Attempt> {
  return { bucket: `mail ${await deps.hash.sha256(email)}`, address: `address mail ${address}` };
}

/**
 * Charges an attempt, with what else is to be known of it in the same round trip.
 * @throws ProblemError `rate_limited` with Retry-After, while one of the buckets is blocked
 */
export async function charge<Row>(visit: Visit, attempt: Attempt, look: Statement<Row>): Promise<Row[]> {
  const now = visit.deps.clock.now();
  const buckets = [attempt.bucket, attempt.address];
  const outcome = await writeDoor(visit, null, async ({ tx }) => {
    const [charged, found] = await tx.all([chargeAttempt(buckets, now), look]);
    if (charged.length === buckets.length) return { found };
    const [block] = await tx.run(findBlock(buckets, now));
    return { until: block?.until ?? new Date(now.getTime() + 1000) };
  });
  if ('found' in outcome) return outcome.found as Row[];
  const seconds = Math.max(1, Math.ceil((outcome.until.getTime() - now.getTime()) / 1000));
  throw new ProblemError('rate_limited', `Too many attempts. Wait ${seconds} seconds, then try again.`, {
    headers: { 'Retry-After': String(seconds) },
  });
}

/** The statements that settle a right attempt. */
export function settled(attempt: Attempt): Statement[] {
  return [forgetAttempts(attempt.bucket), refundAttempt(attempt.address)];
}
