import type { Statement } from '../../db/statement.ts';
import type { WriteCtx } from '../../platform/context.ts';
import type { NewMail } from './kinds.ts';
import { insertMailRow } from './repository.ts';

/**
 * The statements that leave a mail for the worker; send them with the change that it tells of, so that none leaves for
 * what did not happen. The worker is woken after the commit. Everything but the address is sealed.
 */
export async function queueMail(ctx: WriteCtx, mail: NewMail): Promise<Statement[]> {
  const { clock, ids, live, sealer } = ctx.deps;
  const now = clock.now();
  const row = insertMailRow({
    id: ids.make('mail'),
    partnerId: mail.partnerId,
    recipient: mail.to,
    kind: mail.kind,
    locale: mail.locale ?? 'en',
    sealedData: await sealer.seal(JSON.stringify(mail.data)),
    nextAttemptAt: now,
    createdAt: now,
    updatedAt: now,
  });
  ctx.afterCommit.add(() => live.wake(mail.partnerId));
  return [row];
}
