import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PARTNER_SCOPES, PUBLISHABLE_SCOPES } from '../../../api/src/platform/scopes.ts';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner, ORIGIN } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { audited, footprint, told } from '../referrals/support/traces.ts';
import { dumpOf } from './support/dump.ts';

interface Key {
  id: string;
  key: string;
  prefix: string;
  scopes: string[];
  partnerId: string | null;
}

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-15T12:00:00.000Z' });
  operator = createCaller(server);
});
beforeEach(async () => {
  partner = await givenPartner(server);
});
afterAll(() => server.close());

const make = async (fields: object = {}, caller = operator) =>
  (await caller.ask<Key>('POST', '/v1/api-keys', { body: { kind: 'secret', name: 'Server', ...fields } })).body;
const forPage = () => ({ kind: 'publishable', partnerId: partner.id, allowedOrigins: [ORIGIN] });

describe('a key', () => {
  test('is shown once, when it is made', async () => {
    const { key, ...shown } = await make({ partnerId: partner.id });
    expect(key).toMatch(/^sk_test_[0-9A-Za-z]{43}$/);
    expect(shown.prefix).toBe(`${key.slice(0, 12)}…`);
    expect((await operator.ask('GET', `/v1/api-keys/${shown.id}`)).body).toEqual(shown);
    const list = await operator.ask<{ data: Key[] }>('GET', `/v1/api-keys?partnerId=${partner.id}`);
    expect(list.body.data).toContainEqual(shown);
    expect(list.text).not.toContain(key);
    expect((await make(forPage())).key).toMatch(/^pk_test_[0-9A-Za-z]{43}$/);
  });

  test('is nowhere in the database: only its hash is', async () => {
    const request = {
      headers: { 'idempotency-key': 'dump' },
      body: { kind: 'secret', name: 'Server', partnerId: partner.id },
    };
    const { body } = await operator.ask<Key>('POST', '/v1/api-keys', request);
    const keys = [body.key, partner.secretKey, partner.publishableKey, server.operatorKey];
    for (const key of keys) await server.request('GET', '/v1/brand', { key, headers: { origin: ORIGIN } });
    const dump = await dumpOf(server);
    for (const key of keys) {
      // The shown prefix has the first four letters; nothing has more.
      expect(dump).not.toContain(key.slice(8, 13));
      expect(dump).not.toContain(key.slice(13));
      expect(dump).toContain(createHash('sha256').update(key).digest('hex'));
    }
  });

  test('has the scopes of its kind where none are given', async () => {
    expect((await make({ partnerId: partner.id })).scopes).toEqual([...PARTNER_SCOPES]);
    expect((await make(forPage())).scopes).toEqual([...PUBLISHABLE_SCOPES]);
    expect((await make()).scopes).toEqual(['programme:*']);
    expect((await make({ scopes: ['plans:read'] })).scopes).toEqual(['plans:read']);
  });

  test('is audited and told to the staff alone, without its text', async () => {
    const made = await make({ ...forPage(), name: 'Website form' });
    expect(await audited(server, made.id)).toMatchObject([
      {
        action: 'api_key.create',
        partnerId: partner.id,
        actorType: 'operator_key',
        changes: { kind: 'publishable', name: 'Website form', allowedOrigins: [ORIGIN] },
      },
    ]);
    expect(await told(server, made.id)).toMatchObject([{ type: 'api_key.created', audience: 'staff' }]);
    expect(JSON.stringify([await audited(server, made.id), await told(server, made.id)])).not.toContain(made.key);
  });

  test('says when it was last used', async () => {
    const made = await make({ partnerId: partner.id });
    const lastUsed = async () => (await operator.ask('GET', `/v1/api-keys/${made.id}`)).body.lastUsedAt;
    expect(await lastUsed()).toBeNull();
    const before = Date.now();
    await operator.as(made.key).ask('GET', '/v1/referrals');
    await expect.poll(lastUsed).not.toBeNull();
    // By the database's own clock, which does not stand still here.
    expect(Math.abs(Date.parse(String(await lastUsed())) - before)).toBeLessThan(60_000);
  });
});

