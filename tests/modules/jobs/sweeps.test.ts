import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemContext } from '../../../api/src/platform/context.ts';
import { ensurePartitions } from '../../../api/src/platform/jobs/ensure-partitions.ts';
import { sweepIdempotency } from '../../../api/src/platform/jobs/sweep-idempotency.ts';
import { sweepRateLimits } from '../../../api/src/platform/jobs/sweep-rate-limits.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ at: new Date().toISOString() });
});
afterAll(() => server.close());
const worker = () => systemContext(server.service.deps, 'worker');

test('stored answers are forgotten after thirty days, in batches', async () => {
  await server.sql(
    `insert into idempotency_keys (tenant, route, key, request_hash, status, body, headers, created_at)
      select 'ptr_x', 'POST /v1/referrals', n::text, 'hash', 201, '{}', '{}',
        $1::timestamptz - interval '30 days' + (n - 5002) * interval '1 ms'
      from generate_series(1, 5010) n`,
    [server.clock.now()],
  );
  expect(await sweepIdempotency(worker())).toBe(5_001);
  expect(await sweepIdempotency(worker())).toBe(0);
  expect(await server.sql('select key from idempotency_keys order by created_at limit 1')).toEqual([{ key: '5002' }]);
});

test('windows of limits that are over are forgotten, open ones stay', async () => {
  await server.sql(
    `insert into rate_limits (bucket, window_start, taken) values
      ('old', $1::timestamptz - interval '61 minutes', 3), ('open', $1::timestamptz - interval '30 seconds', 3)`,
    [server.clock.now()],
  );
  expect(await sweepRateLimits(worker())).toBe(1);
  expect(await server.sql('select bucket from rate_limits')).toEqual([{ bucket: 'open' }]);
});

test('a missing month is made, and an event from beyond the months is told', async () => {
  expect(await ensurePartitions(worker())).toEqual({ made: 0, strayed: false });
  const next = new Date(Date.UTC(server.clock.now().getUTCFullYear(), server.clock.now().getUTCMonth() + 2, 1));
  const name = `events_y${next.getUTCFullYear()}m${String(next.getUTCMonth() + 1).padStart(2, '0')}`;
  await server.sql(`drop table ${name}`);
  expect(await ensurePartitions(worker())).toEqual({ made: 1, strayed: false });
  expect(
    await server.sql(`select relrowsecurity, relforcerowsecurity from pg_class where relname = $1`, [name]),
  ).toEqual([{ relrowsecurity: true, relforcerowsecurity: true }]);
  await server.sql(
    `insert into events (id, type, audience, actor_type, subject_type, subject_id, data, occurred_at, created_at, position)
      values ('evt_7zzzzzzzzzzzzzzzzzzzzzzzzz', 'test.stray', 'staff', 'system', 'x', 'x', '{}', now(), now(), 1)`,
  );
  expect(await ensurePartitions(worker())).toEqual({ made: 0, strayed: true });
});
