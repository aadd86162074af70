import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createInvitation, findInvitationByToken, markAccepted } from '../../../api/src/modules/invitations/index.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { ROLES, type Role } from '../../../api/src/platform/permissions.ts';
import type { Tx } from '../../../api/src/ports/db.ts';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner } from '../../support/fixtures.ts';
import { type GivenPerson, givenPerson, type PersonFields, signedIn } from '../../support/people.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { audited, footprint, told } from '../referrals/support/traces.ts';

interface Invitation {
  id: string;
  status: string;
  email: string;
  partnerId: string | null;
  expiresAt: string;
  invitedBy: { type: string; id: string; name: string | null };
}

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let other: GivenPartner;
let owner: GivenPerson;
let made = 0;
beforeAll(async () => {
  server = await startTestServer();
  operator = createCaller(server);
});
beforeEach(async () => {
  partner = await givenPartner(server);
  other = await givenPartner(server, { companyName: 'Other Studio' });
  owner = await given('owner', { name: 'Olive Owner' });
});
afterAll(() => server.close());

const given = (role: Role, fields: Partial<PersonFields> = {}) =>
  givenPerson(server, { role, partnerId: ROLES[role].of === 'partner' ? partner.id : null, ...fields });
const as = (person: Pick<GivenPerson, 'token' | 'headers'>) => operator.as(person.token, person.headers);
const path = ({ id }: { id: string }, step = '') => `/v1/invitations/${id}${step}`;
const address = () => `ada.${++made}@byron.example`;
const invite = async (caller: Caller, fields: object = {}) =>
  (await caller.ask<Invitation>('POST', '/v1/invitations', { body: { email: address(), role: 'sales', ...fields } }))
    .body;

/** The mails to an address, opened, newest last. */
async function mailsTo(email: string) {
  const rows = await server.sql<{ kind: string; locale: string; sealed: string; partnerId: string | null }>(
    `select kind, locale, sealed_data as sealed, partner_id as "partnerId" from mails where recipient = $1 order by id`,
    [email],
  );
  const { sealer } = server.service.deps;
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => ({
      ...row,
      data: JSON.parse(await sealer.open(sealed)) as { token: string },
    })),
  );
}

/** Works as the door does. */
const atTheDoor = <R>(work: (door: { tx: Tx; deps: TestServer['service']['deps'] }) => Promise<R>) =>
  server.service.deps.db.write({ role: 'identity' }, (tx) => work({ tx, deps: server.service.deps }));
const held = (token: string) => atTheDoor((door) => findInvitationByToken(door, token));

