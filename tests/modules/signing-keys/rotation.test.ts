import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSealer } from '../../../api/src/adapters/system.ts';
import { createService, databaseUrls, type Service } from '../../../api/src/entry/service.ts';
import { ensureSigningKey } from '../../../api/src/modules/signing-keys/index.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner, ORIGIN } from '../../support/fixtures.ts';
import { TEST_SECRET } from '../../support/logins.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { dumpOf } from '../api-keys/support/dump.ts';
import { audited, told } from '../referrals/support/traces.ts';

interface SigningKey {
  id: string;
  retiredAt: string | null;
}

let server: TestServer;
/** Another process of the same service, which has its own memory. */
let other: Service;
let operator: Caller;
let partner: GivenPartner;
beforeAll(async () => {
  // The database retires by its own clock, so this one begins where that one stands.
  server = await startTestServer({ at: new Date().toISOString() });
  operator = createCaller(server);
  const { settings, logger } = server.service.deps;
  const { urls } = databaseUrls({ url: server.databaseUrl, adminUrl: server.adminUrl }, TEST_SECRET);
  other = await createService({
    config: { ...settings, pool: 2 },
    urls,
    secret: TEST_SECRET,
    clock: server.clock,
    logger,
  });
});
beforeEach(async () => {
  partner = await givenPartner(server);
});
afterAll(async () => {
  await other.close();
  await server.close();
});

const rotate = async () => (await operator.ask<SigningKey>('POST', '/v1/signing-keys')).body;
const jwks = async () =>
  (await operator.anonymous.ask<{ keys: Record<string, string>[] }>('GET', '/.well-known/jwks.json')).body.keys;
async function mint(): Promise<{ token: string; kid: string | undefined }> {
  const body = { subject: 'user-1', origin: ORIGIN };
  const { token } = (
    await operator.as(partner.secretKey).ask<{ token: string }>('POST', '/v1/widget-sessions', { body })
  ).body;
  return { token, kid: decodeProtectedHeader(token).kid };
}
/** How both processes answer a token. */
const statuses = (token: string) =>
  Promise.all(
    [server.service.app, other.app].map(async (app) => {
      const headers = { authorization: `Bearer ${token}`, origin: ORIGIN };
      return (await app.request('/v1/brand', { headers })).status;
    }),
  );

describe('a rotation', () => {
  test('puts a new key in force within a minute; tokens of the old one live out their time, in every process', async () => {
    const before = await mint();
    expect(await statuses(before.token)).toEqual([200, 200]);
    const made = await rotate();
    expect(made.retiredAt).toBeNull();
    server.clock.advance({ seconds: 61 });
    const after = await mint();
    expect(after.kid).toBe(made.id);
    expect(before.kid).not.toBe(made.id);
    expect(await statuses(after.token)).toEqual([200, 200]);
    expect(await statuses(before.token)).toEqual([200, 200]);
    const published = (await jwks()).map(({ kid }) => kid);
    expect(published.slice(0, 2)).toEqual([after.kid, before.kid]);
  });

  test('is audited and told to the staff', async () => {
    const { id } = await rotate();
    expect(await audited(server, id)).toMatchObject([
      { action: 'signing_key.rotate', actorType: 'operator_key', partnerId: null },
    ]);
    expect(await told(server, id)).toMatchObject([{ type: 'signing_key.rotated', audience: 'staff', partnerId: null }]);
  });

  test('retires the one before, and the list says when', async () => {
    const [first, second] = [await rotate(), await rotate()];
    const { data } = (await operator.ask<{ data: SigningKey[] }>('GET', '/v1/signing-keys')).body;
    const found = (id: string) => data.find((each) => each.id === id);
    expect(found(first.id)?.retiredAt).toBe(server.clock.now().toISOString());
    expect(found(second.id)?.retiredAt).toBeNull();
    expect(data.filter(({ retiredAt }) => retiredAt === null)).toHaveLength(1);
  });

  test('is the programme’s alone', async () => {
    const own = operator.as(partner.secretKey);
    expect(await own.refused('POST', '/v1/signing-keys')).toMatchObject({ code: 'programme_only' });
    expect(await own.refused('GET', '/v1/signing-keys')).toMatchObject({ code: 'programme_only' });
  });
});

describe('a key', () => {
  test('shows its public half only', async () => {
    for (const key of await jwks()) {
      expect(key).toEqual({
        kty: 'OKP',
        crv: 'Ed25519',
        x: expect.stringMatching(/^[\w-]{43}$/),
        kid: expect.stringMatching(/^sig_/),
        alg: 'EdDSA',
        use: 'sig',
      });
    }
  });

  test('lies sealed: its private half is nowhere to be read, and opens with our secret alone', async () => {
    await rotate();
    const dump = await dumpOf(server);
    const rows = await server.sql<{ sealed: string }>('select sealed_private_jwk as sealed from signing_keys');
    expect(rows.length).toBeGreaterThan(1);
    for (const { sealed } of rows) {
      const jwk = JSON.parse(await createSealer(TEST_SECRET).open(sealed)) as { d: string };
      expect(jwk.d).toMatch(/^[\w-]{43}$/);
      expect(dump).not.toContain(jwk.d);
      await expect(createSealer(`${TEST_SECRET}!`).open(sealed)).rejects.toThrow();
      const changed = `${sealed.slice(0, -6)}${sealed.at(-6) === 'A' ? 'B' : 'A'}${sealed.slice(-5)}`;
      await expect(createSealer(TEST_SECRET).open(changed)).rejects.toThrow();
    }
  });

  test('that was retired more than a day ago is published no more', async () => {
    const old = await rotate();
    await rotate();
    expect((await jwks()).map(({ kid }) => kid)).toContain(old.id);
    await server.sql(`update signing_keys set retired_at = now() - interval '25 hours' where id = $1`, [old.id]);
    expect((await jwks()).map(({ kid }) => kid)).not.toContain(old.id);
  });
});

describe('the key of an installation', () => {
  const ensure = () => ensureSigningKey(systemContext(server.service.deps, 'cli'), 30);

  test('is made anew when it is old, and not before', async () => {
    await rotate();
    expect(await ensure()).toBe(false);
    server.clock.advance({ days: 29 });
    expect(await ensure()).toBe(false);
    server.clock.advance({ days: 1 });
    expect(await ensure()).toBe(true);
    expect(await ensure()).toBe(false);
  });

  test('is made once, though many processes start at once', async () => {
    server.clock.advance({ days: 31 });
    const made = await Promise.all(Array.from({ length: 6 }, ensure));
    expect(made.filter(Boolean)).toHaveLength(1);
  });
});
