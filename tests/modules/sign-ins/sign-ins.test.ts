import { afterAll, beforeAll, expect, test } from 'vitest';
import { SignInList } from '../../../api/src/modules/sign-ins/schemas.ts';
import { type GivenPartner, givenPartner } from '../../support/fixtures.ts';
import { type GivenPerson, givenPerson, signedIn } from '../../support/people.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const HEADER = 'sign_in_id,occurred_at,email,outcome,factor,reason,browser,os,new_device,address,user_id,partner_id';

let server: TestServer;
let partner: GivenPartner;
let other: GivenPartner;
let owner: GivenPerson;
let sales: GivenPerson;
let stranger: GivenPerson;
let staff: GivenPerson;

interface Attempt {
  at: string;
  person: GivenPerson | null;
  partnerId: string | null;
  outcome?: string;
  browser?: string;
}

/** Written as the door writes it: the id is made at the instant of the attempt. */
async function attempt({ at, person, partnerId, outcome = 'success', browser = 'Firefox' }: Attempt): Promise<string> {
  server.clock.set(at);
  const id = server.service.deps.ids.make('signIn');
  await server.sql(
    `insert into sign_ins (id, partner_id, user_id, email, outcome, factor, reason, browser, os, new_device, address,
        occurred_at) values ($1, $2, $3, $4, $5, 'password', $6, $7, 'Windows', false, '203.0.113.7', $8)`,
    [
      id,
      partnerId,
      person?.id ?? null,
      person?.email ?? null,
      outcome,
      outcome === 'failure' ? 'wrong_password' : null,
      browser,
      at,
    ],
  );
  return id;
}

const attempts: Record<string, string> = {};

beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-10T12:00:00.000Z' });
  partner = await givenPartner(server);
  other = await givenPartner(server, { companyName: 'Southwind' });
  const at = '2026-03-10T12:00:00.000Z';
  sales = await givenPerson(server, { partnerId: partner.id, role: 'sales' });
  attempts.sales = await attempt({ at, person: sales, partnerId: partner.id });
  owner = await givenPerson(server, { partnerId: partner.id, role: 'owner', name: 'Ada Byron' });
  attempts.owner = await attempt({
    at: '2026-03-11T12:00:00.000Z',
    person: owner,
    partnerId: partner.id,
    browser: '=cmd|"x"',
  });
  attempts.failed = await attempt({
    at: '2026-03-12T12:00:00.000Z',
    person: owner,
    partnerId: partner.id,
    outcome: 'failure',
  });
  stranger = await givenPerson(server, { partnerId: other.id, role: 'owner' });
  attempts.stranger = await attempt({ at: '2026-03-13T12:00:00.000Z', person: stranger, partnerId: other.id });
  staff = await givenPerson(server, { partnerId: null, role: 'support' });
  attempts.staff = await attempt({ at: '2026-03-14T12:00:00.000Z', person: staff, partnerId: null });
  attempts.nobody = await attempt({
    at: '2026-03-14T13:00:00.000Z',
    person: null,
    partnerId: null,
    outcome: 'failure',
  });
  server.clock.set('2026-03-15T12:00:00.000Z');
  // A token holds from the hour of its making: these are made at the hour that the clock now shows.
  for (const person of [owner, sales, stranger, staff]) Object.assign(person, await signedIn(server, person.id));
});
afterAll(() => server.close());

const nameOf = (id: string) => Object.entries(attempts).find(([, each]) => each === id)?.[0];

async function seen(person: GivenPerson | string, query = ''): Promise<(string | undefined)[]> {
  const as = typeof person === 'string' ? { key: person } : { key: person.token, headers: person.headers };
  const page = SignInList.parse(await server.json('GET', `/v1/sign-ins${query}`, as));
  return page.data.map(({ id }) => nameOf(id));
}

test('everybody sees their own; who may read the audit sees the partner’s, and SISO all', async () => {
  expect(await seen(sales)).toEqual(['sales']);
  expect(await seen(owner)).toEqual(['failed', 'owner', 'sales']);
  expect(await seen(stranger)).toEqual(['stranger']);
  expect(await seen(staff)).toEqual(['nobody', 'staff', 'stranger', 'failed', 'owner', 'sales']);
  expect(await seen(server.operatorKey)).toHaveLength(6);
});

