import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner, givenPlans, givenProject } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { audited, expectCountersRight, footprint, told } from '../referrals/support/traces.ts';
import { createPayer } from './support/payer.ts';

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let payer: ReturnType<typeof createPayer>;
beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-15T12:00:00.000Z' });
  operator = createCaller(server);
  payer = createPayer(operator);
  await operator.ask('PATCH', '/v1/programme', { body: { timeZone: 'America/New_York' } });
  // Silver: 12.5 % and 1 %.
  await givenPlans(server);
});
beforeEach(async () => {
  partner = await givenPartner(server, { tier: 'silver' });
});
afterAll(async () => {
  await expectCountersRight(server);
  await server.close();
});

describe('a payment', () => {
  test('is recorded on its day, raises what is collected and earns its commission', async () => {
    const project = await givenProject(server, partner, 1_000_000);
    const fields = { paidOn: '2026-03-10', reference: 'INV-1', externalId: 'bank-1' };
    const { body, headers } = await payer.pay(project.id, 400_000, fields);
    expect(body).toEqual({
      id: expect.stringMatching(/^pmt_/),
      projectId: project.id,
      partnerId: partner.id,
      amount: { amount: 400_000, currency: 'USD' },
      ...fields,
      commissionId: expect.stringMatching(/^com_/),
      createdAt: '2026-03-15T12:00:00.000Z',
    });
    expect(headers.get('location')).toBe(`/v1/projects/${project.id}/payments/${body.id}`);
    expect((await operator.ask('GET', headers.get('location') ?? '')).body).toEqual(body);
    expect((await operator.ask('GET', `/v1/projects/${project.id}`)).body.collected).toEqual({
      amount: 400_000,
      currency: 'USD',
    });
    expect((await operator.ask('GET', `/v1/commissions/${body.commissionId}`)).body).toEqual({
      id: body.commissionId,
      partnerId: partner.id,
      projectId: project.id,
      referralId: project.referralId,
      clientName: 'Ada Byron',
      status: 'pending',
      earningEvent: { type: 'client_payment_collected', id: body.id },
      earnedOn: '2026-03-10',
      payableOn: '2026-04-09',
      paidOn: null,
      paymentReference: null,
      base: { amount: 50_000, currency: 'USD' },
      override: { amount: 4_000, currency: 'USD' },
      total: { amount: 54_000, currency: 'USD' },
      planId: expect.stringMatching(/^pln_/),
      planVersion: 1,
      createdAt: '2026-03-15T12:00:00.000Z',
      updatedAt: '2026-03-15T12:00:00.000Z',
    });
  });

  test('is audited and told, and so is what it earned', async () => {
    const project = await givenProject(server, partner);
    const { body } = await payer.pay(project.id, 400_000, { paidOn: '2026-03-10' });
    const amount = { amount: 400_000, currency: 'USD' };
    const total = { amount: 54_000, currency: 'USD' };
    expect(await audited(server, body.id)).toMatchObject([
      {
        action: 'payment.record',
        partnerId: partner.id,
        actorType: 'operator_key',
        changes: { amount, paidOn: '2026-03-10' },
      },
    ]);
    // The start of that day in New York, two days after its clocks went forward.
    const occurredAt = new Date('2026-03-10T04:00:00.000Z');
    expect(await told(server, body.id)).toMatchObject([
      {
        type: 'payment.recorded',
        audience: 'partner',
        occurredAt,
        data: { projectId: project.id, clientName: 'Ada Byron', amount },
      },
    ]);
    expect(await audited(server, body.commissionId ?? '')).toMatchObject([
      { action: 'commission.accrue', changes: { total } },
    ]);
    expect(await told(server, body.commissionId ?? '')).toMatchObject([
      {
        type: 'commission.accrued',
        audience: 'partner',
        occurredAt,
        data: { projectId: project.id, clientName: 'Ada Byron', total },
      },
    ]);
  });

  test('is of today where no day is given, which is the programme’s today', async () => {
    const project = await givenProject(server, partner);
    server.clock.set('2026-03-16T03:30:00.000Z');
    expect((await payer.pay(project.id, 100)).body).toMatchObject({ paidOn: '2026-03-15' });
    const tomorrow = payer.request(100, { paidOn: '2026-03-16' });
    const refusal = await operator.refused('POST', `/v1/projects/${project.id}/payments`, tomorrow);
    expect(refusal).toMatchObject({ status: 422, pointers: ['/paidOn'] });
    server.clock.set('2026-03-16T04:00:00.000Z');
    expect((await payer.pay(project.id, 100, { paidOn: '2026-03-16' })).body).toMatchObject({ paidOn: '2026-03-16' });
    server.clock.set('2026-03-15T12:00:00.000Z');
  });

  test('whose hold is over earns what is payable at once', async () => {
    const project = await givenProject(server, partner);
    const { body } = await payer.pay(project.id, 100_000, { paidOn: '2026-02-13' });
    const due = await operator.ask('GET', `/v1/commissions/${body.commissionId}`);
    expect(due.body).toMatchObject({ payableOn: '2026-03-15', status: 'payable' });
    const later = await payer.pay(project.id, 100_000, { paidOn: '2026-02-14' });
    const pending = await operator.ask('GET', `/v1/commissions/${later.body.commissionId}`);
    expect(pending.body).toMatchObject({ payableOn: '2026-03-16', status: 'pending' });
  });
});

