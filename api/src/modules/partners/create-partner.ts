import { dayInZone } from '../../core/dates.ts';
import { ProblemError } from '../../core/errors.ts';
import type { Currency } from '../../core/money.ts';
import { requireProgramme, requireScope } from '../../platform/actor.ts';
import { type Ctx, write } from '../../platform/context.ts';
import { record } from '../../platform/record.ts';
import { UniqueViolation } from '../../ports/db.ts';
import { programmeSettings } from '../programme/index.ts';
import { insertPartnerRow, insertTermsRow } from './repository.ts';
import { mergeBrand } from './rules.ts';
import type { CreatePartnerInput, PartnerRow } from './schemas.ts';

/**
 * Takes a partner into the programme, with its first terms from today on (and for anything won before).
 * @throws ProblemError `programme_only`, `missing_scope`, `external_id_taken`
 */
export async function createPartner(ctx: Ctx, input: CreatePartnerInput): Promise<PartnerRow> {
  requireProgramme(ctx);
  requireScope(ctx, 'partners:write');
  try {
    return await write(ctx, async (inner) => {
      const programme = await programmeSettings(inner);
      const row = newRow(inner, input, programme.defaultCurrency);
      const { id, companyName, tier, commissionRate, overrideRate, createdAt } = row;
      await inner.tx.all([
        insertPartnerRow(row),
        insertTermsRow({
          id: inner.deps.ids.make('partnerTerms'),
          partnerId: id,
          validFrom: dayInZone(createdAt, programme.timeZone),
          tier,
          commissionRate,
          overrideRate,
          createdAt,
        }),
        ...record(inner, {
          action: 'partner.create',
          subject: { type: 'partner', id },
          partnerId: id,
          changes: { companyName, tier, commissionRate, overrideRate, externalId: row.externalId },
          event: { type: 'partner.created', audience: 'staff', data: { companyName, tier } },
        }),
      ]);
      return row;
    });
  } catch (error) {
    if (error instanceof UniqueViolation && error.constraint === 'partners_external_id') {
      throw new ProblemError('external_id_taken', 'There is a partner with this externalId.');
    }
    throw error;
  }
}

function newRow(ctx: Ctx, input: CreatePartnerInput, defaultCurrency: Currency): PartnerRow {
  const now = ctx.deps.clock.now();
  return {
    id: ctx.deps.ids.make('partner'),
    companyName: input.companyName,
    contactEmail: input.contactEmail ?? null,
    contactPhone: input.contactPhone ?? null,
    currency: input.currency ?? defaultCurrency,
    tier: input.tier ?? 'bronze',
    status: input.status ?? 'active',
    commissionRate: input.commissionRate ?? null,
    overrideRate: input.overrideRate ?? null,
    brand: mergeBrand(undefined, input.brand),
    externalId: input.externalId ?? null,
    metadata: input.metadata ?? {},
    archivedAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}
