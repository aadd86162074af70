import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner, givenReferral } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

interface Project {
  id: string;
  wonOn: string;
  rates: {
    base: string;
    override: string;
    baseFrom: string;
    overrideFrom: string;
    tier: string;
    planVersion: number | null;
  };
}

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer({ at: '2026-01-10T12:00:00.000Z' });
  operator = createCaller(server);
  await operator.ask('PATCH', '/v1/programme', { body: { timeZone: 'Pacific/Auckland' } });
  await plan('silver', '0.1', '2026-01-01');
  await plan('silver', '0.12', '2026-02-01');
  await plan('gold', '0.2', '2026-01-01', '0.05');
});
beforeEach(async () => {
  server.clock.set('2026-01-10T12:00:00.000Z');
  partner = await givenPartner(server, { tier: 'silver' });
});
afterAll(() => server.close());

const plan = (tier: string, baseRate: string, validFrom: string, overrideRate = '0.01') =>
  operator.ask('POST', '/v1/plans', { body: { tier, baseRate, overrideRate, validFrom } });

const change = (fields: object) => operator.ask('PATCH', `/v1/partners/${partner.id}`, { body: fields });

async function win(convertedAt?: string): Promise<Project> {
  const { id } = await givenReferral(server, partner);
  const body = { value: { amount: 100_000, currency: 'USD' }, convertedAt };
  return (await operator.ask<Project>('POST', `/v1/referrals/${id}/convert`, { body })).body;
}

const baseOf = ({ wonOn, rates }: Project) => [wonOn, rates.base, rates.planVersion];

describe('the plan', () => {
  test('is the version that began last by the won day', async () => {
    server.clock.set('2026-03-01T00:00:00.000Z');
    expect(baseOf(await win('2026-01-31'))).toEqual(['2026-01-31', '0.1', 1]);
    expect(baseOf(await win('2026-02-01'))).toEqual(['2026-02-01', '0.12', 2]);
    expect(baseOf(await win())).toEqual(['2026-03-01', '0.12', 2]);
  });

  test('changes at midnight in the programme’s zone, not in UTC', async () => {
    server.clock.set('2026-03-01T00:00:00.000Z');
    // Auckland is thirteen hours ahead: its February begins at eleven in the morning of 31 January in UTC.
    expect(baseOf(await win('2026-01-31T10:59:59.999Z'))).toEqual(['2026-01-31', '0.1', 1]);
    expect(baseOf(await win('2026-01-31T11:00:00.000Z'))).toEqual(['2026-02-01', '0.12', 2]);
  });

  test('that is added later, also with a start in the past, leaves what is won as it was', async () => {
    server.clock.set('2026-06-01T00:00:00.000Z');
    const won = await win('2026-04-10');
    await plan('silver', '0.3', '2026-04-01');
    expect((await operator.ask<Project>('GET', `/v1/projects/${won.id}`)).body).toEqual(won);
    expect(baseOf(await win('2026-04-10'))).toEqual(['2026-04-10', '0.3', 3]);
  });

  test('that is missing stops the conversion, and leaves the referral as it was', async () => {
    const { id } = await givenReferral(server, partner);
    const body = { value: { amount: 100_000, currency: 'USD' }, convertedAt: '2025-12-31' };
    const refusal = await operator.refused('POST', `/v1/referrals/${id}/convert`, { body });
    expect(refusal).toMatchObject({ status: 409, code: 'no_plan_in_force' });
    expect(refusal.detail).toContain('2025-12-31');
    expect((await operator.ask('GET', `/v1/referrals/${id}`)).body).toMatchObject({ status: 'new', projectId: null });
    const bronze = await givenPartner(server, { tier: 'bronze' });
    const lead = await givenReferral(server, bronze);
    const now = { value: { amount: 100_000, currency: 'USD' } };
    expect(await operator.refused('POST', `/v1/referrals/${lead.id}/convert`, { body: now })).toMatchObject({
      code: 'no_plan_in_force',
    });
  });
});

describe('the partner’s own rate', () => {
  test('goes before the plan’s, each by itself', async () => {
    await change({ commissionRate: '0.25' });
    expect((await win()).rates).toMatchObject({
      base: '0.25',
      baseFrom: 'partner',
      override: '0.01',
      overrideFrom: 'plan',
    });
    await change({ commissionRate: null, overrideRate: '0.025' });
    expect((await win()).rates).toMatchObject({
      base: '0.1',
      baseFrom: 'plan',
      override: '0.025',
      overrideFrom: 'partner',
    });
    await change({ commissionRate: '0', overrideRate: '0' });
    expect((await win()).rates).toMatchObject({
      base: '0',
      baseFrom: 'partner',
      override: '0',
      overrideFrom: 'partner',
    });
  });

  test('needs no plan where it has both', async () => {
    await change({ commissionRate: '0.25', overrideRate: '0.1' });
    expect((await win('2025-06-01')).rates).toEqual({
      base: '0.25',
      override: '0.1',
      baseFrom: 'partner',
      overrideFrom: 'partner',
      tier: 'silver',
      planId: null,
      planVersion: null,
    });
    await change({ overrideRate: null });
    const { id } = await givenReferral(server, partner);
    const body = { value: { amount: 1, currency: 'USD' }, convertedAt: '2025-06-01' };
    expect(await operator.refused('POST', `/v1/referrals/${id}/convert`, { body })).toMatchObject({
      code: 'no_plan_in_force',
    });
  });
});

describe('the terms', () => {
  test('are those of the won day, however they change before and after', async () => {
    server.clock.set('2026-01-20T00:00:00.000Z');
    await change({ tier: 'gold' });
    server.clock.set('2026-02-10T00:00:00.000Z');
    await change({ commissionRate: '0.5' });
    server.clock.set('2026-03-01T00:00:00.000Z');
    const on = async (day: string) => {
      const { rates } = await win(day);
      return [rates.tier, rates.base, rates.override];
    };
    expect(await on('2026-01-19')).toEqual(['silver', '0.1', '0.01']);
    expect(await on('2026-01-20')).toEqual(['gold', '0.2', '0.05']);
    expect(await on('2026-02-09')).toEqual(['gold', '0.2', '0.05']);
    expect(await on('2026-02-10')).toEqual(['gold', '0.5', '0.05']);
    expect(await on('2026-03-01')).toEqual(['gold', '0.5', '0.05']);
    // Before the partner was known its first terms hold.
    expect(await on('2026-01-02')).toEqual(['silver', '0.1', '0.01']);
  });

  test('of a day that they changed on twice are the last ones', async () => {
    await change({ tier: 'gold' });
    server.clock.advance({ hours: 1 });
    await change({ tier: 'silver' });
    expect((await win()).rates.tier).toBe('silver');
  });

  test('of a won project stay, whatever becomes of the partner and the programme', async () => {
    const won = await win();
    await change({ tier: 'gold', commissionRate: '0.9', currency: 'EUR' });
    await operator.ask('PATCH', '/v1/programme', { body: { accrualEvent: 'project_won', holdDays: 5 } });
    expect((await operator.ask<Project>('GET', `/v1/projects/${won.id}`)).body).toEqual(won);
    await operator.ask('PATCH', '/v1/programme', { body: { accrualEvent: 'client_payment_collected', holdDays: 30 } });
  });
});
