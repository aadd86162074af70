import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { calculateCommission } from '../../../api/src/modules/commissions/rules.ts';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner, givenPlans, givenProject } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { audited, expectCountersRight, footprint, told } from '../referrals/support/traces.ts';

type Money = { amount: number; currency: string };
interface Explanation {
  replays: boolean;
  base: Money;
  override: Money;
  total: Money;
  steps: { part: string; exact: string; rounded: Money; alreadyEarned: Money; earned: Money }[];
}

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let own: Caller;
beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-15T12:00:00.000Z' });
  operator = createCaller(server);
  await givenPlans(server);
});
beforeEach(async () => {
  partner = await givenPartner(server, { tier: 'silver' });
  own = operator.as(partner.secretKey);
});
afterAll(async () => {
  await expectCountersRight(server);
  await server.close();
});

let keys = 0;
const keyed = (body?: object) => ({ body, headers: { 'idempotency-key': `commission-${keys++}` } });

/** The id of what a payment of the project earned. */
async function earn(projectId: string, amount: number, paidOn = '2026-03-15', currency = 'USD'): Promise<string> {
  const body = { amount: { amount, currency }, paidOn };
  const path = `/v1/projects/${projectId}/payments`;
  return (await operator.ask<{ commissionId: string }>('POST', path, keyed(body))).body.commissionId;
}

/** A commission that is payable: its hold ended before today. */
const earnPayable = async () => earn((await givenProject(server, partner)).id, 100_000, '2026-01-10');
const settle = (id: string, body?: object) => operator.ask('POST', `/v1/commissions/${id}/settle`, keyed(body));

describe('an explanation', () => {
  test('shows the inputs, the plan, each step and its rounding', async () => {
    const project = await givenProject(server, partner, 1_000_005);
    await earn(project.id, 500_001);
    const id = await earn(project.id, 600_000);
    const { body } = await own.ask<Explanation>('GET', `/v1/commissions/${id}/explain`);
    const commission = (await own.ask('GET', `/v1/commissions/${id}`)).body;
    const usd = (amount: number) => ({ amount, currency: 'USD' });
    expect(body).toEqual({
      commissionId: id,
      inputs: {
        projectValue: usd(1_000_005),
        collectedBefore: usd(500_001),
        collectedAfter: usd(1_100_001),
        tier: 'silver',
        baseRate: '0.125',
        baseFrom: 'plan',
        overrideRate: '0.01',
        overrideFrom: 'plan',
        planId: commission.planId,
        planVersion: 1,
        wonOn: '2026-03-15',
      },
      steps: [
        {
          part: 'base',
          rate: '0.125',
          basis: usd(1_000_005),
          exact: '125000.625',
          rounded: usd(125_001),
          alreadyEarned: usd(62_500),
          earned: usd(62_501),
        },
        {
          part: 'override',
          rate: '0.01',
          basis: usd(1_000_005),
          exact: '10000.05',
          rounded: usd(10_000),
          alreadyEarned: usd(5_000),
          earned: usd(5_000),
        },
      ],
      rounding: 'half_away_from_zero',
      base: commission.base,
      override: commission.override,
      total: usd(67_501),
      reversals: [],
      replays: true,
    });
  });

  test('replays to the same cents years later, from what is stored and nothing else', async () => {
    const project = await givenProject(server, partner, 777_777);
    const ids = [];
    for (const amount of [1, 111_111, 333_333, 400_000]) ids.push(await earn(project.id, amount));
    await operator.ask('PATCH', `/v1/partners/${partner.id}`, { body: { tier: 'gold', commissionRate: '0.9' } });
    const plan = { tier: 'silver', baseRate: '0.99', overrideRate: '0.5', validFrom: '2020-01-02' };
    await operator.ask('POST', '/v1/plans', { body: plan });
    server.clock.set('2031-01-01T00:00:00.000Z');
    for (const id of ids.filter(Boolean)) {
      expect((await own.ask<Explanation>('GET', `/v1/commissions/${id}/explain`)).body.replays).toBe(true);
    }
    server.clock.set('2026-03-15T12:00:00.000Z');
    const rows = await server.sql<{
      inputs: Parameters<typeof calculateCommission>[0];
      base: string;
      override: string;
    }>('select inputs, base, override from commissions where project_id = $1', [project.id]);
    expect(rows.length).toBeGreaterThan(2);
    for (const { inputs, base, override } of rows) {
      expect(calculateCommission(inputs)).toMatchObject({ base: Number(base), override: Number(override) });
    }
    await archiveLatestPlanVersion();
  });

  test('says so when the stored cents are not those of the calculation', async () => {
    const id = await earn((await givenProject(server, partner)).id, 100_000);
    await server.sql('update commissions set base = base + 1, total = total + 1 where id = $1', [id]);
    expect((await own.ask<Explanation>('GET', `/v1/commissions/${id}/explain`)).body.replays).toBe(false);
    await server.sql('update commissions set base = base - 1, total = total - 1 where id = $1', [id]);
  });
});

