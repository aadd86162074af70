/** What PostgreSQL's errors mean to the service, whichever driver brings them. */
import { ProblemError } from '../../core/errors.ts';
import { UniqueViolation } from '../../ports/db.ts';

const DEADLOCK = '40P01';
const SERIALIZATION = '40001';
const ATTEMPTS = 4;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Turns what the database says of a credential or of itself into a problem; anything else passes as it is. */
export function translate(error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'SI401') return new ProblemError('unauthenticated', 'The key or session was revoked or has expired.');
  if (code === 'SI403') return new ProblemError('partner_suspended', 'This partner is suspended. Ask SISO about it.');
  if (code === '23505' && error instanceof Error && 'constraint' in error) {
    return new UniqueViolation(String(error.constraint), error);
  }
  const away =
    /^(?:08|57P|53)/.test(code) || /ECONN|EPIPE|ETIMEDOUT|timeout|terminated|not queryable/i.test(`${code} ${error}`);
  return away && !(error instanceof ProblemError) ? unavailable(error) : error;
}

/** Whether a problem says that an open connection ended under its statements: another one may well serve. */
export function connectionEnded(error: unknown): boolean {
  if (!(error instanceof ProblemError) || error.code !== 'unavailable') return false;
  const { cause } = error;
  return (
    /^57P0[12]$/.test(codeOf(cause)) || /ECONNRESET|EPIPE|terminated|not queryable/i.test(`${codeOf(cause)} ${cause}`)
  );
}

/** The database cannot be asked at the moment. */
export function unavailable(cause: unknown): ProblemError {
  return new ProblemError('unavailable', 'The database does not answer. Nothing is known to be lost; try again.', {
    headers: { 'Retry-After': '2' },
    cause,
  });
}

/** Waits for all, then throws the *first* failure, translated: those behind it only say that the transaction is aborted. */
export async function settle<T>(pending: Promise<T>[]): Promise<T[]> {
  const results = await Promise.allSettled(pending);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw translate(failed.reason);
  return results.map((result) => (result as PromiseFulfilledResult<T>).value);
}

/** Runs a transaction again after a deadlock, which is nobody's fault; what else it throws is translated. */
export async function withRetries<R>(attempt: () => Promise<R>): Promise<R> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const again = [DEADLOCK, SERIALIZATION].includes(codeOf(error)) && tries < ATTEMPTS;
      if (!again) throw translate(error);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tries));
    }
  }
}
