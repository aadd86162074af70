import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, createCaller } from '../http/support/caller.ts';
import { expectCountersRight } from '../modules/referrals/support/traces.ts';
import { type GivenPartner, givenPartner, givenPlans, givenReferral } from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer();
  operator = createCaller(server);
  await givenPlans(server);
  partner = await givenPartner(server);
});
afterAll(() => server.close());

const times = (n: number) => Array.from({ length: n }, (_, i) => i);
const step = (id: string, verb: string, body?: object) => operator.ask('POST', `/v1/referrals/${id}/${verb}`, { body });

/** How often the database had to break a ring of waiting transactions; its sessions tell when they end. */
async function deadlocks(): Promise<number> {
  await server.sql(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name in ('siso partner', 'siso staff')`);
  const open = `select 1 from pg_stat_activity where datname = current_database()
    and application_name in ('siso partner', 'siso staff')`;
  await expect.poll(() => server.sql(open)).toEqual([]);
  const [row] = await server.sql<{ n: number }>(
    'select deadlocks::int as n from pg_stat_database where datname = current_database()',
  );
  return row?.n ?? 0;
}

test('leads that come and move at once for one partner never wait for each other in a ring', async () => {
  const value = { value: { amount: 100_000, currency: 'USD' } };
  const courses = [
    async (id: string) => step(id, 'convert', value),
    async (id: string) => {
      await step(id, 'lose');
      await step(id, 'reopen');
      await step(id, 'qualify');
    },
    async (id: string) => {
      await step(id, 'qualify');
      await step(id, 'lose');
      await step(id, 'reopen');
      await step(id, 'convert', value);
    },
  ];
  const leads = await Promise.all(times(60).map(() => givenReferral(server, partner)));
  await Promise.all([
    ...leads.map(({ id }, n) => courses[n % courses.length]?.(id)),
    ...times(60).map(() => givenReferral(server, partner)),
  ]);
  await expectCountersRight(server);
  const [row] = await server.sql<{ n: number }>('select sum(count)::int as n from pipeline_counts');
  expect(row?.n).toBe(120);
  expect(await deadlocks()).toBe(0);
});
