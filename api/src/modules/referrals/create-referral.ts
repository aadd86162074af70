import { dayInZone } from '../../core/dates.ts';
import { ProblemError } from '../../core/errors.ts';
import { requireScope, targetPartner } from '../../platform/actor.ts';
import { type Ctx, write } from '../../platform/context.ts';
import { countPipeline, countReferrals } from '../../platform/counters.ts';
import { momentOr } from '../../platform/moments.ts';
import { record } from '../../platform/record.ts';
import { UniqueViolation } from '../../ports/db.ts';
import { partnerForWork } from '../partners/index.ts';
import { programmeSettings } from '../programme/index.ts';
import { insertReferralRow, insertStatusChangeRow } from './repository.ts';
import type { CreateReferralInput, ReferralRow } from './schemas.ts';

/**
 * Takes a lead for a partner: status `new`.
 * A publishable key may not set `externalId`, `metadata` or dates; only the programme gives past dates.
 * @throws ProblemError `missing_scope`, `not_found` (partner), `partner_inactive`, `archived`, `programme_only`,
 *   `validation_failed`, `external_id_taken`
 */
export async function createReferral(ctx: Ctx, input: CreateReferralInput): Promise<ReferralRow> {
  requireScope(ctx, 'referrals:submit', 'referrals:write');
  refusePrivateFields(ctx, input);
  const partnerId = targetPartner(ctx, input.partnerId);
  try {
    return await write(ctx, async (inner) => {
      const [programme, partner] = await Promise.all([programmeSettings(inner), partnerForWork(inner, partnerId)]);
      const row = newRow(inner, input, partner.id, programme.timeZone);
      const { id, source, submittedOn, clientName } = row;
      await inner.tx.all([
        insertReferralRow(row),
        insertStatusChangeRow({
          id: inner.deps.ids.make('statusChange'),
          partnerId,
          referralId: id,
          fromStatus: null,
          toStatus: 'new',
          reason: null,
          actorType: inner.actor.type,
          occurredAt: row.submittedAt,
          createdAt: row.createdAt,
        }),
        ...record(inner, {
          action: 'referral.create',
          subject: { type: 'referral', id },
          partnerId,
          changes: { source, externalId: row.externalId },
          event: {
            type: 'referral.created',
            audience: 'partner',
            data: { clientName, source },
            occurredAt: row.submittedAt,
          },
        }),
        countPipeline({ id, partnerId, status: 'new', delta: 1 }),
        countReferrals({ id, partnerId, day: submittedOn, source, submitted: 1, converted: 0 }),
      ]);
      return row;
    });
  } catch (error) {
    if (error instanceof UniqueViolation && error.constraint === 'referrals_external_id') {
      throw new ProblemError('external_id_taken', 'The partner already has a referral with this externalId.');
    }
    throw error;
  }
}

function refusePrivateFields(ctx: Ctx, input: CreateReferralInput): void {
  const { type } = ctx.actor;
  if (type !== 'publishable_key' && type !== 'widget_session') return;
  const given = (['externalId', 'metadata'] as const).filter((field) => input[field] !== undefined);
  if (given.length === 0) return;
  const detail = 'Only a secret or operator key may set this.';
  throw new ProblemError('validation_failed', detail, {
    places: given.map((field) => ({ in: 'body', pointer: `/${field}`, detail })),
  });
}

function newRow(ctx: Ctx, input: CreateReferralInput, partnerId: string, zone: string): ReferralRow {
  const now = ctx.deps.clock.now();
  const submittedAt = momentOr(ctx, input.submittedAt, zone, '/submittedAt');
  const fromBrowser = ctx.actor.type === 'publishable_key' || ctx.actor.type === 'widget_session';
  return {
    id: ctx.deps.ids.make('referral'),
    partnerId,
    status: 'new',
    clientName: input.clientName,
    clientEmail: input.clientEmail ?? null,
    clientPhone: input.clientPhone ?? null,
    clientCompany: input.clientCompany ?? null,
    projectDescription: input.projectDescription ?? null,
    estimatedAmount: input.estimatedValue?.amount ?? null,
    estimatedCurrency: input.estimatedValue?.currency ?? null,
    source: input.source ?? (fromBrowser ? 'website' : 'other'),
    externalId: input.externalId ?? null,
    utm: input.utm ?? null,
    pageUrl: input.pageUrl ?? null,
    referrerUrl: input.referrerUrl ?? null,
    lostReason: null,
    projectId: null,
    submittedAt,
    submittedOn: dayInZone(submittedAt, zone),
    qualifiedAt: null,
    convertedAt: null,
    lostAt: null,
    archivedAt: null,
    metadata: input.metadata ?? {},
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}
