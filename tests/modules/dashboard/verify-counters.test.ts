import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyCounters } from '../../../api/src/modules/dashboard/index.ts';
import type { Ctx } from '../../../api/src/platform/context.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { type GivenPartner, givenPartner, givenPlans, givenProject, givenReferral } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let partner: GivenPartner;
const verify = () => verifyCounters(systemContext(server.service.deps, 'worker'));

beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-15T12:00:00.000Z' });
  await givenPlans(server);
  partner = await givenPartner(server);
  await givenReferral(server, partner, { source: 'email' });
  const project = await givenProject(server, partner, 1_000_000);
  await server.json('POST', `/v1/projects/${project.id}/payments`, {
    key: server.operatorKey,
    headers: { 'idempotency-key': 'the-only-payment' },
    body: { amount: { amount: 400_000, currency: 'USD' } },
  });
});
afterAll(() => server.close());

test('finds nothing where every counter is right', async () => {
  expect(await verify()).toEqual([]);
  expect(await verifyCounters(systemContext(server.service.deps, 'cli'))).toEqual([]);
});

const [day, at] = ['2026-03-15', { partnerId: expect.any(String) }];

test.each([
  [
    'update referral_days set submitted = submitted + 2 where source = $$email$$',
    'update referral_days set submitted = submitted - 2 where source = $$email$$',
    [{ ...at, counter: 'referral_days', key: `${day} email`, figure: 'submitted', kept: 3, expected: 1 }],
  ],
  [
    'update pipeline_counts set count = count - 1 where status = $$converted$$',
    'update pipeline_counts set count = count + 1 where status = $$converted$$',
    [{ ...at, counter: 'pipeline_counts', key: 'converted', figure: 'count', kept: 0, expected: 1 }],
  ],
  [
    'update earning_days set earned = earned + 1',
    'update earning_days set earned = earned - 1',
    [{ ...at, counter: 'earning_days', key: `${day} USD other`, figure: 'earned', kept: 54_001, expected: 54_000 }],
  ],
  [
    'update earning_days set commissions = 0',
    'update earning_days set commissions = 1',
    [{ ...at, counter: 'earning_days', key: `${day} USD other`, figure: 'commissions', kept: 0, expected: 1 }],
  ],
  [
    'update commissions set total = total + 5, base = base + 5',
    'update commissions set total = total - 5, base = base - 5',
    [
      { ...at, counter: 'commission_balances', key: 'USD pending', figure: 'amount', kept: 54_000, expected: 54_005 },
      { ...at, counter: 'earning_days', key: `${day} USD other`, figure: 'earned', kept: 54_000, expected: 54_005 },
    ],
  ],
])('%s is found', async (tamper, mend, differences) => {
  await server.sql(tamper);
  expect(await verify()).toEqual(differences);
  await server.sql(mend);
  expect(await verify()).toEqual([]);
});

test('a counter for what never was, and one that is missing, are found', async () => {
  await server.sql(
    `insert into commission_balances (partner_id, currency, status, slot, amount) values ($1, 'EUR', 'paid', 0, 7)`,
    [partner.id],
  );
  const gone = await server.sql<Record<string, unknown>>(
    `delete from referral_days where source = 'email' returning partner_id, slot`,
  );
  expect(gone).toHaveLength(1);
  expect(await verify()).toEqual([
    { partnerId: partner.id, counter: 'commission_balances', key: 'EUR paid', figure: 'amount', kept: 7, expected: 0 },
    { partnerId: partner.id, counter: 'referral_days', key: `${day} email`, figure: 'submitted', kept: 0, expected: 1 },
  ]);
});

test("is not for a partner's own caller", async () => {
  const ctx: Ctx = {
    ...systemContext(server.service.deps, 'cli'),
    actor: { type: 'secret_key', id: 'key_x', partnerId: partner.id, scopes: ['dashboard:read'] },
  };
  await expect(verifyCounters(ctx)).rejects.toMatchObject({ code: 'programme_only' });
});