describe('a new key is refused', () => {
  const shapes: [string, () => object, string][] = [
    ['a publishable one without a partner', () => ({ kind: 'publishable', allowedOrigins: [ORIGIN] }), '/partnerId'],
    ['a publishable one without an origin', () => ({ kind: 'publishable', partnerId: partner.id }), '/allowedOrigins'],
    ['a publishable one with no origin at all', () => ({ ...forPage(), allowedOrigins: [] }), '/allowedOrigins'],
    ['a publishable one with scopes', () => ({ ...forPage(), scopes: ['referrals:read'] }), '/scopes'],
    ['a secret one with origins', () => ({ partnerId: partner.id, allowedOrigins: [ORIGIN] }), '/allowedOrigins'],
    ['a partner’s with the programme’s scopes', () => ({ partnerId: partner.id, scopes: ['plans:read'] }), '/scopes'],
    ['a partner’s with every scope', () => ({ partnerId: partner.id, scopes: ['programme:*'] }), '/scopes'],
    ['one with a scope that does not exist', () => ({ scopes: ['payouts:write'] }), '/scopes/0'],
    ['one with no scope at all', () => ({ scopes: [] }), '/scopes'],
    ['one that has expired already', () => ({ expiresAt: '2026-03-15T12:00:00.000Z' }), '/expiresAt'],
    ['one that expires on a day', () => ({ expiresAt: '2027-01-01' }), '/expiresAt'],
  ];

  test.each(shapes)('%s', async (_, fields, pointer) => {
    const body = { kind: 'secret', name: 'Odd', ...fields() };
    const before = await footprint(server);
    expect(await operator.refused('POST', '/v1/api-keys', { body })).toMatchObject({
      status: 422,
      pointers: [pointer],
    });
    expect(await footprint(server)).toBe(before);
  });

  test.each([
    'https://partner.example/',
    'https://partner.example/path',
    'http://partner.example',
    'partner.example',
    'https://*.partner.example',
    'https://PARTNER.example',
    'https://partner.example:443',
    'https://user@partner.example',
    'null',
    '*',
    'file://',
    'http://localhost.evil.example',
  ])('one for the origin %s', async (origin) => {
    const body = { ...forPage(), name: 'Odd', allowedOrigins: [ORIGIN, origin] };
    const refusal = await operator.refused('POST', '/v1/api-keys', { body });
    expect(refusal).toMatchObject({ status: 422, pointers: ['/allowedOrigins/1'] });
  });

  test('but not one for loopback or another port, and the same origin counts once', async () => {
    const allowedOrigins = [
      'http://localhost:3000',
      'http://127.0.0.1:8788',
      'http://[::1]',
      'https://a.example:8443',
      'http://localhost:3000',
    ];
    const made = await operator.ask('POST', '/v1/api-keys', { body: { ...forPage(), name: 'Local', allowedOrigins } });
    expect(made.body.allowedOrigins).toEqual(allowedOrigins.slice(0, 4));
  });

  test('one that holds more than the key that makes it', async () => {
    const maker = operator.as((await make({ scopes: ['api-keys:write', 'plans:read', 'referrals:read'] })).key);
    expect((await make({ scopes: ['plans:read'] }, maker)).scopes).toEqual(['plans:read']);
    const more = [{ scopes: ['plans:write'] }, { scopes: ['programme:*'] }, {}, { partnerId: partner.id }, forPage()];
    for (const fields of more) {
      const body = { kind: 'secret', name: 'More', ...fields };
      expect(await maker.refused('POST', '/v1/api-keys', { body })).toMatchObject({
        status: 422,
        pointers: ['/scopes'],
      });
    }
    expect((await make({ partnerId: partner.id, scopes: ['referrals:read'] }, maker)).scopes).toEqual([
      'referrals:read',
    ]);
  });

  test('one for a partner that does not exist, or is archived', async () => {
    const nobody = { kind: 'secret', name: 'x', partnerId: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb' };
    expect(await operator.refused('POST', '/v1/api-keys', { body: nobody })).toMatchObject({ status: 404 });
    await operator.ask('POST', `/v1/partners/${partner.id}/archive`);
    const gone = { kind: 'secret', name: 'x', partnerId: partner.id };
    expect(await operator.refused('POST', '/v1/api-keys', { body: gone })).toMatchObject({ code: 'archived' });
  });

  test('one that a partner would make for itself', async () => {
    const body = { kind: 'secret', name: 'x', partnerId: partner.id };
    expect(await operator.as(partner.secretKey).refused('POST', '/v1/api-keys', { body })).toMatchObject({
      code: 'missing_scope',
    });
  });
});

describe('a change', () => {
  test('renames a key, or gives a publishable one other origins', async () => {
    const made = await make(forPage());
    const allowedOrigins = ['https://new.example'];
    const { body } = await operator.ask('PATCH', `/v1/api-keys/${made.id}`, {
      body: { name: 'Renamed', allowedOrigins },
    });
    expect(body).toMatchObject({ name: 'Renamed', allowedOrigins, scopes: [...PUBLISHABLE_SCOPES] });
    expect((await audited(server, made.id)).at(-1)).toMatchObject({
      action: 'api_key.update',
      changes: { name: 'Renamed', allowedOrigins },
    });
    expect((await told(server, made.id)).at(-1)).toMatchObject({ type: 'api_key.updated', audience: 'staff' });
  });

  test('gives a secret key no origins, and takes the last from no publishable one', async () => {
    const secret = await make({ partnerId: partner.id });
    const page = await make(forPage());
    for (const [id, allowedOrigins] of [
      [secret.id, [ORIGIN]],
      [page.id, []],
    ] as const) {
      const refusal = await operator.refused('PATCH', `/v1/api-keys/${id}`, { body: { allowedOrigins } });
      expect(refusal).toMatchObject({ status: 422, pointers: ['/allowedOrigins'] });
    }
    for (const field of ['scopes', 'kind', 'partnerId', 'key', 'expiresAt']) {
      const refusal = await operator.refused('PATCH', `/v1/api-keys/${page.id}`, { body: { [field]: 'x' } });
      expect(refusal).toMatchObject({ status: 422, pointers: [`/${field}`] });
    }
  });
});

test('keys are listed, the newest first, by partner and kind', async () => {
  server.clock.advance({ seconds: 1 });
  const newest = await make({ partnerId: partner.id });
  const list = async (query: string) => (await operator.ask<{ data: Key[] }>('GET', `/v1/api-keys?${query}`)).body.data;
  expect((await list(''))[0]?.id).toBe(newest.id);
  expect(await list(`partnerId=${partner.id}`)).toHaveLength(3);
  expect(await list(`partnerId=${partner.id}&kind=publishable`)).toHaveLength(1);
  expect((await list('kind=publishable')).every(({ partnerId }) => partnerId !== null)).toBe(true);
});
