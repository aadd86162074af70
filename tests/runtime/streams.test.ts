import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wakeToken } from '../../api/src/entry/edge/wake-token.ts';
import { type OpenStream, readStream } from '../modules/events/support/open-stream.ts';
import { type GivenPartner, givenPartner, ORIGIN } from '../support/fixtures.ts';
import { TEST_SECRET } from '../support/logins.ts';
import { createMask } from './support/requests.ts';
import { startTwins, type Twin, type Twins } from './support/twins.ts';

const NAMES = ['node', 'edge'] as const;

/** Asks over the wire, so that the answer comes from the twin and not from the server behind it. */
async function ask<T>(twin: Twin, method: string, path: string, key: string, body?: unknown): Promise<T> {
  const headers = { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) };
  const response = await fetch(twin.url + path, { method, headers, body: body ? JSON.stringify(body) : null });
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

function open(twin: Twin, key: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${twin.url}/v1/events/stream`, { headers: { authorization: `Bearer ${key}`, ...headers } });
}

/** Opens a stream and waits until it has told its place. */
async function listen(twin: Twin, key: string, headers?: Record<string, string>): Promise<OpenStream> {
  const stream = readStream(await open(twin, key, headers));
  await stream.until((block) => block.retry !== undefined);
  return stream;
}

describe('streams at the edge', () => {
  let twins: Twins;
  beforeAll(async () => {
    twins = await startTwins();
  });
  afterAll(() => twins?.close());

  const partnerOf = (twin: Twin): Promise<GivenPartner> => givenPartner(twin.server);
  const refer = (twin: Twin, partner: GivenPartner, clientName: string) =>
    ask(twin, 'POST', '/v1/referrals', partner.secretKey, { clientName });

  it('say the same as on Node: opening, event, resume after a gap', async () => {
    const told: Record<string, unknown> = {};
    for (const name of NAMES) {
      const twin = twins[name];
      const partner = await partnerOf(twin);
      const first = await listen(twin, partner.secretKey);
      await first.until((block) => block.id !== undefined);
      await refer(twin, partner, 'Ada');
      const { id = '' } = await first.until((block) => block.event === 'referral.created');
      await first.cancel();
      await refer(twin, partner, 'Grace');
      await refer(twin, partner, 'Mary');
      const again = await listen(twin, partner.secretKey, { 'last-event-id': id });
      await again.until((block) => block.data?.includes('Mary') === true);
      const reset = await listen(twin, partner.secretKey, { 'last-event-id': 'evt_of_nobody' });
      await reset.until((block) => block.event === 'reset');
      const blocks = [first, again, reset].map((stream) =>
        stream.blocks.map((block) => ({ ...block, ...dataOf(block) })),
      );
      told[name] = createMask()({ blocks, headers: headersOf(first.response) });
      await Promise.all([again.cancel(), reset.cancel()]);
    }
    expect(told.edge).toEqual(told.node);
  });

  it('bring an event to every stream of its partner, and to none of another', async () => {
    const { edge } = twins;
    const [mine, other] = [await partnerOf(edge), await partnerOf(edge)];
    const streams = await Promise.all([1, 2, 3].map(() => listen(edge, mine.secretKey)));
    const foreign = await listen(edge, other.secretKey);
    const operators = await listen(edge, edge.server.operatorKey);
    await refer(edge, mine, 'Ada');
    for (const stream of [...streams, operators]) await stream.until((block) => block.event === 'referral.created');
    expect(foreign.events()).toEqual([]);
    await Promise.all([...streams, foreign, operators].map((stream) => stream.cancel()));
  });

  it('hold no gap and no repeat over fifty writes and a break', async () => {
    const { edge } = twins;
    const partner = await partnerOf(edge);
    const before = await listen(edge, partner.secretKey);
    const writing = Promise.all(Array.from({ length: 50 }, (_, i) => refer(edge, partner, `Client ${i}`)));
    await before.until((block) => block.event === 'referral.created');
    await before.cancel();
    await writing;
    const last = before.blocks.findLast((block) => block.id !== undefined)?.id ?? '';
    const after = await listen(edge, partner.secretKey, { 'last-event-id': last });
    const seen = () => [...before.events(), ...after.events()].map((event) => event.id);
    for (const began = Date.now(); seen().length < 50 && Date.now() - began < 10_000; ) await sleep(20);
    expect(seen()).toHaveLength(50);
    expect(new Set(seen()).size).toBe(50);
    await after.cancel();
  });

  it('end within a second of the revocation of their key, and refuse it afterwards', async () => {
    const { edge } = twins;
    const partner = await partnerOf(edge);
    const key = edge.server.operatorKey;
    const stream = await listen(edge, partner.secretKey);
    const { data } = await ask<{ data: { id: string; kind: string }[] }>(
      edge,
      'GET',
      `/v1/api-keys?partnerId=${partner.id}`,
      key,
    );
    const secret = data.find((each) => each.kind === 'secret');
    await ask(edge, 'POST', `/v1/api-keys/${secret?.id}/revoke`, key, {});
    await stream.ended(1_000);
    expect((await open(edge, partner.secretKey)).status).toBe(401);
  });

  it('end when their session is revoked, and with their token', async () => {
    const { edge } = twins;
    const partner = await partnerOf(edge);
    const wanted = { subject: 'user-1', origin: ORIGIN };
    type Session = { id: string; token: string; scopes: string[]; components: string[] };
    const session = await ask<Session>(edge, 'POST', '/v1/widget-sessions', partner.secretKey, wanted);
    const { id: sessionId, scopes, components } = session;
    const expiresAt = Math.ceil(Date.now() / 1000) + 2;
    const claims = { sessionId, partnerId: partner.id, ...wanted, components, scopes, expiresAt };
    const short = await edge.server.service.deps.tokens.sign(claims);
    const ending = await listen(edge, short, { origin: ORIGIN });
    const stream = await listen(edge, session.token, { origin: ORIGIN });
    await ending.ended(5_000);
    expect(Math.abs(Date.now() / 1000 - expiresAt)).toBeLessThan(2);
    await ask(edge, 'POST', `/v1/widget-sessions/${sessionId}/revoke`, partner.secretKey, {});
    await stream.ended(1_000);
  });

  it('tell what no Worker has written, as the job worker calls', async () => {
    const { edge } = twins;
    const partner = await partnerOf(edge);
    const stream = await listen(edge, partner.secretKey);
    const body = { clientName: 'Ada' };
    // Through the Node server on the same database.
    await edge.server.json('POST', '/v1/referrals', { key: partner.secretKey, body });
    await stream.until((block) => block.event === 'referral.created', 2_000);
    await stream.cancel();
  });

  it('are woken by nobody without the secret', async () => {
    const wake = (authorization: string, body: string) =>
      fetch(`${twins.edge.url}/internal/streams/wake`, { method: 'POST', headers: { authorization }, body });
    const good = `Bearer ${await wakeToken(TEST_SECRET)}`;
    expect((await wake('Bearer nobody', '{"partnerIds":[]}')).status).toBe(401);
    expect((await wake(good, '{"partnerIds":"all"}')).status).toBe(400);
    expect((await wake(good, '{"partnerIds":[null]}')).status).toBe(204);
  });

  it('cost nothing once nobody listens: an object notices by the next heartbeat', async () => {
    const { calls } = twins.edge.proxy;
    const quiet = async () => {
      const before = calls.http;
      // Longer than the operators' sweep, and than a partner's.
      await sleep(5_500);
      return calls.http === before;
    };
    let silent = await quiet();
    for (const began = Date.now(); !silent && Date.now() - began < 30_000; ) silent = await quiet();
    expect(silent).toBe(true);
  });

  it('do not hold up the end of the process beyond the grace time', async () => {
    const partner = await partnerOf(twins.edge);
    const stream = await listen(twins.edge, partner.secretKey);
    const began = Date.now();
    await twins.edge.workerd.stop(500);
    expect(Date.now() - began).toBeLessThan(3_000);
    await stream.ended();
  });
});

const dataOf = ({ data }: { data?: string }) => (data === undefined ? {} : { data: JSON.parse(data) as unknown });

function headersOf({ headers }: Response): Record<string, string | null> {
  const names = ['content-type', 'cache-control', 'x-accel-buffering', 'x-content-type-options', 'vary'];
  return Object.fromEntries(names.map((name) => [name, headers.get(name)]));
}
