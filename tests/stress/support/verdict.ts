import type pg from 'pg';
import { expect } from 'vitest';
import type { Acknowledged } from './writers.ts';

/** What an acknowledged write must have left: its row, and its one event. */
const LEFT: Record<Acknowledged['kind'], { count: string; event: string }> = {
  referral: { count: 'select count(*) from referrals where partner_id = $1', event: 'referral.created' },
  qualify: {
    count: `select count(*) from referral_status_changes where partner_id = $1 and to_status = 'qualified'`,
    event: 'referral.qualified',
  },
  convert: { count: 'select count(*) from projects where partner_id = $1', event: 'referral.converted' },
  payment: { count: 'select count(*) from client_payments where partner_id = $1', event: 'payment.recorded' },
};

/**
 * Holds the database against what was acknowledged. Every writer waits for its answers, so both sides must be equal:
 * nothing lost, nothing done twice, each with one event and one audit row, and the money exact.
 */
export async function expectNothingLost(
  admin: pg.ClientBase,
  partnerId: string,
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  const numberOf = async (text: string) => Number((await admin.query(text, [partnerId])).rows[0]?.count);
  for (const [kind, { count, event }] of Object.entries(LEFT)) {
    const answered = acknowledged.filter((each) => each.kind === kind);
    expect([kind, new Set(answered.map(({ id }) => id)).size]).toEqual([kind, answered.length]);
    expect([kind, await numberOf(count)]).toEqual([kind, answered.length]);
    expect([event, await numberOf(`${EVENTS} where partner_id = $1 and type = '${event}'`)]).toEqual([
      event,
      answered.length,
    ]);
  }
  await expectIdsKept(admin, partnerId, acknowledged);
  const payments = acknowledged.filter(({ kind }) => kind === 'payment');
  expect(payments.every(({ commissionId }) => commissionId)).toBe(true);
  const { rows } = await admin.query(
    `select count(*)::int as commissions, coalesce(sum(total), 0)::int as earned from commissions where partner_id = $1`,
    [partnerId],
  );
  // 12.5 % and 1 % of 50,000.
  expect(rows).toEqual([{ commissions: payments.length, earned: payments.length * 6_750 }]);
}

const EVENTS = 'select count(*) from events';

async function expectIdsKept(admin: pg.ClientBase, partnerId: string, acknowledged: readonly Acknowledged[]) {
  const idsOf = (kind: string) => acknowledged.filter((each) => each.kind === kind).map(({ id }) => id);
  const made = { referrals: 'referral', projects: 'convert', client_payments: 'payment' };
  for (const [table, kind] of Object.entries(made)) {
    const { rows } = await admin.query<{ id: string }>(`select id from ${table} where partner_id = $1 order by id`, [
      partnerId,
    ]);
    expect(rows.map(({ id }) => id)).toEqual(idsOf(kind).sort());
  }
  const audited = await admin.query<{ n: number; subjects: number }>(
    `select count(*)::int as n, count(distinct subject_id)::int as subjects
      from audit_log where partner_id = $1 and action = 'referral.create'`,
    [partnerId],
  );
  const referrals = idsOf('referral').length;
  expect(audited.rows).toEqual([{ n: referrals, subjects: referrals }]);
}

/** The partner's events in the order of the log; positions of the whole log have no gap. */
export async function eventsInOrder(admin: pg.ClientBase, partnerId: string): Promise<string[]> {
  const { rows: gaps } = await admin.query(
    `select count(*)::int as events, max(position)::int as last, (select position::int from event_position) as kept from events`,
  );
  expect(gaps[0]).toEqual({ events: gaps[0]?.events, last: gaps[0]?.events, kept: gaps[0]?.events });
  const { rows } = await admin.query<{ id: string }>(
    `select id from events where partner_id = $1 and audience = 'partner' order by position`,
    [partnerId],
  );
  return rows.map(({ id }) => id);
}

/** Waits until the relay has moved every event. */
export async function outboxEmpty(admin: pg.ClientBase, ms = 20_000): Promise<void> {
  await expect.poll(async () => (await admin.query('select 1 from outbox limit 1')).rowCount, { timeout: ms }).toBe(0);
}
