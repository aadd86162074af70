/** Optimistic concurrency by the row's version, which is its ETag. */
import { ProblemError } from '../core/errors.ts';

/** @throws ProblemError `version_mismatch` where the caller saw another version. */
export function assertVersion(row: { version: number }, expected: number | undefined): void {
  if (expected === undefined || expected === row.version) return;
  throw new ProblemError(
    'version_mismatch',
    'It has changed since you read it: read it again, then repeat your change.',
  );
}