/** The plan of the test before must not reach the others. */
async function archiveLatestPlanVersion(): Promise<void> {
  await server.sql(`update plans set archived_at = now() where valid_from = '2020-01-02'`);
}

describe('settling', () => {
  test('makes a payable commission paid, on a day and under a reference, once', async () => {
    const id = await earnPayable();
    const { body } = await settle(id, { paidOn: '2026-03-10', reference: 'WIRE-7' });
    expect(body).toMatchObject({ id, status: 'paid', paidOn: '2026-03-10', paymentReference: 'WIRE-7' });
    expect((await own.ask('GET', `/v1/commissions/${id}`)).body).toEqual(body);
    const total = { amount: 13_500, currency: 'USD' };
    expect((await audited(server, id)).at(-1)).toMatchObject({
      action: 'commission.settle',
      actorType: 'operator_key',
      changes: { paidOn: '2026-03-10', total },
    });
    expect((await told(server, id)).at(-1)).toMatchObject({
      type: 'commission.paid',
      audience: 'partner',
      data: { total, clientName: 'Ada Byron', paidOn: '2026-03-10' },
    });
    const before = await footprint(server);
    const again = await operator.refused('POST', `/v1/commissions/${id}/settle`, keyed());
    expect(again).toMatchObject({ status: 409, code: 'invalid_transition' });
    expect(await footprint(server)).toBe(before);
  });

  test('is of today where no day is given', async () => {
    expect((await settle(await earnPayable())).body).toMatchObject({ paidOn: '2026-03-15', paymentReference: null });
  });

  test('moves the balance from payable to paid', async () => {
    const id = await earnPayable();
    const balance = () =>
      server.sql(
        `select status, sum(amount)::int as amount from commission_balances where partner_id = $1
           group by 1 having sum(amount) <> 0`,
        [partner.id],
      );
    expect(await balance()).toEqual([{ status: 'payable', amount: 13_500 }]);
    await settle(id);
    expect(await balance()).toEqual([{ status: 'paid', amount: 13_500 }]);
  });

  test('is refused before the hold has ended', async () => {
    const id = await earn((await givenProject(server, partner)).id, 100_000, '2026-03-01');
    const refusal = await operator.refused('POST', `/v1/commissions/${id}/settle`, keyed());
    expect(refusal).toMatchObject({ status: 409, code: 'invalid_transition' });
    expect(refusal.detail).toContain('pending');
  });

  test.each([
    ['a day to come', { paidOn: '2026-03-16' }, '/paidOn'],
    ['a day that does not exist', { paidOn: '2026-02-29' }, '/paidOn'],
    ['an empty reference', { reference: ' ' }, '/reference'],
    ['an amount', { amount: 1 }, '/amount'],
  ])('is refused with %s', async (_, body, pointer) => {
    const refusal = await operator.refused('POST', `/v1/commissions/${await earnPayable()}/settle`, keyed(body));
    expect(refusal).toMatchObject({ status: 422, pointers: [pointer] });
  });

  test('is refused on a stale version and to the partner itself', async () => {
    const id = await earnPayable();
    const path = `/v1/commissions/${id}/settle`;
    const stale = keyed();
    const headers = { ...stale.headers, 'if-match': '"v9"' };
    expect(await operator.refused('POST', path, { headers })).toMatchObject({ code: 'version_mismatch' });
    expect(await own.refused('POST', path, keyed())).toMatchObject({ code: 'programme_only' });
  });
});

test('commissions are listed by the day they were earned, and filtered', async () => {
  const project = await givenProject(server, partner);
  const euros = await givenProject(server, partner, 100_000, 'EUR');
  const old = await earn(project.id, 1_000, '2026-01-10');
  const recent = await earn(project.id, 2_000, '2026-03-10');
  const inEuros = await earn(euros.id, 3_000, '2026-02-20', 'EUR');
  const list = async (query: string) =>
    (await own.ask<{ data: { id: string }[] }>('GET', `/v1/commissions?${query}`)).body.data.map(({ id }) => id);
  expect(await list('')).toEqual([recent, inEuros, old]);
  expect(await list('currency=EUR')).toEqual([inEuros]);
  expect(await list('status=payable')).toEqual([old]);
  expect(await list(`projectId=${project.id}`)).toEqual([recent, old]);
  expect(await list(`referralId=${euros.referralId}`)).toEqual([inEuros]);
  expect(await list('earnedFrom=2026-02-20')).toEqual([recent, inEuros]);
  expect(await list('earnedFrom=2026-01-10&earnedTo=2026-02-20')).toEqual([inEuros, old]);
  expect(await list('earnedTo=2026-01-09')).toEqual([]);
  const all = await operator.ask<{ data: { id: string }[] }>('GET', `/v1/commissions?partnerId=${partner.id}`);
  expect(all.body.data.map(({ id }) => id)).toEqual([recent, inEuros, old]);
});
