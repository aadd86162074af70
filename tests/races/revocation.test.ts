import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenStream, openStream } from '../modules/events/support/open-stream.ts';
import { type GivenPartner, givenPartner, ORIGIN } from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

/** From the answer to the revocation until nothing of the key works any more. */
const OUT_WITHIN_MS = 1_000;
const LOAD = 6;
const STREAMS = 20;

let server: TestServer;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer({ realClock: true, listen: true, worker: true });
  partner = await givenPartner(server);
});
afterAll(() => server.close());

interface Key {
  id: string;
  key: string;
}

async function newKey(): Promise<Key> {
  const body = { kind: 'secret', name: 'To be revoked', partnerId: partner.id };
  return server.json<Key>('POST', '/v1/api-keys', { key: server.operatorKey, body });
}

async function newToken(key: string): Promise<string> {
  const body = { subject: 'user-1', origin: ORIGIN };
  return (await server.json<{ token: string }>('POST', '/v1/widget-sessions', { key, body })).token;
}

/** Callers that never stop asking; the times and statuses of what they heard. */
function load(keys: readonly { key: string; headers?: Record<string, string> }[]) {
  const heard: { at: number; status: number; of: string }[] = [];
  let over = false;
  const asking = keys.flatMap(({ key, headers = {} }) =>
    Array.from({ length: LOAD }, async (_, n) => {
      while (!over) {
        const write = n % 2 === 0;
        const [method, path] = write ? ['POST', '/v1/referrals'] : ['GET', '/v1/dashboard'];
        const began = Date.now();
        const body = write ? { clientName: 'Under load' } : undefined;
        const { status } = await server.request(method ?? '', path ?? '', { key, headers, body });
        heard.push({ at: began, status, of: key });
      }
    }),
  );
  return {
    heard,
    async stop() {
      over = true;
      await Promise.all(asking);
    },
  };
}

async function endOf(stream: OpenStream): Promise<number> {
  await stream.ended(5_000);
  return Date.now();
}

test('a key revoked under load is out within a second, with its sessions and all their open streams', async () => {
  const [gone, kept] = [await newKey(), await newKey()];
  const [token, keptToken] = [await newToken(gone.key), await newToken(kept.key)];
  const page = { origin: ORIGIN };
  const open = (key: string, headers = {}) =>
    Promise.all(Array.from({ length: STREAMS }, () => openStream(server, { key, headers })));
  const ending = [...(await open(gone.key)), ...(await open(token, page))];
  const staying = [...(await open(kept.key)), ...(await open(keptToken, page))];
  const others = [{ key: kept.key }, { key: keptToken, headers: page }];
  const asking = load([{ key: gone.key }, { key: token, headers: page }, ...others]);
  await sleep(500);

  const ends = Promise.all(ending.map(endOf));
  await server.json('POST', `/v1/api-keys/${gone.id}/revoke`, { key: server.operatorKey }, 200);
  const revoked = Date.now();
  const slowest = Math.max(...(await ends)) - revoked;
  await sleep(OUT_WITHIN_MS);
  await asking.stop();

  const ofGone = asking.heard.filter(({ of }) => of === gone.key || of === token);
  const after = ofGone.filter(({ at }) => at > revoked);
  expect(ofGone.some(({ at, status }) => at < revoked && status < 300)).toBe(true);
  expect(new Set(after.map(({ status }) => status))).toEqual(new Set([401]));
  expect(slowest).toBeLessThan(OUT_WITHIN_MS);
  const ofKept = asking.heard.filter(({ of }) => of === kept.key || of === keptToken);
  expect(ofKept.filter(({ status }) => status >= 300)).toEqual([]);

  // Those of the other key still hear everything.
  const lead = { clientName: 'Heard by who stays' };
  await server.json('POST', '/v1/referrals', { key: kept.key, body: lead });
  for (const stream of staying) await stream.until(({ data }) => data?.includes(lead.clientName) ?? false);
  for (const stream of ending) expect(JSON.stringify(stream.events())).not.toContain(lead.clientName);
  await Promise.all(staying.map((stream) => stream.cancel()));
}, 30_000);

test('a suspended partner is out within a second, and in again once it is active', async () => {
  const mine = await givenPartner(server, { companyName: 'Suspended under load' });
  const streams = await Promise.all(Array.from({ length: STREAMS }, () => openStream(server, { key: mine.secretKey })));
  const asking = load([{ key: mine.secretKey }]);
  await sleep(300);
  const set = (status: string) =>
    server.json('PATCH', `/v1/partners/${mine.id}`, { key: server.operatorKey, body: { status } });
  const ends = Promise.all(streams.map(endOf));
  await set('suspended');
  const suspended = Date.now();
  expect(Math.max(...(await ends)) - suspended).toBeLessThan(OUT_WITHIN_MS);
  await sleep(300);
  await asking.stop();
  const after = asking.heard.filter(({ at }) => at > suspended);
  expect([after.length > 0, new Set(after.map(({ status }) => status))]).toEqual([true, new Set([403])]);
  await set('active');
  await server.json('GET', '/v1/dashboard', { key: mine.secretKey });
}, 30_000);
