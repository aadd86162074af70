import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner, givenPlans, givenProject } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { expectCountersRight } from '../referrals/support/traces.ts';
import { createPayer, sumOf } from './support/payer.ts';

let server: TestServer;
let operator: Caller;
let payer: ReturnType<typeof createPayer>;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer();
  operator = createCaller(server);
  payer = createPayer(operator);
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

describe('instalments', () => {
  test('earn to the cent what one payment would', async () => {
    const project = await givenProject(server, partner, 999_999);
    for (const amount of [333_333, 333_333, 333_333]) await payer.pay(project.id, amount);
    // 999,999 × 0.125 = 124,999.875 and × 0.01 = 9,999.99.
    expect(sumOf(await payer.earned(project.id))).toBe(125_000 + 10_000);
    const whole = await givenProject(server, partner, 999_999);
    await payer.pay(whole.id, 999_999);
    expect(sumOf(await payer.earned(whole.id))).toBe(135_000);
  });

  test('of any sizes do, with any rates', async () => {
    const cents = fc.integer({ min: 1, max: 5_000_00 });
    const rate = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => (millionths / 1e6).toFixed(6));
    await fc.assert(
      fc.asyncProperty(fc.array(cents, { minLength: 1, maxLength: 5 }), rate, rate, async (amounts, own, override) => {
        const terms = { commissionRate: own, overrideRate: override };
        await operator.ask('PATCH', `/v1/partners/${partner.id}`, { body: terms });
        const value = amounts.reduce((all, each) => all + each, 0);
        const project = await givenProject(server, partner, value);
        for (const amount of amounts) await payer.pay(project.id, amount);
        // Half away from zero, in whole millionths.
        const part = (text: string) =>
          Number((BigInt(value) * BigInt(Math.round(Number(text) * 1e6)) + 500_000n) / 1_000_000n);
        expect(sumOf(await payer.earned(project.id))).toBe(part(own) + part(override));
      }),
      { numRuns: 25 },
    );
  });

  test('that earn less than half a cent are recorded and earn nothing yet', async () => {
    const project = await givenProject(server, partner, 100);
    const { body } = await payer.pay(project.id, 3);
    expect(body.commissionId).toBeNull();
    await payer.pay(project.id, 97);
    // 100 × 0.125 = 12.5 → 13, and × 0.01 = 1.
    expect(sumOf(await payer.earned(project.id))).toBe(14);
  });
});

describe('an overpayment', () => {
  test('is recorded in full and earns nothing beyond the value', async () => {
    const project = await givenProject(server, partner, 100_000);
    await payer.pay(project.id, 90_000);
    const crossing = await payer.pay(project.id, 30_000);
    const beyond = await payer.pay(project.id, 50_000);
    expect(crossing.body.commissionId).not.toBeNull();
    expect(beyond.body.commissionId).toBeNull();
    expect((await operator.ask('GET', `/v1/projects/${project.id}`)).body.collected).toEqual({
      amount: 170_000,
      currency: 'USD',
    });
    const parts = (await payer.earned(project.id)).map(({ total }) => total.amount);
    expect(parts.sort((one, two) => one - two)).toEqual([1_350, 12_150]);
    expect(sumOf(await payer.earned(project.id))).toBe(13_500);
  });
});
