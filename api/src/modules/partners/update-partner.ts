import { dayInZone } from '../../core/dates.ts';
import { notFound, ProblemError } from '../../core/errors.ts';
import { isProgramme, partnerOf, requireScope } from '../../platform/actor.ts';
import { type Ctx, firstOr, type WriteCtx, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { assertVersion } from '../../platform/version.ts';
import { UniqueViolation } from '../../ports/db.ts';
import { programmeSettings } from '../programme/index.ts';
import { lockPartnerRow, setTermsRow, updatePartnerRow } from './repository.ts';
import { assertOwnFields, changedFields, changesTerms, type PartnerChanges, statusStep } from './rules.ts';
import type { PartnerRow, UpdatePartnerInput } from './schemas.ts';

/**
 * Changes a partner: omitted keeps, a value sets, null clears; `brand` field by field. A new tier or rate holds for what
 * is won from today on. A partner's own key changes its contact, brand and metadata.
 * @throws ProblemError `missing_scope`, `programme_only`, `not_found`, `version_mismatch`, `archived`, `external_id_taken`
 */
export async function updatePartner(
  ctx: Ctx,
  id: string,
  input: UpdatePartnerInput,
  expected?: number,
): Promise<PartnerRow> {
  requireScope(ctx, 'partners:write');
  if (!isProgramme(ctx)) assertOwnFields(input);
  try {
    return await write(ctx, async (inner) => {
      const row = firstOr(await inner.tx.run(lockPartnerRow(id, partnerOf(ctx.actor))), () => notFound('partner'));
      assertVersion(row, expected);
      if (row.archivedAt) throw new ProblemError('archived', 'An archived partner does not change.');
      const changes = changedFields(row, input);
      if (Object.keys(changes).length === 0) return row;
      const terms = changesTerms(changes) ? [await newTerms(inner, { ...row, ...changes })] : [];
      const [[updated]] = await inner.tx.all([
        updatePartnerRow(row, { ...changes, updatedAt: inner.deps.clock.now() }),
        ...terms,
        ...recordStatus(inner, row, changes),
        ...recordUpdate(inner, row, changes),
      ]);
      return updated ?? row;
    });
  } catch (error) {
    if (error instanceof UniqueViolation && error.constraint === 'partners_external_id') {
      throw new ProblemError('external_id_taken', 'There is a partner with this externalId.');
    }
    throw error;
  }
}

async function newTerms(ctx: WriteCtx, { id, tier, commissionRate, overrideRate }: PartnerRow) {
  const now = ctx.deps.clock.now();
  const validFrom = dayInZone(now, (await programmeSettings(ctx)).timeZone);
  const termsId = ctx.deps.ids.make('partnerTerms');
  return setTermsRow({ id: termsId, partnerId: id, validFrom, tier, commissionRate, overrideRate, createdAt: now });
}

function recordStatus(ctx: WriteCtx, row: PartnerRow, changes: PartnerChanges) {
  const step = statusStep(changes.status);
  if (step === undefined) return [];
  return record(ctx, {
    action: `partner.${step}`,
    subject: { type: 'partner', id: row.id },
    partnerId: row.id,
    changes: { from: row.status, to: changes.status },
    event: {
      type: step === 'suspend' ? 'partner.suspended' : 'partner.activated',
      audience: 'partner',
      data: { companyName: changes.companyName ?? row.companyName, from: row.status },
    },
  });
}

/** What the status step does not tell already. The audit keeps the terms in full, of people's data only the names. */
function recordUpdate(ctx: WriteCtx, row: PartnerRow, changes: PartnerChanges) {
  const told = statusStep(changes.status) === undefined ? [] : ['status'];
  const fields = Object.keys(changes).filter((field) => !told.includes(field));
  if (fields.length === 0) return [];
  const { tier, commissionRate, overrideRate, currency } = changes;
  return record(ctx, {
    action: 'partner.update',
    subject: { type: 'partner', id: row.id },
    partnerId: row.id,
    changes: { fields, tier, commissionRate, overrideRate, currency },
    event: { type: 'partner.updated', audience: 'partner', data: { fields } },
  });
}
