import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../../api/src/platform/permissions.ts';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner } from '../../support/fixtures.ts';
import { type GivenPerson, givenPerson, type PersonFields, signedIn } from '../../support/people.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { audited, footprint, told } from '../referrals/support/traces.ts';

interface User {
  id: string;
  role: Role;
  status: string;
  email: string;
}
interface List {
  data: User[];
}

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let other: GivenPartner;
let owner: GivenPerson;
beforeAll(async () => {
  server = await startTestServer();
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
const path = ({ id }: { id: string }) => `/v1/users/${id}`;

describe('a person', () => {
  test('is shown to their own partner and to SISO, with what they may do', async () => {
    const sales = await given('sales', { permissions: { read: ['audit'] }, name: 'Grace Hopper' });
    const { body } = await as(owner).ask<User>('GET', path(sales));
    expect(body).toMatchObject({
      id: sales.id,
      partnerId: partner.id,
      name: 'Grace Hopper',
      role: 'sales',
      permissions: { read: ['audit'] },
      status: 'active',
      mfaEnabled: false,
      lastLoginAt: null,
    });
    expect((await operator.ask('GET', path(sales))).body).toEqual(body);
  });

  test('of another partner, or of SISO, does not exist for a partner’s people', async () => {
    const [theirs, staff] = [await given('viewer', { partnerId: other.id }), await given('support')];
    const { detail } = await as(owner).refused('GET', '/v1/users/usr_01k9zq3m7xw5v8h2t6r4d1e0cb');
    for (const person of [theirs, staff]) {
      for (const [method, at, body] of [
        ['GET', path(person), undefined],
        ['PATCH', path(person), { name: 'x' }],
        ['POST', `${path(person)}/suspend`, undefined],
        ['POST', `${path(person)}/reactivate`, undefined],
        ['DELETE', path(person), undefined],
      ] as const) {
        const refusal = await as(owner).refused(method, at, { body });
        expect([method, refusal.status, refusal.detail]).toEqual([method, 404, detail]);
      }
    }
  });

  test('stands in the lists that they belong to', async () => {
    const sales = await given('sales');
    const staff = await given('support');
    const theirs = await given('viewer', { partnerId: other.id });
    const listed = async (caller: Caller, query = '') =>
      (await caller.ask<List>('GET', `/v1/users?limit=100${query}`)).body.data.map(({ id }) => id);
    expect(await listed(as(owner))).toEqual([sales.id, owner.id]);
    expect(await listed(as(owner), '&role=sales')).toEqual([sales.id]);
    expect(await listed(as(owner), `&partnerId=${other.id}`)).toEqual([]);
    expect(await listed(as(owner), '&partnerId=none')).toEqual([]);
    expect(await listed(operator, `&partnerId=${other.id}`)).toEqual([theirs.id]);
    const none = await listed(as(staff), '&partnerId=none');
    expect(none).toContain(staff.id);
    expect(none).not.toContain(owner.id);
    await operator.ask('POST', `${path(sales)}/suspend`);
    expect(await listed(as(owner), '&status=suspended')).toEqual([sales.id]);
  });
});

describe('a role', () => {
  test('changes at once: the very next request is judged by it', async () => {
    const sales = await given('sales');
    await as(sales).ask('POST', '/v1/referrals', { body: { clientName: 'Ada' } });
    const { body } = await as(owner).ask<User>('PATCH', path(sales), { body: { role: 'viewer' } });
    expect(body.role).toBe('viewer');
    // The token of before is out; the one that the page gets instead carries the new rights.
    expect(await as(sales).refused('GET', '/v1/referrals')).toMatchObject({ status: 401 });
    const now = as(await signedIn(server, sales.id));
    expect(await now.refused('POST', '/v1/referrals', { body: { clientName: 'Ada' } })).toMatchObject({
      code: 'missing_scope',
    });
    await now.ask('GET', '/v1/referrals');
  });

  test('and what is granted beside it leave a trace that tells from what to what', async () => {
    const sales = await given('sales');
    await as(owner).ask('PATCH', path(sales), { body: { role: 'viewer', permissions: { read: ['users', 'audit'] } } });
    expect((await audited(server, sales.id)).at(-1)).toMatchObject({
      action: 'user.update',
      partnerId: partner.id,
      actorType: 'user',
      actorId: owner.id,
      changes: {
        role: { from: 'sales', to: 'viewer' },
        permissions: { from: {}, to: { read: ['audit', 'users'] } },
      },
    });
    expect(await told(server, sales.id)).toMatchObject([{ type: 'user.updated', audience: 'staff' }]);
    const now = as(await signedIn(server, sales.id));
    await now.ask('GET', '/v1/users');
  });

  test('needs a fresh proof of who asks', async () => {
    const sales = await given('sales');
    const stale = as(await signedIn(server, owner.id, { steppedUp: false }));
    const before = await footprint(server);
    expect(await stale.refused('PATCH', path(sales), { body: { role: 'viewer' } })).toMatchObject({
      status: 403,
      code: 'step_up_required',
    });
    expect(await footprint(server)).toBe(before);
    await stale.ask('PATCH', path(sales), { body: { name: 'Grace' } });
  });

  test('that is the same already changes nothing, and an empty change neither', async () => {
    const sales = await given('sales');
    for (const body of [{ role: 'sales' }, { permissions: {} }, {}]) {
      await as(owner).ask('PATCH', path(sales), { body });
    }
    expect(await audited(server, sales.id)).toEqual([]);
    await as(sales).ask('GET', '/v1/referrals');
  });

  const refusals: [string, Role, Role, object, string][] = [
    ['an admin makes no owner', 'admin', 'sales', { role: 'owner' }, 'beyond_own_rights'],
    ['an admin touches no owner', 'admin', 'owner', { role: 'viewer' }, 'beyond_own_rights'],
    [
      'an owner gives nothing that no partner has',
      'owner',
      'viewer',
      { permissions: { write: ['plans'] } },
      'validation_failed',
    ],
    ['a partner has no staff', 'owner', 'viewer', { role: 'support' }, 'validation_failed'],
    ['a manager makes no staff of staff', 'partner_manager', 'support', { role: 'finance' }, 'beyond_own_rights'],
    ['who may not write users does not', 'sales', 'viewer', { role: 'sales' }, 'missing_scope'],
  ];
  test.each(refusals)('%s', async (_, by, role, body, code) => {
    const [granter, target] = [await given(by), await given(role)];
    const before = await footprint(server);
    expect(await as(granter).refused('PATCH', path(target), { body })).toMatchObject({ code });
    expect(await footprint(server)).toBe(before);
  });

  test('is nobody’s own to change, but the name is', async () => {
    await given('owner');
    for (const body of [{ role: 'viewer' }, { permissions: { read: ['audit'] } }]) {
      expect(await as(owner).refused('PATCH', path(owner), { body })).toMatchObject({ code: 'beyond_own_rights' });
    }
    for (const [method, step] of [
      ['POST', '/suspend'],
      ['DELETE', ''],
    ] as const) {
      expect(await as(owner).refused(method, path(owner) + step)).toMatchObject({ code: 'beyond_own_rights' });
    }
    expect((await as(owner).ask('PATCH', path(owner), { body: { name: 'Renamed' } })).body.name).toBe('Renamed');
  });

  test('is changed on the version that was seen', async () => {
    const sales = await given('sales');
    const etag = (await as(owner).ask('GET', path(sales))).headers.get('etag') ?? '';
    const change = { body: { name: 'First' }, headers: { ...owner.headers, 'if-match': etag } };
    await as(owner).ask('PATCH', path(sales), change);
    expect(await as(owner).refused('PATCH', path(sales), change)).toMatchObject({ code: 'version_mismatch' });
  });
});

describe('the last owner', () => {
  test('stays, whoever asks', async () => {
    const steps = [
      ['PATCH', '', { role: 'admin' }],
      ['POST', '/suspend', undefined],
      ['DELETE', '', undefined],
    ] as const;
    for (const [method, step, body] of steps) {
      expect(await operator.refused(method, path(owner) + step, { body })).toMatchObject({
        status: 409,
        code: 'last_owner',
      });
    }
    const second = await given('owner');
    await operator.ask('POST', `${path(second)}/suspend`);
    expect(await operator.refused('DELETE', path(owner))).toMatchObject({ code: 'last_owner' });
    await operator.ask('POST', `${path(second)}/reactivate`);
    await operator.ask('PATCH', path(owner), { body: { role: 'admin' } });
  });

  test('stays when two owners put each other out at the same instant', async () => {
    const second = await given('owner');
    const outcomes = await Promise.all(
      [
        [owner, second],
        [second, owner],
      ].map(async ([by, whom]) => {
        const response = await server.request('POST', `${path(whom as GivenPerson)}/suspend`, {
          key: (by as GivenPerson).token,
          headers: owner.headers,
        });
        return response.status;
      }),
    );
    expect(outcomes.filter((status) => status === 200)).toHaveLength(1);
    const rows = await server.sql(
      `select 1 from users where partner_id = $1 and role = 'owner' and status = 'active'`,
      [partner.id],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('who is suspended', () => {
  test('is out with the next request and every sign-in, and comes back by signing in anew', async () => {
    const sales = await given('sales');
    const second = await signedIn(server, sales.id);
    const { body } = await as(owner).ask<User>('POST', `${path(sales)}/suspend`);
    expect(body.status).toBe('suspended');
    for (const token of [sales, second])
      expect(await as(token).refused('GET', '/v1/referrals')).toMatchObject({ status: 401 });
    expect((await as(owner).ask<User>('POST', `${path(sales)}/suspend`)).body).toEqual(body);
    expect((await audited(server, sales.id)).map(({ action }) => action)).toEqual(['user.suspend']);
    await as(owner).ask('POST', `${path(sales)}/reactivate`);
    for (const token of [sales, second])
      expect(await as(token).refused('GET', '/v1/referrals')).toMatchObject({ status: 401 });
    await as(await signedIn(server, sales.id)).ask('GET', '/v1/referrals');
    expect((await told(server, sales.id)).map(({ type }) => type)).toEqual(['user.suspended', 'user.reactivated']);
  });

  test('is not suspended by somebody of less right', async () => {
    const clerk = await given('viewer', { permissions: { write: ['users'], read: ['users'] } });
    const admin = await given('admin');
    for (const step of ['/suspend', '/reactivate']) {
      expect(await as(clerk).refused('POST', path(admin) + step)).toMatchObject({ code: 'beyond_own_rights' });
    }
    expect(await as(clerk).refused('DELETE', path(admin))).toMatchObject({ code: 'beyond_own_rights' });
  });
});

describe('who is removed', () => {
  test('is gone from every answer, signed out everywhere, and can be invited again', async () => {
    const sales = await given('sales');
    const gone = await as(owner).ask('DELETE', path(sales));
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect(await as(sales).refused('GET', '/v1/referrals')).toMatchObject({ status: 401 });
    expect(await as(owner).refused('GET', path(sales))).toMatchObject({ status: 404 });
    expect(await operator.refused('DELETE', path(sales))).toMatchObject({ status: 404 });
    expect(await server.sql('select 1 from auth_sessions where user_id = $1', [sales.id])).toEqual([]);
    expect(await audited(server, sales.id)).toMatchObject([{ action: 'user.delete', changes: { role: 'sales' } }]);
    const body = { email: sales.email, role: 'sales' };
    expect((await as(owner).ask('POST', '/v1/invitations', { body })).status).toBe(201);
  });
});

test('staff who look at a partner manage its people with their own rights, and nobody else’s', async () => {
  const manager = await given('partner_manager', { lookingAt: partner.id });
  const sales = await given('sales');
  const theirs = await given('sales', { partnerId: other.id });
  await as(manager).ask('PATCH', path(sales), { body: { role: 'viewer' } });
  expect(await as(manager).refused('GET', path(theirs))).toMatchObject({ status: 404 });
  expect((await audited(server, sales.id)).at(-1)).toMatchObject({ actorId: manager.id });
});

test('the roles are told as the table has them', async () => {
  const { body } = await as(owner).ask<{ data: { role: Role; of: string; permissions: object }[] }>('GET', '/v1/roles');
  expect(body.data.map(({ role }) => role)).toEqual(Object.keys(ROLES));
  for (const { role, ...rules } of body.data) expect(rules).toEqual(ROLES[role]);
});
