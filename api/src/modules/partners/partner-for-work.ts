import { notFound, ProblemError } from '../../core/errors.ts';
import { isProgramme, partnerOf } from '../../platform/actor.ts';
import { type Ctx, firstOr, read } from '../../platform/context.ts';
import { findPartnerRow } from './repository.ts';
import type { PartnerRow } from './schemas.ts';

/**
 * The partner that something new is made for; no scope is asked for. The programme may go on working for a partner that
 * is not active, the partner itself may not.
 * @throws ProblemError `not_found`, `archived`, `partner_inactive` (a partner's own actor)
 */
export async function partnerForWork(ctx: Ctx, partnerId: string): Promise<PartnerRow> {
  const [rows] = await read(ctx, [findPartnerRow(partnerId, partnerOf(ctx.actor))]);
  const row = firstOr(rows, () => notFound('partner'));
  if (row.archivedAt) throw new ProblemError('archived', 'Nothing new is made for an archived partner.');
  if (row.status !== 'active' && !isProgramme(ctx)) {
    throw new ProblemError('partner_inactive', `${row.companyName} does not take referrals at the moment.`);
  }
  return row;
}
