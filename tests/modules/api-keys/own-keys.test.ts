import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../../api/src/platform/permissions.ts';
import { PARTNER_SCOPES } from '../../../api/src/platform/scopes.ts';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner, ORIGIN } from '../../support/fixtures.ts';
import { type GivenPerson, givenPerson, type PersonFields, signedIn } from '../../support/people.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { audited, footprint, told } from '../referrals/support/traces.ts';

interface Key {
  id: string;
  key: string;
  name: string;
  scopes: string[];
  partnerId: string | null;
  createdBy: string | null;
  replacedBy: string | null;
  expiresAt: string | null;
  allowedOrigins: string[];
}

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let other: GivenPartner;
let owner: GivenPerson;
beforeAll(async () => {
  server = await startTestServer({ realClock: true });
  operator = createCaller(server);
});
beforeEach(async () => {
  partner = await givenPartner(server);
  other = await givenPartner(server, { companyName: 'Other Studio' });
  owner = await given('owner');
});
afterAll(() => server.close());

const given = (role: Role, fields: Partial<PersonFields> = {}) =>
  givenPerson(server, { role, partnerId: ROLES[role].of === 'partner' ? partner.id : null, ...fields });
const as = (person: Pick<GivenPerson, 'token' | 'headers'>) => operator.as(person.token, person.headers);
const make = async (caller: Caller, fields: object = {}) =>
  (await caller.ask<Key>('POST', '/v1/api-keys', { body: { kind: 'secret', name: 'Server', ...fields } })).body;
const rotate = async (caller: Caller, { id }: { id: string }, body?: object) =>
  (await caller.ask<Key>('POST', `/v1/api-keys/${id}/rotate`, { body })).body;
const works = async (key: string) => (await server.request('GET', '/v1/referrals', { key })).status;
const ofOther = async () =>
  (await operator.ask<{ data: Key[] }>('GET', `/v1/api-keys?partnerId=${other.id}&kind=secret`)).body.data[0] as Key;

