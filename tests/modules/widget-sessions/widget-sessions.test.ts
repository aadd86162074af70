import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { COMPONENT_SCOPES, OPTIONAL_SCOPES } from '../../../api/src/platform/scopes.ts';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner, ORIGIN } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { dumpOf } from '../api-keys/support/dump.ts';
import { audited, told } from '../referrals/support/traces.ts';

interface Session {
  id: string;
  token: string;
  components: string[];
  scopes: string[];
  expiresAt: string;
}

const NOW = '2026-03-15T12:00:00.000Z';
const LISTS = OPTIONAL_SCOPES['commission-dashboard'];
const DASHBOARD = [...COMPONENT_SCOPES['commission-dashboard'], ...LISTS].sort();
const FORM = [...COMPONENT_SCOPES['referral-form']].sort();

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let own: Caller;
beforeAll(async () => {
  server = await startTestServer({ at: NOW });
  operator = createCaller(server);
});
beforeEach(async () => {
  server.clock.set(NOW);
  partner = await givenPartner(server);
  own = operator.as(partner.secretKey);
});
afterAll(() => server.close());

const mint = async (fields: object = {}, caller = own) =>
  (
    await caller.ask<Session>('POST', '/v1/widget-sessions', {
      body: { subject: 'user-42', origin: ORIGIN, ...fields },
    })
  ).body;
const at = (token: string, origin = ORIGIN) => operator.as(token, { origin });

async function keyWith(scopes: string[]): Promise<Caller> {
  const body = { kind: 'secret', name: 'narrow', partnerId: partner.id, scopes };
  return operator.as((await operator.ask<{ key: string }>('POST', '/v1/api-keys', { body })).body.key);
}