describe('an invitation', () => {
  test('is mailed with a link whose token is nowhere else, and opens the door for seven days', async () => {
    const body = { email: address(), name: 'Ada Byron', role: 'sales', permissions: { read: ['audit'] }, locale: 'fr' };
    const { body: made, text } = await as(owner).ask<Invitation>('POST', '/v1/invitations', { body });
    expect(made).toMatchObject({
      ...body,
      partnerId: partner.id,
      status: 'pending',
      invitedBy: { type: 'user', id: owner.id, name: 'Olive Owner' },
      acceptedAt: null,
    });
    expect(Date.parse(made.expiresAt) - server.clock.now().getTime()).toBe(7 * 86_400_000);
    const [mail, ...more] = await mailsTo(body.email);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      kind: 'invitation',
      locale: 'fr',
      partnerId: partner.id,
      data: { name: 'Ada Byron', role: 'sales', invitedBy: 'Olive Owner', expiresAt: made.expiresAt },
    });
    const token = mail?.data.token ?? '';
    expect(token).toMatch(/^[0-9A-Za-z]{43}$/);
    expect(text).not.toContain(token);
    const stored = await server.sql('select to_jsonb(i)::text as row from invitations i where id = $1', [made.id]);
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(await held(token)).toMatchObject({
      id: made.id,
      companyName: 'Northwind Studio',
      inviterName: 'Olive Owner',
    });
    expect((await as(owner).ask('GET', path(made))).body).toEqual(made);
  });

  test('leaves a trace that names no address', async () => {
    const made = await invite(as(owner));
    expect(await audited(server, made.id)).toMatchObject([
      { action: 'invitation.create', partnerId: partner.id, actorId: owner.id, changes: { role: 'sales' } },
    ]);
    expect(await told(server, made.id)).toMatchObject([{ type: 'invitation.created', audience: 'staff' }]);
    expect(JSON.stringify([await audited(server, made.id), await told(server, made.id)])).not.toContain(made.email);
  });

  test('has one address, whatever its case', async () => {
    const email = address();
    expect((await invite(as(owner), { email: `  ${email.toUpperCase()} ` })).email).toBe(email);
    expect(await as(owner).refused('POST', '/v1/invitations', { body: { email, role: 'viewer' } })).toMatchObject({
      status: 409,
      code: 'conflict',
    });
    await invite(operator, { email, partnerId: other.id });
  });

  test('is made once when two invite the same address at the same instant', async () => {
    const body = { email: address(), role: 'sales' };
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () =>
        server.request('POST', '/v1/invitations', { key: owner.token, headers: owner.headers, body }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(await mailsTo(body.email)).toHaveLength(1);
  });

  test('goes to nobody who is here already, and tells nothing of who is elsewhere', async () => {
    const here = await given('viewer');
    const there = await given('viewer', { partnerId: other.id });
    const staff = await given('support');
    const body = (email: string) => ({ body: { email, role: 'sales' } });
    expect(await as(owner).refused('POST', '/v1/invitations', body(here.email))).toMatchObject({ code: 'user_exists' });
    for (const { email } of [there, staff]) await as(owner).ask('POST', '/v1/invitations', body(email));
    expect(
      await operator.refused('POST', '/v1/invitations', {
        body: { email: there.email, role: 'sales', partnerId: partner.id },
      }),
    ).toMatchObject({ code: 'user_exists' });
  });

  const refusals: [string, Role, object, string][] = [
    ['an admin invites no owner', 'admin', { role: 'owner' }, 'beyond_own_rights'],
    ['a partner invites no staff', 'owner', { role: 'support' }, 'validation_failed'],
    ['a manager invites no staff', 'partner_manager', { role: 'support' }, 'beyond_own_rights'],
    ['staff have no partner’s role', 'programme_admin', { role: 'owner' }, 'validation_failed'],
    [
      'no partner’s people get what no partner has',
      'owner',
      { permissions: { write: ['plans'] } },
      'validation_failed',
    ],
    ['sales people invite nobody', 'sales', {}, 'missing_scope'],
    ['support invites nobody', 'support', {}, 'missing_scope'],
  ];
  test.each(refusals)('%s', async (_, by, fields, code) => {
    const granter = await given(by);
    const before = await footprint(server);
    const body = { email: address(), role: 'sales', ...fields };
    expect(await as(granter).refused('POST', '/v1/invitations', { body })).toMatchObject({ code });
    expect(await footprint(server)).toBe(before);
    expect(await mailsTo(body.email)).toEqual([]);
  });

  test('that lets somebody act for others needs a fresh proof', async () => {
    const stale = as(await signedIn(server, owner.id, { steppedUp: false }));
    for (const fields of [{ role: 'admin' }, { role: 'owner' }, { permissions: { read: ['audit'] } }]) {
      const body = { email: address(), role: 'viewer', ...fields };
      expect(await stale.refused('POST', '/v1/invitations', { body })).toMatchObject({ code: 'step_up_required' });
    }
    await invite(stale, { role: 'viewer' });
  });

  test('is made by SISO for a partner or for its own staff', async () => {
    const manager = await given('partner_manager', { name: 'Mara Manager' });
    const first = await invite(as(manager), { role: 'owner', partnerId: other.id });
    expect(first).toMatchObject({ partnerId: other.id, invitedBy: { name: 'Mara Manager' } });
    const theirs = await given('owner', { partnerId: other.id });
    const seen = (await as(theirs).ask<Invitation>('GET', path(first))).body;
    expect(seen.invitedBy).toEqual({ type: 'user', id: manager.id, name: null });
    expect(await invite(operator, { role: 'support' })).toMatchObject({
      partnerId: null,
      invitedBy: { type: 'operator_key', name: null },
    });
    expect(await as(owner).refused('GET', path(first))).toMatchObject({ status: 404 });
  });

  test('is made for no partner that has ended, nor for another one by a partner', async () => {
    await operator.ask('POST', `/v1/partners/${other.id}/archive`);
    const body = { email: address(), role: 'viewer', partnerId: other.id };
    expect(await operator.refused('POST', '/v1/invitations', { body })).toMatchObject({ code: 'archived' });
    expect(await as(owner).refused('POST', '/v1/invitations', { body })).toMatchObject({ status: 404 });
  });

  test('is answered again without its token where the request is repeated', async () => {
    const request = {
      body: { email: address(), role: 'viewer' },
      headers: { ...owner.headers, 'idempotency-key': address() },
    };
    const first = await as(owner).ask('POST', '/v1/invitations', request);
    const again = await as(owner).ask('POST', '/v1/invitations', request);
    expect(again.body).toEqual(first.body);
    expect(await mailsTo(request.body.email)).toHaveLength(1);
  });
});