describe('a partner’s people', () => {
  test('make keys of their own partner, which say who made them', async () => {
    const made = await make(as(owner));
    expect(made).toMatchObject({ partnerId: partner.id, createdBy: owner.id, replacedBy: null });
    expect(made.scopes).toEqual([...PARTNER_SCOPES]);
    expect(await works(made.key)).toBe(200);
    expect((await audited(server, made.id))[0]).toMatchObject({ actorType: 'user', actorId: owner.id });
    const page = await make(as(owner), { kind: 'publishable', allowedOrigins: [ORIGIN] });
    expect(page.partnerId).toBe(partner.id);
    const list = (await as(owner).ask<{ data: Key[] }>('GET', '/v1/api-keys')).body.data;
    expect(new Set(list.map(({ partnerId }) => partnerId))).toEqual(new Set([partner.id]));
    expect(list.map(({ id }) => id)).toEqual(expect.arrayContaining([made.id, page.id]));
  });

  test('rename and revoke them, and those out of them are out at once', async () => {
    const made = await make(as(owner));
    const path = `/v1/api-keys/${made.id}`;
    expect((await as(owner).ask('PATCH', path, { body: { name: 'Old server' } })).body.name).toBe('Old server');
    await as(owner).ask('POST', `${path}/revoke`);
    expect(await works(made.key)).toBe(401);
  });

  test('find no key of another partner, nor of the programme', async () => {
    const programme = await make(operator);
    for (const { id } of [await ofOther(), programme]) {
      for (const [method, step, body] of [
        ['GET', '', undefined],
        ['PATCH', '', { name: 'x' }],
        ['POST', '/revoke', undefined],
        ['POST', '/rotate', {}],
      ] as const) {
        const refusal = await as(owner).refused(method, `/v1/api-keys/${id}${step}`, { body });
        expect([method, step, refusal.status]).toEqual([method, step, 404]);
      }
    }
    expect((await as(owner).ask<{ data: Key[] }>('GET', `/v1/api-keys?partnerId=${other.id}`)).body.data).toEqual([]);
    const body = { kind: 'secret', name: 'x', partnerId: other.id };
    expect(await as(owner).refused('POST', '/v1/api-keys', { body })).toMatchObject({ status: 404 });
  });

  test('give a key no more than they may do themselves, nor what no partner’s key can hold', async () => {
    const clerk = await given('viewer', { permissions: { write: ['api-keys'], read: ['api-keys'] } });
    const before = await footprint(server);
    for (const scopes of [['referrals:write'], ['api-keys:read'], ['users:read'], ['programme:*']]) {
      const body = { kind: 'secret', name: 'x', scopes };
      expect(await as(clerk).refused('POST', '/v1/api-keys', { body })).toMatchObject({ pointers: ['/scopes'] });
    }
    const page = { kind: 'publishable', name: 'x', allowedOrigins: [ORIGIN] };
    expect(await as(clerk).refused('POST', '/v1/api-keys', { body: page })).toMatchObject({ pointers: ['/scopes'] });
    expect(await footprint(server)).toBe(before);
    const made = await make(as(clerk));
    expect(made.scopes).toEqual(
      PARTNER_SCOPES.filter((scope) => /:read$/.test(scope) && scope !== 'widget-sessions:read'),
    );
  });

  test('need a right to, and a fresh proof of who they are', async () => {
    const [sales, stale] = [as(await given('sales')), as(await signedIn(server, owner.id, { steppedUp: false }))];
    expect(await sales.refused('GET', '/v1/api-keys')).toMatchObject({ code: 'missing_scope' });
    const body = { kind: 'secret', name: 'x' };
    expect(await stale.refused('POST', '/v1/api-keys', { body })).toMatchObject({ code: 'step_up_required' });
    const made = await make(as(owner));
    expect(await stale.refused('POST', `/v1/api-keys/${made.id}/rotate`, { body: {} })).toMatchObject({
      code: 'step_up_required',
    });
    await stale.ask('POST', `/v1/api-keys/${made.id}/revoke`);
  });

  test('have them by no key of their partner’s', async () => {
    const own = operator.as(partner.secretKey);
    expect(await own.refused('GET', '/v1/api-keys')).toMatchObject({ code: 'missing_scope' });
    const scopes = ['api-keys:write'];
    const body = { kind: 'secret', name: 'x', scopes, partnerId: partner.id };
    expect(await operator.refused('POST', '/v1/api-keys', { body })).toMatchObject({ pointers: ['/scopes'] });
  });
});

describe('SISO’s people', () => {
  test('make keys for any partner, and for the programme as far as they may act themselves', async () => {
    const manager = as(await given('partner_manager'));
    expect((await make(manager, { partnerId: partner.id })).partnerId).toBe(partner.id);
    expect((await make(manager, { scopes: ['referrals:read'] })).partnerId).toBeNull();
    for (const fields of [{}, { scopes: ['plans:write'] }, { scopes: ['programme:*'] }]) {
      const body = { kind: 'secret', name: 'x', ...fields };
      expect(await manager.refused('POST', '/v1/api-keys', { body })).toMatchObject({ pointers: ['/scopes'] });
    }
    expect((await make(as(await given('programme_admin')))).scopes).toEqual(['programme:*']);
    const support = as(await given('support'));
    expect(await support.refused('GET', '/v1/api-keys')).toMatchObject({ code: 'missing_scope' });
  });
});

