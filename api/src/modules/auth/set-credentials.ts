import { ProblemError } from '../../core/errors.ts';
import { requireScope } from '../../platform/actor.ts';
import type { Ctx, WriteCtx } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { upsertTwoFactorRow } from './factor-repository.ts';
import { deleteSessionRows, findPersonById, updateUserRow } from './repository.ts';
import { passwordRow } from './set-password.ts';
import { IDENTITY } from './visit.ts';

/** What a person of the demo signs in with; without a secret there is no second factor. */
export interface Credentials {
  password: string;
  /** Base32, for time-based codes. */
  totpSecret?: string;
}

/**
 * Sets what a person signs in with, for the system itself alone: no route leads here. It ends their sessions.
 * @throws ProblemError `programme_only` for everybody else, `not_found`
 */
export async function setCredentials(ctx: Ctx, userId: string, { password, totpSecret }: Credentials): Promise<void> {
  requireScope(ctx, 'users:write');
  if (ctx.actor.type !== 'system') throw new ProblemError('programme_only', 'People set their own passwords.');
  const { auth, db, clock, ids, sealer } = ctx.deps;
  const now = clock.now();
  const hash = await auth.hashPassword(password);
  const secret = totpSecret === undefined ? undefined : await sealer.seal(totpSecret);
  await db.write(IDENTITY, async (tx) => {
    const inner: WriteCtx = { ...ctx, tx, afterCommit: new Set() };
    const [person] = await tx.run(findPersonById(userId));
    if (!person) throw new ProblemError('not_found', 'There is no such user.');
    const factor =
      secret === undefined
        ? []
        : [
            updateUserRow(person, { twoFactorEnabled: true, updatedAt: now }),
            upsertTwoFactorRow({
              id: ids.make('twoFactor'),
              userId,
              secret,
              backupCodes: '[]',
              confirmedAt: now,
              lastStep: null,
              createdAt: now,
              updatedAt: now,
            }),
          ];
    await tx.all([
      passwordRow(inner, userId, hash),
      deleteSessionRows(userId, null),
      ...factor,
      ...record(inner, {
        action: 'user.credentials_set',
        subject: { type: 'user', id: userId },
        partnerId: person.partnerId,
      }),
    ]);
  });
}
