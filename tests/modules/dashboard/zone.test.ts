import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GivenPartner, givenPartner } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let partner: GivenPartner;

beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-31T23:30:00.000Z' });
  partner = await givenPartner(server);
});
afterAll(() => server.close());

const dashboard = () =>
  server.json<{ timeZone: string; today: string; to: string; from: string; series: { month: string }[] }>(
    'GET',
    '/v1/dashboard',
    { key: partner.secretKey },
    200,
  );

it('counts the days in the zone that the programme has now, whichever it had when a dashboard was last asked for', async () => {
  for (const [timeZone, today] of [
    ['UTC', '2026-03-31'],
    ['Asia/Tokyo', '2026-04-01'],
    ['America/New_York', '2026-03-31'],
    ['Pacific/Kiritimati', '2026-04-01'],
  ] as const) {
    await server.json('PATCH', '/v1/programme', { key: server.operatorKey, body: { timeZone } }, 200);
    for (let again = 0; again < 2; again++) {
      const answer = await dashboard();
      expect(answer).toMatchObject({ timeZone, today, to: today });
      expect(answer.series.at(-1)?.month).toBe(today.slice(0, 7));
    }
  }
});
