import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GivenPartner, givenPartner, givenPlans, givenProject, ORIGIN } from '../support/fixtures.ts';
import { type GivenPerson, givenPerson } from '../support/people.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Caller, createCaller } from './support/caller.ts';
import { isDoor, isOfProgramme, type Operation, operationsOf } from './support/operations.ts';

type Ids = Record<string, string>;

let server: TestServer;
let operator: Caller;
let mine: GivenPartner;
let owner: GivenPerson;
let other: GivenPartner;
let ownIds: Ids;
let foreignIds: Ids;
let operations: Operation[];
beforeAll(async () => {
  server = await startTestServer();
  operator = createCaller(server);
  await givenPlans(server);
  mine = await givenPartner(server);
  other = await givenPartner(server, { companyName: 'Other Studio' });
  owner = await givenPerson(server, { partnerId: mine.id, role: 'owner' });
  ownIds = await everyNounOf(mine);
  foreignIds = await everyNounOf(other);
  operations = operationsOf(server.service.app).filter((each) => /\{\w+Id\}/.test(each.path) && !isDoor(each));
});
afterAll(() => server.close());

/** One of each noun that belongs to a partner, under the name of its path parameter. */
async function everyNounOf(partner: GivenPartner): Promise<Ids> {
  const project = await givenProject(server, partner);
  const path = `/v1/projects/${project.id}`;
  const payment = { body: { amount: { amount: 5_000, currency: 'USD' } }, headers: { 'idempotency-key': 'payment' } };
  const milestone = await operator.ask<{ id: string }>('POST', `${path}/milestones`, { body: { name: 'Begin' } });
  const paid = await operator.ask<{ id: string; commissionId: string }>('POST', `${path}/payments`, payment);
  const body = { subject: 'user-1', origin: ORIGIN };
  const session = await operator.as(partner.secretKey).ask<{ id: string }>('POST', '/v1/widget-sessions', { body });
  const person = await givenPerson(server, { partnerId: partner.id, role: 'viewer' });
  const guest = { email: `guest.${partner.id}@people.example`, role: 'viewer', partnerId: partner.id };
  const invitation = await operator.ask<{ id: string }>('POST', '/v1/invitations', { body: guest });
  const keys = await operator.ask<{ data: { id: string }[] }>('GET', `/v1/api-keys?partnerId=${partner.id}`);
  return {
    partnerId: partner.id,
    referralId: project.referralId,
    projectId: project.id,
    milestoneId: milestone.body.id,
    paymentId: paid.body.id,
    commissionId: paid.body.commissionId,
    sessionId: session.body.id,
    keyId: keys.body.data[0]?.id ?? '',
    userId: person.id,
    invitationId: invitation.body.id,
    planId: 'pln_01k9zq3m7xw5v8h2t6r4d1e0cb',
  };
}

/** Ids of the right shape that nothing has. */
const absent = (ids: Ids): Ids =>
  Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, `${id.slice(0, 4)}01k9zq3m7xw5v8h2t6r4d1e0cb`]));
const malformed = (ids: Ids): Ids => Object.fromEntries(Object.keys(ids).map((name) => [name, 'no-id']));

/** What a caller can see of a refusal, but for what belongs to the request alone. */
async function seen(caller: Caller, { method, path, documented }: Operation, ids: Ids) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'unknown');
  const body = documented.requestBody?.content['application/json']?.example;
  const headers: Record<string, string> = method === 'post' ? { 'idempotency-key': 'same' } : {};
  const refusal = await caller.refused(method.toUpperCase(), filled, { body, headers });
  const { requestId: _, instance: __, ...problem } = refusal.body;
  const told = Object.fromEntries(refusal.headers);
  for (const name of ['x-request-id', 'ratelimit', 'ratelimit-policy', 'content-length']) delete told[name];
  return { problem, told };
}

/** Who of a partner may ask it: a person, who may do more than a key; else the partner's server. */
const asker = ({ documented: { security = [] } }: Operation): Caller =>
  security.some((scheme) => 'userSession' in scheme)
    ? operator.as(owner.token, owner.headers)
    : operator.as(mine.secretKey);