describe('a token', () => {
  test('says for whom, by whom, until when, and verifies with the public keys alone', async () => {
    const session = await mint({ ttlSeconds: 600, components: ['commission-dashboard'] });
    const { body: jwks } = await operator.anonymous.ask<{ keys: { kid: string }[] }>('GET', '/.well-known/jwks.json');
    const { payload, protectedHeader } = await jwtVerify(session.token, createLocalJWKSet(jwks as never), {
      algorithms: ['EdDSA'],
      typ: 'siso-widget+jwt',
      issuer: 'http://localhost:8787',
      audience: 'siso-partner-api',
      currentDate: new Date(NOW),
    });
    expect(jwks.keys.map(({ kid }) => kid)).toContain(protectedHeader.kid);
    const seconds = Date.parse(NOW) / 1000;
    expect(payload).toEqual({
      iss: 'http://localhost:8787',
      aud: 'siso-partner-api',
      sub: 'user-42',
      sid: session.id,
      partner: partner.id,
      origin: ORIGIN,
      components: ['commission-dashboard'],
      scopes: DASHBOARD,
      iat: seconds,
      exp: seconds + 600,
    });
    expect(session.expiresAt).toBe('2026-03-15T12:10:00.000Z');
  });

  test('lives a quarter of an hour at most, and that long where nothing is said', async () => {
    const lifetime = ({ token }: Session) => Number(decodeJwt(token).exp) - Number(decodeJwt(token).iat);
    expect(lifetime(await mint())).toBe(900);
    expect(lifetime(await mint({ ttlSeconds: 30 }))).toBe(30);
    for (const ttlSeconds of [901, 29, 0, -1, 60.5, '60']) {
      const body = { subject: 'x', origin: ORIGIN, ttlSeconds };
      expect(await own.refused('POST', '/v1/widget-sessions', { body })).toMatchObject({ pointers: ['/ttlSeconds'] });
    }
  });

  test('is not kept: neither it nor its signature is in the database', async () => {
    const { token } = await mint();
    await at(token).ask('GET', '/v1/brand');
    const dump = await dumpOf(server);
    for (const part of [token, ...token.split('.').slice(1)]) expect(dump).not.toContain(part);
  });

  test('ends when it says, and the page is told that it has ended', async () => {
    const { token } = await mint({ ttlSeconds: 60 });
    const unseen = (await mint({ ttlSeconds: 60 })).token;
    await at(token).ask('GET', '/v1/brand');
    server.clock.advance({ seconds: 59 });
    await at(token).ask('GET', '/v1/brand');
    server.clock.advance({ seconds: 1 });
    // Both the one that the process remembers and the one that it never saw.
    for (const each of [token, unseen]) {
      const refusal = await at(each).refused('GET', '/v1/brand');
      expect(refusal).toMatchObject({ status: 401, code: 'token_expired' });
      expect(refusal.headers.get('www-authenticate')).toContain('expired');
      expect(refusal.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    }
  });
});

describe('a session', () => {
  test('is audited by its subject and origin, and told to nobody when it is minted', async () => {
    const { id } = await mint({ components: ['referral-form'] });
    expect(await audited(server, id)).toMatchObject([
      {
        action: 'widget_session.create',
        partnerId: partner.id,
        actorType: 'secret_key',
        changes: { subject: 'user-42', origin: ORIGIN, components: ['referral-form'], scopes: FORM },
      },
    ]);
    expect(await told(server, id)).toEqual([]);
  });

  test('holds what its components need: all that the key covers where none are named', async () => {
    expect(await mint()).toMatchObject({
      components: ['commission-dashboard', 'referral-form'],
      scopes: [...new Set([...DASHBOARD, ...FORM])].sort(),
    });
    expect(await mint({ components: ['referral-form'] })).toMatchObject({ scopes: FORM });
    expect(await mint({ components: ['commission-dashboard'], scopes: ['brand:read'] })).toMatchObject({
      scopes: ['brand:read'],
    });
  });

  test('is never wider than the key that mints it', async () => {
    const narrow = await keyWith(['widget-sessions:write', ...FORM]);
    expect(await mint({}, narrow)).toMatchObject({ components: ['referral-form'], scopes: FORM });
    for (const [fields, pointer] of [
      [{ components: ['commission-dashboard'] }, '/components'],
      [{ components: ['referral-form', 'commission-dashboard'] }, '/components'],
      [{ scopes: ['commissions:read'] }, '/scopes'],
    ] as const) {
      const body = { subject: 'x', origin: ORIGIN, ...fields };
      expect(await narrow.refused('POST', '/v1/widget-sessions', { body })).toMatchObject({
        status: 422,
        pointers: [pointer],
      });
    }
    const bare = await keyWith(['widget-sessions:write']);
    expect(await mint({}, bare)).toMatchObject({ components: [], scopes: [] });
  });

  test('is never wider than its components, whatever the key holds', async () => {
    for (const scope of ['partners:read', 'referrals:write', 'widget-sessions:write', 'partners:write', 'plans:read']) {
      const body = { subject: 'x', origin: ORIGIN, scopes: [scope] };
      expect(await own.refused('POST', '/v1/widget-sessions', { body })).toMatchObject({ pointers: ['/scopes'] });
      expect(
        await operator.refused('POST', '/v1/widget-sessions', { body: { ...body, partnerId: partner.id } }),
      ).toMatchObject({
        pointers: ['/scopes'],
      });
    }
    const { token } = await mint();
    const page = at(token);
    expect(await page.refused('GET', '/v1/partners')).toMatchObject({ code: 'missing_scope' });
    expect(await page.refused('POST', '/v1/widget-sessions', { body: { subject: 'x', origin: ORIGIN } })).toMatchObject(
      {
        code: 'missing_scope',
      },
    );
  });

  test('is for the partner that the programme names', async () => {
    const session = await mint({ partnerId: partner.id }, operator);
    expect(decodeJwt(session.token).partner).toBe(partner.id);
    const { body } = await at(session.token).ask('GET', '/v1/brand');
    expect(body.partnerId).toBe(partner.id);
    const unnamed = { subject: 'x', origin: ORIGIN };
    expect(await operator.refused('POST', '/v1/widget-sessions', { body: unnamed })).toMatchObject({
      pointers: ['/partnerId'],
    });
  });

  test('is listed and read without its token, by its own partner', async () => {
    const { token, ...session } = await mint();
    expect((await own.ask('GET', `/v1/widget-sessions/${session.id}`)).body).toEqual(session);
    const list = await own.ask<{ data: object[] }>('GET', '/v1/widget-sessions');
    expect(list.body.data).toEqual([session]);
    expect(list.text).not.toContain(token);
  });
});

test('the header of a token says nothing but how to verify it', async () => {
  const header = decodeProtectedHeader((await mint()).token);
  expect(Object.keys(header).sort()).toEqual(['alg', 'kid', 'typ']);
});