describe('a payment is refused', () => {
  test.each([
    ['in another currency', { amount: { amount: 100, currency: 'EUR' } }, 'currency_mismatch', '/amount/currency'],
    ['of nothing', { amount: { amount: 0, currency: 'USD' } }, 'validation_failed', '/amount/amount'],
    ['of less than nothing', { amount: { amount: -100, currency: 'USD' } }, 'validation_failed', '/amount/amount'],
    ['of half a cent', { amount: { amount: 0.5, currency: 'USD' } }, 'validation_failed', '/amount/amount'],
    [
      'on a day that does not exist',
      { amount: { amount: 1, currency: 'USD' }, paidOn: '2026-02-29' },
      'validation_failed',
      '/paidOn',
    ],
    [
      'at an instant',
      { amount: { amount: 1, currency: 'USD' }, paidOn: '2026-03-01T00:00:00Z' },
      'validation_failed',
      '/paidOn',
    ],
  ])('%s', async (_, body, code, pointer) => {
    const project = await givenProject(server, partner);
    const before = await footprint(server);
    const { headers } = payer.request(1);
    const refusal = await operator.refused('POST', `/v1/projects/${project.id}/payments`, { body, headers });
    expect(refusal).toMatchObject({ status: 422, code });
    expect(new Set(refusal.pointers)).toEqual(new Set([pointer]));
    expect(await footprint(server)).toBe(before);
  });

  test('for a cancelled project, until it is active again', async () => {
    const project = await givenProject(server, partner);
    const set = (status: string) => operator.ask('PATCH', `/v1/projects/${project.id}`, { body: { status } });
    await set('cancelled');
    const refusal = await operator.refused('POST', `/v1/projects/${project.id}/payments`, payer.request(100));
    expect(refusal).toMatchObject({ status: 409, code: 'invalid_transition' });
    for (const status of ['active', 'on_hold', 'completed']) {
      if (status === 'completed') await set('active');
      await set(status);
      await payer.pay(project.id, 100);
    }
  });

  test('with an external id that the partner’s payments have already', async () => {
    const [one, two] = [await givenProject(server, partner), await givenProject(server, partner)];
    await payer.pay(one.id, 100, { externalId: 'bank-7' });
    const again = await operator.refused(
      'POST',
      `/v1/projects/${two.id}/payments`,
      payer.request(100, { externalId: 'bank-7' }),
    );
    expect(again).toMatchObject({ status: 409, code: 'external_id_taken' });
    expect((await operator.ask('GET', `/v1/projects/${two.id}`)).body.collected).toMatchObject({ amount: 0 });
    expect(await payer.earned(two.id)).toEqual([]);
    const other = await givenPartner(server);
    await payer.pay((await givenProject(server, other)).id, 100, { externalId: 'bank-7' });
  });

  test('beyond what can be counted exactly', async () => {
    const project = await givenProject(server, partner);
    const most = 100_000_000_000_000;
    // Ninety payments of the largest amount, without waiting for them.
    await server.sql('update projects set collected = $2 where id = $1', [project.id, 90 * most]);
    const refusal = await operator.refused('POST', `/v1/projects/${project.id}/payments`, payer.request(most));
    expect(refusal).toMatchObject({ status: 422, code: 'validation_failed', pointers: ['/amount/amount'] });
    expect((await operator.ask('GET', `/v1/projects/${project.id}/payments`)).body.data).toEqual([]);
  });

  test('from the partner itself', async () => {
    const project = await givenProject(server, partner);
    const refusal = await operator
      .as(partner.secretKey)
      .refused('POST', `/v1/projects/${project.id}/payments`, payer.request(100));
    expect(refusal).toMatchObject({ code: 'programme_only' });
  });
});

test('payments are listed by their day, the latest first', async () => {
  const project = await givenProject(server, partner);
  for (const paidOn of ['2026-03-02', '2026-03-04', '2026-03-03']) await payer.pay(project.id, 100, { paidOn });
  const { body } = await operator
    .as(partner.secretKey)
    .ask<{ data: { paidOn: string }[] }>('GET', `/v1/projects/${project.id}/payments`);
  expect(body.data.map(({ paidOn }) => paidOn)).toEqual(['2026-03-04', '2026-03-03', '2026-03-02']);
});
