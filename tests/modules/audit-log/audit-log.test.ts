import { afterAll, beforeAll, expect, test } from 'vitest';
import { AuditEntryList } from '../../../api/src/modules/audit-log/schemas.ts';
import { type GivenPartner, givenPartner, givenReferral } from '../../support/fixtures.ts';
import { type GivenPerson, givenPerson } from '../../support/people.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const HEADER =
  'entry_id,created_at,actor_type,actor_id,actor_name,action,subject_type,subject_id,changes,partner_id,request_id';

let server: TestServer;
let partner: GivenPartner;
let other: GivenPartner;
let owner: GivenPerson;
let manager: GivenPerson;
let referral: string;
let foreign: string;

beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-10T12:00:00.000Z' });
  partner = await givenPartner(server);
  other = await givenPartner(server, { companyName: 'Southwind' });
  foreign = (await givenReferral(server, other)).id;
  server.clock.set('2026-03-15T12:00:00.000Z');
  owner = await givenPerson(server, { partnerId: partner.id, role: 'owner', name: '=Ada "Byron"' });
  manager = await givenPerson(server, { partnerId: null, role: 'partner_manager', name: 'Grace Hopper' });
  const body = { clientName: 'Jean Bartik' };
  const made = await server.json<{ id: string }>('POST', '/v1/referrals', {
    key: owner.token,
    headers: owner.headers,
    body,
  });
  referral = made.id;
  server.clock.advance({ seconds: 1 });
  const qualify = `/v1/referrals/${referral}/qualify`;
  await server.json('POST', qualify, { key: manager.token, headers: manager.headers, body: {} }, 200);
});
afterAll(() => server.close());

async function entries(query = '', person: GivenPerson | null = owner) {
  const as = person ? { key: person.token, headers: person.headers } : { key: server.operatorKey };
  return AuditEntryList.parse(await server.json('GET', `/v1/audit-log${query}`, as));
}
const as = async (person: GivenPerson, query: string) => (await entries(query, person)).data;

test('who did it is named to those who may know', async () => {
  const [qualified, created] = await as(owner, `?subjectId=${referral}`);
  expect(created).toMatchObject({
    partnerId: partner.id,
    actor: { type: 'user', id: owner.id, name: '=Ada "Byron"' },
    action: 'referral.create',
    subject: { type: 'referral', id: referral },
    changes: { externalId: null },
  });
  // A partner learns that SISO did it, not who of SISO.
  expect(qualified?.actor).toEqual({ type: 'user', id: manager.id, name: null });
  const [seenByStaff] = await as(manager, `?subjectId=${referral}`);
  expect(seenByStaff?.actor).toEqual({ type: 'user', id: manager.id, name: 'Grace Hopper' });
});

test('a key is named like a person', async () => {
  const own = await givenReferral(server, partner);
  const [entry] = await as(owner, `?subjectId=${own.id}`);
  expect(entry?.actor).toMatchObject({ type: 'secret_key', name: 'secret' });
});

test('a partner sees what concerns it and nothing else; the programme sees all', async () => {
  const own = await as(owner, '?limit=100');
  expect(own.length).toBeGreaterThan(3);
  expect(new Set(own.map(({ partnerId }) => partnerId))).toEqual(new Set([partner.id]));
  expect(await as(owner, `?subjectId=${foreign}`)).toEqual([]);
  expect(await as(owner, `?partnerId=${other.id}`)).toEqual([]);
  expect(await as(owner, '?partnerId=none')).toEqual([]);
  expect((await as(manager, `?partnerId=${other.id}&limit=100`)).map(({ subject }) => subject.id)).toContain(foreign);
  const ofProgramme = (await entries('?partnerId=none', null)).data;
  expect(ofProgramme.length).toBeGreaterThan(0);
  expect(new Set(ofProgramme.map(({ partnerId }) => partnerId))).toEqual(new Set([null]));
});

test('each filter narrows it', async () => {
  const actions = async (query: string) => (await as(owner, query)).map(({ action }) => action);
  expect(await actions(`?actorId=${owner.id}`)).toEqual(['referral.create']);
  expect(await actions('?action=referral.qualify')).toEqual(['referral.qualify']);
  expect(new Set(await actions('?subjectType=api_key'))).toEqual(new Set(['api_key.create']));
  expect(await actions('?from=2026-03-15&action=referral.qualify')).toEqual(['referral.qualify']);
  expect(await actions('?to=2026-03-14&action=referral.qualify')).toEqual([]);
  expect(await actions('?from=2026-03-15&subjectType=api_key')).toEqual([]);
  expect(await actions('?from=9999-12-31')).toEqual([]);
  expect(await actions('?to=0001-01-01')).toEqual([]);
});

test('a cursor leads through all pages once', async () => {
  const all = (await entries('?limit=100', null)).data.map(({ id }) => id);
  const walked: string[] = [];
  for (let cursor = ''; ; ) {
    const page = await entries(`?limit=2${cursor && `&cursor=${cursor}`}`, null);
    walked.push(...page.data.map(({ id }) => id));
    if (page.pagination.nextCursor === null) break;
    cursor = page.pagination.nextCursor;
  }
  expect(walked).toEqual(all);
  expect([...all].sort().reverse()).toEqual(all);
});

test('a file holds the same; names and changes are quoted and run nothing', async () => {
  const path = `/v1/audit-log/export?subjectId=${referral}&action=referral.create`;
  const response = await server.request('GET', path, { key: owner.token, headers: owner.headers });
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="audit-log.csv"');
  const [header, line, ...more] = (await response.text()).replace('\ufeff', '').trim().split('\r\n');
  expect(header).toBe(HEADER);
  expect(more).toEqual([]);
  expect(line).toContain(`,user,${owner.id},"'=Ada ""Byron""",referral.create,referral,${referral},"{""`);
  const strangers = await server.request('GET', `/v1/audit-log/export?subjectId=${foreign}`, {
    key: owner.token,
    headers: owner.headers,
  });
  expect((await strangers.text()).replace('\ufeff', '')).toBe(`${HEADER}\r\n`);
});

test('who may not read the audit is refused', async () => {
  const sales = await givenPerson(server, { partnerId: partner.id, role: 'sales' });
  for (const path of ['/v1/audit-log', '/v1/audit-log/export']) {
    const refused = await server.request('GET', path, { key: sales.token, headers: sales.headers });
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, 'missing_scope']);
    expect((await server.request('GET', path, { key: partner.secretKey })).status).toBe(403);
  }
});
