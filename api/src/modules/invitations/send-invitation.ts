import type { Statement } from '../../db/statement.ts';
import type { WriteCtx } from '../../platform/context.ts';
import { queueMail } from '../mails/index.ts';
import { programmeSettings } from '../programme/index.ts';
import { OPEN_MS } from './rules.ts';
import type { NamedInvitationRow } from './schemas.ts';

/** The token of an invitation's link and the hash that is kept of it: 256 bits of chance need no slow hash. */
export async function newToken({ deps }: WriteCtx) {
  const token = deps.ids.secret(32);
  const tokenHash = await deps.hash.sha256(token);
  return { token, tokenHash, expiresAt: new Date(deps.clock.now().getTime() + OPEN_MS) };
}

/** The statements that leave the mail with the link, in the name of the person who invites or else the programme's. */
export async function mailInvitation(ctx: WriteCtx, row: NamedInvitationRow, token: string): Promise<Statement[]> {
  const { partnerId, email: to, name, role, locale, expiresAt } = row;
  const invitedBy = row.inviterName ?? (await programmeSettings(ctx)).name;
  const data = { name, role, invitedBy, token, expiresAt: expiresAt.toISOString() };
  return queueMail(ctx, { kind: 'invitation', to, locale, partnerId, data });
}
