import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoKeys } from '../../../api/src/entry/demo/index.ts';
import { listApiKeys, updateApiKey } from '../../../api/src/modules/api-keys/index.ts';
import { revokeApiKey } from '../../../api/src/modules/api-keys/revoke-api-key.ts';
import { createPartner } from '../../../api/src/modules/partners/index.ts';
import { CreatePartner } from '../../../api/src/modules/partners/schemas.ts';
import { type Ctx, systemContext } from '../../../api/src/platform/context.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const HERE = ['http://localhost:8788', 'http://127.0.0.1:8788'];
const ELSEWHERE = ['http://localhost:9000', 'http://127.0.0.1:9000'];

let server: TestServer;
let ctx: Ctx;
beforeAll(async () => {
  server = await startTestServer();
  ctx = systemContext(server.service.deps, 'cli');
});
afterAll(() => server.close());

async function partner(): Promise<string> {
  return (await createPartner(ctx, CreatePartner.parse({ companyName: 'Merrin & Holt' }))).id;
}

const keys = (options: Omit<Parameters<typeof demoKeys>[1], 'siteOrigins'> & { siteOrigins?: string[] }) =>
  demoKeys(server.service.deps, { siteOrigins: HERE, ...options });

async function rows() {
  return (await listApiKeys(ctx, { limit: 100 })).rows;
}

const brandFrom = async (key: string, origin: string) =>
  (await server.request('GET', '/v1/brand', { key, headers: { origin } })).status;

describe("the demo's keys", () => {
  test('do what the demo needs, each for its own', async () => {
    const partnerId = await partner();
    const { publishableKey, secretKey, operatorKey } = await keys({ partnerId });
    for (const origin of HERE) expect(await brandFrom(publishableKey, origin)).toBe(200);
    expect(await brandFrom(publishableKey, 'http://localhost:9000')).toBe(403);
    const session = { subject: 'ada', origin: HERE[0], components: ['commission-dashboard', 'referral-form'] };
    await server.json('POST', '/v1/widget-sessions', { key: secretKey, body: session });
    expect(await server.json('GET', `/v1/partners/${partnerId}`, { key: operatorKey })).toMatchObject({
      id: partnerId,
    });
  });

  test('are kept as long as they work', async () => {
    const partnerId = await partner();
    const known = await keys({ partnerId });
    const before = await rows();
    expect(await keys({ partnerId, known })).toEqual(known);
    expect((await rows()).map(({ id, version }) => [id, version])).toEqual(before.map((row) => [row.id, row.version]));
  });

  test('the form key follows the site to another port', async () => {
    const partnerId = await partner();
    const known = await keys({ partnerId });
    expect(await keys({ partnerId, known, siteOrigins: ELSEWHERE })).toEqual(known);
    expect(await brandFrom(known.publishableKey, 'http://127.0.0.1:9000')).toBe(200);
    expect(await brandFrom(known.publishableKey, 'http://localhost:8788')).toBe(403);
  });

  test('are made anew where they are revoked, of another partner, of another kind or no keys at all', async () => {
    const [partnerId, other] = [await partner(), await partner()];
    const known = await keys({ partnerId });
    const revoked = (await rows()).find((row) => row.kind === 'secret' && row.partnerId === partnerId);
    await revokeApiKey(ctx, revoked?.id ?? '');
    const renewed = await keys({ partnerId, known });
    expect(renewed).toEqual({ ...known, secretKey: expect.not.stringContaining(known.secretKey) });

    const foreign = await keys({ partnerId: other, known: renewed });
    expect(foreign.operatorKey).toBe(renewed.operatorKey);
    expect([foreign.publishableKey, foreign.secretKey]).not.toContain(renewed.publishableKey);
    expect(foreign.secretKey).not.toBe(renewed.secretKey);

    const { publishableKey, secretKey, operatorKey } = renewed;
    const mixed = { publishableKey: secretKey, secretKey: operatorKey, operatorKey: publishableKey };
    const sorted = await keys({ partnerId, known: mixed });
    expect(Object.values(sorted).filter((key) => Object.values(renewed).includes(key))).toEqual([]);
    const broken = { publishableKey: '', secretKey: 'sk_test_x' } as typeof known;
    expect(await keys({ partnerId, known: broken })).toEqual({
      publishableKey: expect.stringMatching(/^pk_test_/),
      secretKey: expect.stringMatching(/^sk_test_/),
      operatorKey: expect.stringMatching(/^sk_test_/),
    });
  });

  test('a key that was narrowed by hand to fewer origins is set right, and keeps its name', async () => {
    const partnerId = await partner();
    const known = await keys({ partnerId });
    const row = (await rows()).find((each) => each.kind === 'publishable' && each.partnerId === partnerId);
    await updateApiKey(ctx, row?.id ?? '', { allowedOrigins: ['http://localhost:8788'], name: 'Mine' });
    expect(await keys({ partnerId, known })).toEqual(known);
    const now = (await rows()).find((each) => each.id === row?.id);
    expect(now).toMatchObject({ name: 'Mine', allowedOrigins: HERE });
  });
});
