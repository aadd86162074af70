import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { JOBS } from '../../../api/src/entry/jobs.ts';
import { urlAs } from '../../../api/src/entry/logins.ts';
import { startWorker } from '../../../api/src/entry/worker-node.ts';
import type { Job } from '../../../api/src/platform/jobs/job.ts';
import { givenPartner, givenPlans, givenProject } from '../../support/fixtures.ts';
import { testLogins } from '../../support/logins.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let workerUrl: string;

beforeAll(async () => {
  server = await startTestServer();
  workerUrl = urlAs(server.adminUrl, testLogins(server.adminUrl).worker);
});
afterAll(() => server.close());

test('what fell due while no worker ran is done when one starts', async () => {
  await givenPlans(server);
  const partner = await givenPartner(server);
  const project = await givenProject(server, partner);
  await server.json('POST', `/v1/projects/${project.id}/payments`, {
    key: server.operatorKey,
    headers: { 'idempotency-key': 'paid-in-full' },
    body: { amount: { amount: 1_000_000, currency: 'USD' } },
  });
  server.clock.advance({ days: 366 });
  const worker = await startWorker(server.service.deps, { workerUrl });
  await expect
    .poll(() => server.sql('select status from commissions'), { timeout: 10_000 })
    .toEqual([{ status: 'payable' }]);
  await expect
    .poll(() => server.log.filter((line) => line.message === 'job').map((line) => line.job), { timeout: 10_000 })
    .toEqual(expect.arrayContaining(['release-commissions', 'ensure-partitions']));
  await worker.stop();
  const schedules = await server.sql('select name, cron from pgboss.schedule order by name');
  expect(schedules).toEqual(expect.arrayContaining(JOBS.map(({ name, cron }) => ({ name, cron }))));
  expect(schedules).toHaveLength(JOBS.length);
  const carried = await server.sql('select data from pgboss.job where data is not null and name not like $1', [
    '\\_\\_%',
  ]);
  expect(carried).toEqual([]);
});

test('however many workers there are, a job runs in one at a time', async () => {
  let [running, most, runs] = [0, 0, 0];
  const job: Job = {
    name: 'count-runs',
    cron: '0 0 1 1 *',
    atStart: true,
    async run() {
      most = Math.max(most, ++running);
      await sleep(300);
      running--;
      return { runs: ++runs };
    },
  };
  const start = () => startWorker(server.service.deps, { workerUrl, jobs: [job] });
  const workers = await Promise.all([start(), start(), start()]);
  await expect.poll(() => runs, { timeout: 10_000 }).toBeGreaterThan(0);
  await sleep(700);
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(most).toBe(1);
});

test('a job that fails says so in the log and is tried again', async () => {
  const job: Job = {
    name: 'always-fail',
    cron: '0 0 1 1 *',
    atStart: true,
    run: () => Promise.reject(new Error('out of paper')),
  };
  const worker = await startWorker(server.service.deps, { workerUrl, jobs: [job] });
  const failed = () => server.log.find((line) => line.message === 'job failed');
  await expect.poll(failed, { timeout: 10_000 }).toMatchObject({ level: 'error', job: 'always-fail' });
  const state = () => server.sql<{ state: string }>(`select state::text from pgboss.job where name = 'always-fail'`);
  await expect.poll(state, { timeout: 10_000 }).toEqual([{ state: 'retry' }]);
  await worker.stop();
});

test('the worker has no right to change the tables of its jobs, nor those of the service', async () => {
  const client = new pg.Client({ connectionString: workerUrl, options: '-c role=siso_worker' });
  await client.connect();
  for (const statement of [
    'create table pgboss.mine (id int)',
    'drop table pgboss.version',
    'alter table pgboss.queue add column mine int',
    'create table public.mine (id int)',
    'update referrals set client_name = client_name',
    'delete from events',
    'update events set data = data',
    'select * from api_keys',
    'insert into commissions select * from commissions',
  ]) {
    await expect(client.query(statement), statement).rejects.toMatchObject({ code: '42501' });
  }
  await client.end();
});
