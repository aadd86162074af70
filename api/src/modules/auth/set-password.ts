import type { Statement } from '../../db/statement.ts';
import type { WriteCtx } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { mailTo, seenFrom } from './mailing.ts';
import {
  deleteDeviceRows,
  deleteSessionRows,
  PASSWORD_PROVIDER,
  type PersonRow,
  upsertPasswordRow,
} from './repository.ts';
import { SIGNED_OUT } from './rules.ts';
import { deleteVerificationRows } from './verification-repository.ts';
import type { Visit } from './visit.ts';

/** The statement that keeps a password's hash. */
export function passwordRow({ deps }: WriteCtx, userId: string, password: string): Statement {
  const now = deps.clock.now();
  return upsertPasswordRow({
    id: deps.ids.make('account'),
    userId,
    providerId: PASSWORD_PROVIDER,
    accountId: userId,
    password,
    createdAt: now,
    updatedAt: now,
  });
}

/**
 * The statements of a new password: it ends the other sessions, the remembered devices, and whatever was under way for
 * the person, and tells them by mail.
 */
export async function replacePassword(
  inner: WriteCtx,
  visit: Visit,
  person: PersonRow,
  { hash, keep, kind }: { hash: string; keep: string | null; kind: 'password_changed' | 'password_reset_done' },
): Promise<Statement[]> {
  return [
    passwordRow(inner, person.id, hash),
    deleteSessionRows(person.id, keep),
    deleteDeviceRows(person.id),
    deleteVerificationRows(person.id),
    ...record(inner, {
      action: kind === 'password_changed' ? 'user.password_changed' : 'user.password_reset',
      subject: { type: 'user', id: person.id },
      partnerId: person.partnerId,
      event: SIGNED_OUT,
    }),
    ...(await mailTo(inner, person, kind, seenFrom(visit, person))),
  ];
}
