import { notFound, ProblemError } from '../../core/errors.ts';
import { partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { assertVersion } from '../../platform/version.ts';
import { UniqueViolation } from '../../ports/db.ts';
import { lockReferralRow, updateReferralRow } from './repository.ts';
import type { ReferralRow, UpdateReferralInput } from './schemas.ts';

/**
 * Changes what is known of the client: omitted keeps, a value sets, null clears. The status has its own verbs.
 * @throws ProblemError `missing_scope`, `not_found`, `version_mismatch`, `archived`, `external_id_taken`
 */
export async function updateReferral(
  ctx: Ctx,
  id: string,
  input: UpdateReferralInput,
  expected?: number,
): Promise<ReferralRow> {
  requireScope(ctx, 'referrals:write');
  try {
    return await write(ctx, async (inner) => {
      const row = firstOr(await inner.tx.run(lockReferralRow(id, partnerOf(ctx.actor))), () => notFound('referral'));
      assertVersion(row, expected);
      if (row.archivedAt) throw new ProblemError('archived', 'An archived referral does not change.');
      const { estimatedValue, ...fields } = input;
      const money =
        estimatedValue === undefined
          ? {}
          : { estimatedAmount: estimatedValue?.amount ?? null, estimatedCurrency: estimatedValue?.currency ?? null };
      const [[updated]] = await inner.tx.all([
        updateReferralRow(row, { ...fields, ...money, updatedAt: inner.deps.clock.now() }),
        ...record(inner, {
          action: 'referral.update',
          subject: { type: 'referral', id },
          partnerId: row.partnerId,
          changes: { fields: Object.keys(input) },
          event: {
            type: 'referral.updated',
            audience: 'partner',
            data: { clientName: input.clientName ?? row.clientName },
          },
        }),
      ]);
      return updated ?? row;
    });
  } catch (error) {
    if (error instanceof UniqueViolation && error.constraint === 'referrals_external_id') {
      throw new ProblemError('external_id_taken', 'The partner already has a referral with this externalId.');
    }
    throw error;
  }
}