describe('the list', () => {
  test('knows where each stands', async () => {
    const pending = await invite(as(owner));
    const revoked = await invite(as(owner));
    await as(owner).ask('POST', path(revoked, '/revoke'));
    const late = await invite(as(owner));
    await server.sql(`update invitations set expires_at = $2 where id = $1`, [late.id, server.clock.now()]);
    const accepted = await invite(as(owner));
    await server.sql(`update invitations set accepted_at = $2 where id = $1`, [accepted.id, server.clock.now()]);
    const listed = async (query: string, caller = as(owner)) =>
      (await caller.ask<{ data: Invitation[] }>('GET', `/v1/invitations?limit=100${query}`)).body.data;
    expect((await listed('')).map(({ id, status }) => [id, status])).toEqual([
      [accepted.id, 'accepted'],
      [late.id, 'expired'],
      [revoked.id, 'revoked'],
      [pending.id, 'pending'],
    ]);
    for (const { id, status } of await listed('')) {
      expect((await listed(`&status=${status}`)).map((each) => each.id)).toEqual([id]);
    }
    expect(await listed(`&partnerId=${other.id}`)).toEqual([]);
    expect((await listed(`&partnerId=${partner.id}`, operator)).length).toBe(4);
    expect((await listed('&partnerId=none', operator)).map(({ id }) => id)).not.toContain(pending.id);
  });
});

describe('sent again', () => {
  test('has a new link and another seven days; the old link opens nothing', async () => {
    const made = await invite(as(owner));
    server.clock.advance({ days: 8 });
    const back = as(await signedIn(server, owner.id));
    const { body } = await back.ask<Invitation>('POST', path(made, '/resend'));
    expect(body.status).toBe('pending');
    const [first, second] = await mailsTo(made.email);
    expect(await held(first?.data.token ?? '')).toBeNull();
    expect(await held(second?.data.token ?? '')).toMatchObject({ id: made.id });
    expect((await audited(server, made.id)).map(({ action }) => action)).toEqual([
      'invitation.create',
      'invitation.resend',
    ]);
    owner = { ...owner, ...(await signedIn(server, owner.id)) };
  });

  test('is nothing that was accepted or taken back, or whose address has come in another way', async () => {
    const made = await invite(as(owner));
    await server.sql('update invitations set accepted_at = now() where id = $1', [made.id]);
    expect(await as(owner).refused('POST', path(made, '/resend'))).toMatchObject({ code: 'invalid_transition' });
    expect(await as(owner).refused('POST', path(made, '/revoke'))).toMatchObject({ code: 'invalid_transition' });
    const revoked = await invite(as(owner));
    await as(owner).ask('POST', path(revoked, '/revoke'));
    expect(await as(owner).refused('POST', path(revoked, '/resend'))).toMatchObject({ code: 'invalid_transition' });
    const known = await invite(as(owner));
    await given('viewer', { email: known.email });
    expect(await as(owner).refused('POST', path(known, '/resend'))).toMatchObject({ code: 'user_exists' });
  });

  test('by somebody who could not have sent it is refused, and so is taking it back', async () => {
    const made = await invite(operator, { role: 'owner', partnerId: partner.id });
    const admin = await given('admin');
    for (const step of ['/resend', '/revoke']) {
      expect(await as(admin).refused('POST', path(made, step))).toMatchObject({ code: 'beyond_own_rights' });
    }
  });
});

describe('taken back', () => {
  test('opens nothing any more, and is so once', async () => {
    const made = await invite(as(owner));
    const { body } = await as(owner).ask<Invitation>('POST', path(made, '/revoke'));
    expect(body.status).toBe('revoked');
    expect((await as(owner).ask('POST', path(made, '/revoke'))).body).toEqual(body);
    expect((await audited(server, made.id)).map(({ action }) => action)).toEqual([
      'invitation.create',
      'invitation.revoke',
    ]);
    const [mail] = await mailsTo(made.email);
    expect(await held(mail?.data.token ?? '')).toBeNull();
    await invite(as(owner), { email: made.email });
  });
});

describe('at the door', () => {
  const open = () =>
    createInvitation(systemContext(server.service.deps, 'cli'), {
      email: address(),
      role: 'sales',
      partnerId: partner.id,
    });

  test('it is used once', async () => {
    const { id, token } = await open();
    const user = await given('sales');
    await atTheDoor(async (door) => {
      const row = await findInvitationByToken(door, token);
      if (!row) throw new Error('not found');
      await markAccepted(door, row, user.id);
    });
    expect(await held(token)).toBeNull();
    expect((await operator.ask('GET', path({ id }))).body).toMatchObject({ status: 'accepted' });
  });

  test('it is not found late, for a partner that is out, or by anything that is no token of ours', async () => {
    const { token } = await open();
    expect(await held(token)).not.toBeNull();
    for (const odd of ['', `${token}x`, token.slice(1), token.toLowerCase()]) expect(await held(odd)).toBeNull();
    await operator.ask('PATCH', `/v1/partners/${partner.id}`, { body: { status: 'suspended' } });
    expect(await held(token)).toBeNull();
    await operator.ask('PATCH', `/v1/partners/${partner.id}`, { body: { status: 'active' } });
    server.clock.advance({ days: 7 });
    expect(await held(token)).toBeNull();
  });
});
