import type { WriteCtx } from '../../platform/context.ts';
import { lockTwoFactorRow, type TwoFactorRow, updateTwoFactorRow } from './factor-repository.ts';
import { hashOfCode } from './recovery-codes.ts';

export type CodeMethod = 'totp' | 'recovery_code';

/** Whether a code is right; it never is again. Of two who come with the same one at once, one gets in. */
export async function takeCode(inner: WriteCtx, userId: string, method: CodeMethod, code: string): Promise<boolean> {
  const [row] = await inner.tx.run(lockTwoFactorRow(userId));
  if (!row) return false;
  const set = method === 'totp' ? await totpTaken(inner, row, code) : await recoveryTaken(inner, row, code);
  if (!set) return false;
  await inner.tx.run(updateTwoFactorRow(row, { ...set, updatedAt: inner.deps.clock.now() }));
  return true;
}

async function totpTaken({ deps }: WriteCtx, row: TwoFactorRow, code: string): Promise<Partial<TwoFactorRow> | null> {
  const secret = await deps.sealer.open(row.secret);
  const lastStep = await deps.auth.totpStep(secret, code.replace(/\s/g, ''), deps.clock.now(), row.lastStep);
  return lastStep === null ? null : { lastStep };
}

async function recoveryTaken(
  { deps }: WriteCtx,
  row: TwoFactorRow,
  code: string,
): Promise<Partial<TwoFactorRow> | null> {
  const kept = JSON.parse(row.backupCodes) as string[];
  const hash = await hashOfCode(deps, row.userId, code);
  return kept.includes(hash) ? { backupCodes: JSON.stringify(kept.filter((each) => each !== hash)) } : null;
}