test('the audit’s scope opens it for a person; a key that is nobody sees nobody’s', async () => {
  const viewer = await givenPerson(server, { partnerId: partner.id, role: 'viewer', permissions: { read: ['audit'] } });
  expect(await seen(viewer)).toEqual(['failed', 'owner', 'sales']);
  const body = { kind: 'secret', name: 'Log', scopes: ['sign-ins:read'] };
  const { key } = await server.json<{ key: string }>('POST', '/v1/api-keys', { key: server.operatorKey, body });
  expect(await seen(key)).toEqual([]);
});

test('the filters narrow it, and reach no further', async () => {
  expect(await seen(owner, '?outcome=failure')).toEqual(['failed']);
  expect(await seen(owner, `?userId=${sales.id}`)).toEqual(['sales']);
  expect(await seen(owner, `?userId=${stranger.id}`)).toEqual([]);
  expect(await seen(sales, `?userId=${owner.id}`)).toEqual([]);
  expect(await seen(owner, `?partnerId=${other.id}`)).toEqual([]);
  expect(await seen(staff, `?partnerId=${other.id}`)).toEqual(['stranger']);
  expect(await seen(staff, '?partnerId=none')).toEqual(['nobody', 'staff']);
  expect(await seen(owner, '?from=2026-03-11&to=2026-03-11')).toEqual(['owner']);
  expect(await seen(owner, '?from=2026-03-12')).toEqual(['failed']);
  expect(await seen(owner, '?to=2026-03-10')).toEqual(['sales']);
});

test('days are the programme’s', async () => {
  const key = server.operatorKey;
  await server.sql(`update programme set time_zone = 'Pacific/Auckland'`);
  // Noon in Greenwich is the next day's small hours there.
  expect(await seen(key, '?from=2026-03-12&to=2026-03-12')).toEqual(['owner']);
  await server.sql(`update programme set time_zone = 'UTC'`);
});

test('a cursor leads through all pages once', async () => {
  const found: (string | undefined)[] = [];
  for (let cursor = ''; ; ) {
    const path = `/v1/sign-ins?limit=2${cursor && `&cursor=${cursor}`}`;
    const page = SignInList.parse(await server.json('GET', path, { key: server.operatorKey }));
    found.push(...page.data.map(({ id }) => nameOf(id)));
    if (page.pagination.nextCursor === null) break;
    cursor = page.pagination.nextCursor;
  }
  expect(found).toEqual(['nobody', 'staff', 'stranger', 'failed', 'owner', 'sales']);
});

test('what is no cursor of this list is refused', async () => {
  const foreign = Buffer.from(JSON.stringify([1, 'aud_01k9zq3m7xw5v8h2t6r4d1e0cb'])).toString('base64url');
  for (const cursor of ['x', foreign]) {
    const response = await server.request('GET', `/v1/sign-ins?cursor=${cursor}`, { key: server.operatorKey });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, 'invalid_cursor']);
  }
});

test('a file holds the same, and runs nothing in a spreadsheet', async () => {
  const get = (person: GivenPerson, query = '') =>
    server.request('GET', `/v1/sign-ins/export${query}`, { key: person.token, headers: person.headers });
  const response = await get(owner, '?outcome=success');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="sign-ins.csv"');
  const lines = (await response.text()).replace('\ufeff', '').trim().split('\r\n');
  expect(lines).toEqual([
    HEADER,
    `${attempts.owner},2026-03-11T12:00:00.000Z,${owner.email},success,password,,"'=cmd|""x""",Windows,false,203.0.113.7,${owner.id},${partner.id}`,
    expect.stringContaining(sales.id),
  ]);
  expect((await (await get(sales)).text()).trim().split('\r\n')).toHaveLength(2);
  expect((await get(owner, '?limit=5')).status).toBe(422);
});

test('a partner’s server and pages have no part in it', async () => {
  for (const path of ['/v1/sign-ins', '/v1/sign-ins/export']) {
    expect((await server.request('GET', path, { key: partner.secretKey })).status).toBe(403);
    expect((await server.request('GET', path)).status).toBe(401);
  }
});
