import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GivenPartner, givenPartner, ORIGIN } from '../support/fixtures.ts';
import { startTwins, type Twins } from './support/twins.ts';

/** Requests share an isolate and none of each other's connections. */
describe('many requests in one isolate', () => {
  let twins: Twins;
  let partner: GivenPartner;
  let token: string;
  beforeAll(async () => {
    twins = await startTwins();
    partner = await givenPartner(twins.edge.server);
    const body = { subject: 'user-1', origin: ORIGIN };
    const key = partner.secretKey;
    ({ token } = await twins.edge.server.json<{ token: string }>('POST', '/v1/widget-sessions', { key, body }));
  });
  afterAll(() => twins?.close());

  const read = (signal?: AbortSignal) =>
    fetch(`${twins.edge.url}/v1/commissions?limit=1`, {
      headers: { authorization: `Bearer ${token}`, origin: ORIGIN },
      ...(signal ? { signal } : {}),
    });
  const write = (clientName: string) =>
    fetch(`${twins.edge.url}/v1/referrals`, {
      method: 'POST',
      headers: { authorization: `Bearer ${partner.secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ clientName }),
    });

  it('answers all, although the first of a cold isolate were cut off', async () => {
    const cut = Array.from({ length: 10 }, () => read(AbortSignal.timeout(2)).catch(() => undefined));
    const kept = Array.from({ length: 60 }, () => read().then(({ status }) => status));
    await Promise.all(cut);
    expect(new Set(await Promise.all(kept))).toEqual(new Set([200]));
  });

  it('answers reads and writes at once', async () => {
    const writes = Array.from({ length: 30 }, (_, i) => write(`Client ${i}`).then(({ status }) => status));
    const reads = Array.from({ length: 60 }, () => read().then(({ status }) => status));
    expect(new Set(await Promise.all(writes))).toEqual(new Set([201]));
    expect(new Set(await Promise.all(reads))).toEqual(new Set([200]));
    expect(twins.edge.workerd.output()).not.toMatch(/different request|hung|"level":"error"/);
  });

  it('says that the database does not answer, and writes nothing', async () => {
    await twins.edge.proxy.close();
    for (const response of [await read(), await write('Nobody')]) {
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('2');
      expect(await response.json()).toMatchObject({ code: 'unavailable', status: 503 });
    }
  });
});