describe('a rotated key', () => {
  test('serves beside the one that takes its place, which is like it', async () => {
    const scopes = ['referrals:read', 'brand:read'];
    const old = await make(as(owner), { name: 'Web server', scopes });
    const before = Date.now();
    const next = await rotate(as(owner), old, { overlapHours: 2 });
    expect(next).toMatchObject({
      name: 'Web server',
      scopes,
      partnerId: partner.id,
      createdBy: owner.id,
      expiresAt: null,
    });
    expect(next.key).not.toBe(old.key);
    expect([await works(old.key), await works(next.key)]).toEqual([200, 200]);
    const { body } = await as(owner).ask<Key>('GET', `/v1/api-keys/${old.id}`);
    expect(body.replacedBy).toBe(next.id);
    expect(Math.abs(Date.parse(body.expiresAt ?? '') - before - 2 * 3_600_000)).toBeLessThan(10_000);
    expect((await audited(server, old.id)).at(-1)).toMatchObject({
      action: 'api_key.rotate',
      changes: { replacedBy: next.id },
    });
    expect((await told(server, old.id)).at(-1)).toMatchObject({ type: 'api_key.rotated', audience: 'staff' });
    expect(await audited(server, next.id)).toMatchObject([{ action: 'api_key.create' }]);
    const traces = JSON.stringify([await audited(server, old.id), await audited(server, next.id)]);
    expect(traces).not.toContain(next.key);
  });

  test('serves for a day where nothing is said, and not at all where no overlap is wanted', async () => {
    const old = await make(as(owner));
    await rotate(as(owner), old);
    const { body } = await as(owner).ask<Key>('GET', `/v1/api-keys/${old.id}`);
    expect(Date.parse(body.expiresAt ?? '') - Date.now()).toBeGreaterThan(23 * 3_600_000);
    const gone = await make(as(owner));
    const next = await rotate(as(owner), gone, { overlapHours: 0 });
    expect([await works(gone.key), await works(next.key)]).toEqual([401, 200]);
  });

  test('is not made to live longer by it, and the new one lives as long as it was made to', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const old = await make(as(owner), { expiresAt: soon });
    const next = await rotate(as(owner), old, { overlapHours: 48 });
    expect((await as(owner).ask<Key>('GET', `/v1/api-keys/${old.id}`)).body.expiresAt).toBe(soon);
    expect(Math.abs(Date.parse(next.expiresAt ?? '') - Date.parse(soon))).toBeLessThan(10_000);
  });

  test('keeps the origins of a page', async () => {
    const old = await make(as(owner), { kind: 'publishable', allowedOrigins: [ORIGIN] });
    const next = await rotate(as(owner), old);
    expect(next.allowedOrigins).toEqual([ORIGIN]);
    for (const { key } of [old, next]) {
      expect((await server.request('GET', '/v1/brand', { key, headers: { origin: ORIGIN } })).status).toBe(200);
    }
  });

  test('is rotated once, and none that has ended', async () => {
    const old = await make(as(owner));
    const outcomes = await Promise.all(
      [1, 2, 3].map(async () => {
        const request = { key: owner.token, headers: owner.headers, body: {} };
        return (await server.request('POST', `/v1/api-keys/${old.id}/rotate`, request)).status;
      }),
    );
    expect(outcomes.sort()).toEqual([201, 409, 409]);
    const revoked = await make(as(owner));
    await as(owner).ask('POST', `/v1/api-keys/${revoked.id}/revoke`);
    expect(await as(owner).refused('POST', `/v1/api-keys/${revoked.id}/rotate`)).toMatchObject({
      code: 'invalid_transition',
    });
  });

  test('is never one that may do more than who rotates it', async () => {
    const clerk = await given('viewer', { permissions: { write: ['api-keys'], read: ['api-keys'] } });
    const made = await make(as(owner));
    const before = await footprint(server);
    expect(await as(clerk).refused('POST', `/v1/api-keys/${made.id}/rotate`)).toMatchObject({
      code: 'beyond_own_rights',
    });
    expect(await footprint(server)).toBe(before);
  });

  test('is shown once: a repeated request answers without its text', async () => {
    const old = await make(as(owner));
    const headers = { ...owner.headers, 'idempotency-key': `rotate-${old.id}` };
    const path = `/v1/api-keys/${old.id}/rotate`;
    const first = await as(owner).ask<Key>('POST', path, { body: {}, headers });
    const again = await as(owner).ask<Key>('POST', path, { body: {}, headers });
    expect(again.body).toEqual({ ...first.body, key: undefined });
  });

  test.each([-1, 169, 1.5, '24', null])('has no overlap of %j hours', async (overlapHours) => {
    const made = await make(as(owner));
    const refusal = await as(owner).refused('POST', `/v1/api-keys/${made.id}/rotate`, { body: { overlapHours } });
    expect(refusal).toMatchObject({ status: 422, pointers: ['/overlapHours'] });
  });
});
