import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '../../api/src/http/problem.ts';
import { type GivenPartner, givenPartner } from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { codesOf, operationFor, operationsOf } from './support/operations.ts';

let server: TestServer;
let partner: GivenPartner;
let blocker: pg.Client;
beforeAll(async () => {
  server = await startTestServer({ settings: { pool: 2, overloadDelayMs: 60 } });
  partner = await givenPartner(server);
  blocker = new pg.Client({ connectionString: server.adminUrl });
  await blocker.connect();
});
afterAll(async () => {
  await blocker.end();
  await server.close();
});

const write = (n: number) =>
  server.request('POST', '/v1/referrals', { key: partner.secretKey, body: { clientName: `Client ${n}` } });
const read = () => server.request('GET', '/v1/referrals', { key: partner.secretKey });

test('what would be answered late is refused early, and what was begun is finished', async () => {
  await blocker.query('begin; lock table referrals in access exclusive mode');
  const begun = Array.from({ length: 10 }, (_, n) => write(n));
  // More than a window of standing delay, seen by those who ask meanwhile.
  const meanwhile: Promise<Response>[] = [];
  let refused: Response | undefined;
  for (const end = Date.now() + 5_000; !refused && Date.now() < end; await sleep(20)) {
    const asked = read();
    const answer = await Promise.race([asked, sleep(10)]);
    if (answer) refused = answer;
    else meanwhile.push(asked);
  }
  const began = performance.now();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      server.request('GET', '/v1/referrals', { headers: { origin: 'https://a.example' } }),
    ),
  );
  expect((performance.now() - began) / 50).toBeLessThan(20);
  for (const answer of [...answers, refused]) {
    expect(answer?.status).toBe(503);
    expect(answer?.headers.get('content-type')).toBe('application/problem+json');
    expect(['1', '2', '3']).toContain(answer?.headers.get('retry-after'));
    const problem = Problem.parse(await answer?.json());
    // Before anybody asked whose key it is.
    expect(problem).toMatchObject({ code: 'overloaded', status: 503 });
  }
  expect(answers[0]?.headers.get('access-control-expose-headers')).toContain('Retry-After');
  const operation = operationFor(operationsOf(server.service.app), 'GET', '/v1/referrals');
  expect(operation && codesOf(operation, 503)).toContain('overloaded');
  expect((await server.request('GET', '/healthz')).status).toBe(200);
  expect((await server.request('GET', '/problems/overloaded')).status).toBe(200);

  await blocker.query('commit');
  expect((await Promise.all(begun)).map(({ status }) => status)).toEqual(Array(10).fill(201));
  expect((await Promise.all(meanwhile)).map(({ status }) => status)).toEqual(Array(meanwhile.length).fill(200));
  expect((await read()).status).toBe(200);
  expect(await server.sql('select count(*)::int as n from referrals')).toEqual([{ n: 10 }]);
  expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
});
