import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner, givenPlans, givenReferral } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { expectCountersRight, told } from '../referrals/support/traces.ts';

interface Project {
  id: string;
  wonOn: string;
  accrualEvent: string;
}

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-15T12:00:00.000Z' });
  operator = createCaller(server);
  await givenPlans(server);
});
beforeEach(async () => {
  partner = await givenPartner(server, { tier: 'gold' });
  await accrueOn('project_won');
});
afterAll(async () => {
  await expectCountersRight(server);
  await server.close();
});

const accrueOn = (accrualEvent: string) => operator.ask('PATCH', '/v1/programme', { body: { accrualEvent } });

async function win(amount: number, convertedAt?: string): Promise<Project> {
  const { id } = await givenReferral(server, partner);
  const body = { value: { amount, currency: 'CAD' }, convertedAt };
  return (await operator.ask<Project>('POST', `/v1/referrals/${id}/convert`, { body })).body;
}

const pay = (projectId: string, amount: number) =>
  operator.ask('POST', `/v1/projects/${projectId}/payments`, {
    body: { amount: { amount, currency: 'CAD' } },
    headers: { 'idempotency-key': `${projectId}-${amount}` },
  });

const commissionsOf = async (projectId: string) =>
  (await operator.ask<{ data: Record<string, unknown>[] }>('GET', `/v1/commissions?projectId=${projectId}`)).body.data;

test('winning earns the whole commission, on the won day', async () => {
  const project = await win(333_333, '2026-03-01');
  expect(project.accrualEvent).toBe('project_won');
  const [commission, ...more] = await commissionsOf(project.id);
  expect(more).toEqual([]);
  expect(commission).toMatchObject({
    earningEvent: { type: 'project_won', id: project.id },
    earnedOn: '2026-03-01',
    payableOn: '2026-03-31',
    status: 'pending',
    // 333,333 × 0.15 = 49,999.95 and × 0.01 = 3,333.33.
    base: { amount: 50_000, currency: 'CAD' },
    override: { amount: 3_333, currency: 'CAD' },
    total: { amount: 53_333, currency: 'CAD' },
  });
  expect(await told(server, String(commission?.id))).toMatchObject([
    { type: 'commission.accrued', occurredAt: new Date('2026-03-01T00:00:00.000Z') },
  ]);
});

test('a payment is then recorded and earns nothing more', async () => {
  const project = await win(100_000);
  const { body } = await pay(project.id, 100_000);
  expect(body.commissionId).toBeNull();
  expect((await operator.ask('GET', `/v1/projects/${project.id}`)).body.collected).toEqual({
    amount: 100_000,
    currency: 'CAD',
  });
  expect(await commissionsOf(project.id)).toHaveLength(1);
});

test('a project that is worth nothing earns nothing', async () => {
  expect(await commissionsOf((await win(0)).id)).toEqual([]);
});

test('each project earns by what the programme said on the day it was won', async () => {
  const onWinning = await win(100_000);
  await accrueOn('client_payment_collected');
  const onPayment = await win(100_000);
  await accrueOn('project_won');
  expect(await commissionsOf(onPayment.id)).toEqual([]);
  await pay(onWinning.id, 50_000);
  await pay(onPayment.id, 50_000);
  expect((await commissionsOf(onWinning.id)).map(({ total }) => total)).toEqual([{ amount: 16_000, currency: 'CAD' }]);
  expect((await commissionsOf(onPayment.id)).map(({ total }) => total)).toEqual([{ amount: 8_000, currency: 'CAD' }]);
});

test('a hold that changes holds for what is earned from then on', async () => {
  const before = await win(100_000);
  await operator.ask('PATCH', '/v1/programme', { body: { holdDays: 0 } });
  const after = await win(100_000);
  await operator.ask('PATCH', '/v1/programme', { body: { holdDays: 30 } });
  expect(await commissionsOf(before.id)).toMatchObject([{ payableOn: '2026-04-14', status: 'pending' }]);
  expect(await commissionsOf(after.id)).toMatchObject([{ payableOn: '2026-03-15', status: 'payable' }]);
});