describe('what belongs to another partner', () => {
  test('is answered exactly as what does not exist, by every operation on one object', async () => {
    expect(operations.length).toBeGreaterThan(25);
    for (const operation of operations) {
      const own = asker(operation);
      const { operationId } = operation.documented;
      const foreign = await seen(own, operation, foreignIds);
      const expected = isOfProgramme(operation) ? 'programme_only' : 'not_found';
      expect([operationId, foreign.problem.code]).toEqual([operationId, expected]);
      expect([operationId, await seen(own, operation, absent(ownIds))]).toEqual([operationId, foreign]);
      expect([operationId, await seen(own, operation, malformed(ownIds))]).toEqual([operationId, foreign]);
    }
  });

  test('is not found below an object of one’s own either', async () => {
    const own = operator.as(mine.secretKey);
    for (const operation of operations.filter(({ path, method }) => method === 'get' && path.split('{').length === 3)) {
      const mixed = { ...foreignIds, projectId: ownIds.projectId ?? '' };
      const foreign = await seen(own, operation, mixed);
      expect(foreign.problem).toMatchObject({ status: 404, code: 'not_found' });
      expect(await seen(own, operation, { ...absent(ownIds), projectId: ownIds.projectId ?? '' })).toEqual(foreign);
    }
    // Nor does the programme find a milestone under a project that is not its own.
    const crossed = `/v1/projects/${ownIds.projectId}/milestones/${foreignIds.milestoneId}`;
    expect(await operator.refused('PATCH', crossed, { body: { name: 'x' } })).toMatchObject({ code: 'not_found' });
  });

  test('cannot be named in a body', async () => {
    const own = operator.as(mine.secretKey);
    const naming = (partnerId: string) =>
      [
        ['/v1/referrals', { clientName: 'Ada', partnerId }],
        ['/v1/widget-sessions', { subject: 'user-1', origin: ORIGIN, partnerId }],
      ] as const;
    const unknown = absent(ownIds).partnerId ?? '';
    for (const [i, [path, body]] of naming(other.id).entries()) {
      const { status, code, detail } = await own.refused('POST', path, { body });
      expect({ status, code }).toEqual({ status: 404, code: 'not_found' });
      expect(await own.refused('POST', path, { body: naming(unknown)[i]?.[1] })).toMatchObject({
        status,
        code,
        detail,
      });
    }
  });

  test('is left out of every list, as if nothing were there', async () => {
    const own = operator.as(mine.secretKey);
    const named = `partnerId=${other.id}`;
    for (const path of ['referrals', 'projects', 'commissions', 'widget-sessions', 'activity'].map(
      (noun) => `/v1/${noun}`,
    )) {
      const { body } = await own.ask<{ data: { partnerId: string }[] }>('GET', path);
      if (path !== '/v1/activity') expect(body.data.length).toBeGreaterThan(0);
      expect(new Set([mine.id, ...body.data.map(({ partnerId }) => partnerId)])).toEqual(new Set([mine.id]));
      const none = { data: [], pagination: { nextCursor: null, hasMore: false } };
      expect((await own.ask('GET', `${path}?${named}`)).body).toEqual(none);
    }
    for (const filter of [`referralId=${foreignIds.referralId}`, `projectId=${foreignIds.projectId}`]) {
      const { body } = await own.ask<{ data: unknown[] }>('GET', `/v1/commissions?${filter}`);
      expect(body.data).toEqual([]);
    }
  });

  test('is not changed by any of this', async () => {
    const { body } = await operator.ask('GET', `/v1/referrals/${foreignIds.referralId}`);
    expect(body).toMatchObject({ clientName: 'Ada Byron', status: 'converted', archivedAt: null });
    const milestone = `/v1/projects/${foreignIds.projectId}/milestones/${foreignIds.milestoneId}`;
    expect((await operator.ask('GET', milestone)).body).toMatchObject({ name: 'Begin', completedAt: null });
  });
});

test('the programme itself gets a 404 for what does not exist, from every operation', async () => {
  for (const operation of operations) {
    const { operationId } = operation.documented;
    const { problem } = await seen(operator, operation, absent(ownIds));
    expect([operationId, problem.code]).toEqual([operationId, 'not_found']);
    expect([operationId, (await seen(operator, operation, malformed(ownIds))).problem]).toEqual([operationId, problem]);
  }
});
