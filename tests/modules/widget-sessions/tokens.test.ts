import { decodeJwt, decodeProtectedHeader, generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSealer } from '../../../api/src/adapters/system.ts';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner, ORIGIN } from '../../support/fixtures.ts';
import { TEST_SECRET } from '../../support/logins.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const NOW = '2026-03-15T12:00:00.000Z';

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let token: string;
let payload: JWTPayload;
let kid: string;
let realKey: Awaited<ReturnType<typeof importJWK>>;
let publicX: string;
beforeAll(async () => {
  server = await startTestServer({ at: NOW });
  operator = createCaller(server);
  partner = await givenPartner(server);
  const body = { subject: 'user-1', origin: ORIGIN };
  const minted = await operator.as(partner.secretKey).ask<{ token: string }>('POST', '/v1/widget-sessions', { body });
  token = minted.body.token;
  payload = decodeJwt(token);
  kid = decodeProtectedHeader(token).kid ?? '';
  const [row] = await server.sql<{ sealed: string; x: string }>(
    `select sealed_private_jwk as sealed, public_jwk ->> 'x' as x from signing_keys where id = $1`,
    [kid],
  );
  realKey = await importJWK(JSON.parse(await createSealer(TEST_SECRET).open(row?.sealed ?? '')), 'EdDSA');
  publicX = row?.x ?? '';
});
afterAll(() => server.close());

const HEADER = { alg: 'EdDSA', typ: 'siso-widget+jwt' };
const sign = (claims: object, header: object = {}, key: Parameters<SignJWT['sign']>[0] = realKey) =>
  new SignJWT({ ...payload, ...claims }).setProtectedHeader({ ...HEADER, kid, ...header }).sign(key);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function refusal(forged: string, headers: Record<string, string> = { origin: ORIGIN }) {
  const { status, code } = await operator.as(forged, headers).refused('GET', '/v1/brand');
  return [status, code];
}

test('the key at hand is the real one: an honest token made with it is taken', async () => {
  await operator.as(await sign({}), { origin: ORIGIN }).ask('GET', '/v1/brand');
});

describe('a forged token is refused', () => {
  test.each([
    ['with another issuer', { iss: 'https://evil.example' }, {}],
    ['for another audience', { aud: 'another-api' }, {}],
    ['of another type', {}, { typ: 'JWT' }],
    ['of no type', {}, { typ: undefined }],
    ['with a key id that does not exist', {}, { kid: 'sig_01k9zq3m7xw5v8h2t6r4d1e0cb' }],
    ['without a key id', {}, { kid: undefined }],
    ['of a session that does not exist', { sid: 'wse_01k9zq3m7xw5v8h2t6r4d1e0cb' }, {}],
    ['not yet valid', { nbf: Date.parse(NOW) / 1000 + 60 }, {}],
  ])('%s', async (_, claims, header) => {
    expect(await refusal(await sign(claims, header))).toEqual([401, 'unauthenticated']);
  });

  test('of another partner’s session', async () => {
    const other = await givenPartner(server);
    expect(await refusal(await sign({ partner: other.id }))).toEqual([401, 'unauthenticated']);
  });

  test('with a key of one’s own, under our key id', async () => {
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    expect(await refusal(await sign({}, {}, privateKey))).toEqual([401, 'unauthenticated']);
  });

  test('with no signature, or with the public key as a shared secret', async () => {
    const [header = '', claims = '', signature = ''] = token.split('.');
    expect(await refusal(`${part({ ...HEADER, alg: 'none', kid })}.${claims}.`)).toEqual([401, 'unauthenticated']);
    expect(await refusal(`${part({ ...HEADER, alg: 'none', kid })}.${claims}.${signature}`)).toEqual([
      401,
      'unauthenticated',
    ]);
    expect(await refusal(`${header}.${claims}.`)).toEqual([401, 'unauthenticated']);
    const secret = Buffer.from(publicX, 'base64url');
    expect(await refusal(await sign({}, { alg: 'HS256' }, secret))).toEqual([401, 'unauthenticated']);
  });

  test('whose claims or header were changed after it was signed', async () => {
    const [header, claims, signature = ''] = token.split('.');
    const widened = part({ ...payload, scopes: ['programme:*'] });
    expect(await refusal(`${header}.${widened}.${signature}`)).toEqual([401, 'unauthenticated']);
    expect(await refusal(`${part({ ...HEADER, kid, jwk: {} })}.${claims}.${signature}`)).toEqual([
      401,
      'unauthenticated',
    ]);
    const flipped = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    expect(await refusal(`${header}.${claims}.${flipped}`)).toEqual([401, 'unauthenticated']);
  });

  test('that has ended is told so only where it was ours', async () => {
    const ended = { exp: Date.parse(NOW) / 1000 - 1 };
    expect(await refusal(await sign(ended))).toEqual([401, 'token_expired']);
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    expect(await refusal(await sign(ended, {}, privateKey))).toEqual([401, 'unauthenticated']);
  });
});

describe('a token works from its own origin', () => {
  test.each([
    ['https://other.example'],
    ['https://www.partner.example'],
    ['http://partner.example'],
    ['https://partner.example:8443'],
    ['https://PARTNER.example'],
    ['null'],
    [''],
  ])('and not from %j', async (origin) => {
    expect(await refusal(token, { origin })).toEqual([403, 'origin_not_allowed']);
  });

  test.each<[string, Record<string, string>]>([
    ['a server, which sends none', {}],
    ['a page that says it is of the same origin', { 'sec-fetch-site': 'same-origin' }],
    ['a page of the same site', { 'sec-fetch-site': 'same-site' }],
    ['an address bar', { 'sec-fetch-site': 'none' }],
    ['a page that names it as a referrer only', { referer: `${ORIGIN}/page` }],
  ])('and not without one, from %s', async (_, headers) => {
    expect(await refusal(token, headers)).toEqual([403, 'origin_not_allowed']);
  });

  test('or, minted for the API’s own, from there without one, where the browser says so', async () => {
    const body = { subject: 'user-1', origin: 'http://localhost:8787' };
    const minted = await operator.as(partner.secretKey).ask<{ token: string }>('POST', '/v1/widget-sessions', { body });
    const own = (headers: Record<string, string>) => operator.as(minted.body.token, headers);
    await own({ 'sec-fetch-site': 'same-origin' }).ask('GET', '/v1/brand');
    await own({ origin: 'http://localhost:8787' }).ask('GET', '/v1/brand');
    for (const headers of [{}, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }] as Record<
      string,
      string
    >[]) {
      expect(await refusal(minted.body.token, headers)).toEqual([403, 'origin_not_allowed']);
    }
  });

  test.each(['https://partner.example/', 'https://partner.example/page', 'http://partner.example', '*', 'null', ''])(
    'and is minted for no %j',
    async (origin) => {
      const body = { subject: 'user-1', origin };
      const refused = await operator.as(partner.secretKey).refused('POST', '/v1/widget-sessions', { body });
      expect(refused).toMatchObject({ status: 422, pointers: ['/origin'] });
    },
  );
});
