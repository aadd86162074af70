import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permissionsPage } from '../../api/src/entry/openapi.ts';
import {
  checkPermission,
  isStaffRole,
  type Permissions,
  ROLE_NAMES,
  type Role,
} from '../../api/src/platform/permissions.ts';
import { createCaller } from '../http/support/caller.ts';
import { DOCUMENT_FILE, isDoor, isOfProgramme, type Operation, operationsOf } from '../http/support/operations.ts';
import { type GivenPartner, givenPartner, givenPlans } from '../support/fixtures.ts';
import { type GivenPerson, givenPerson, signedIn } from '../support/people.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { everyNounOf, type Nouns } from './support/nouns.ts';

const PAGE = fileURLToPath(new URL('../../docs/permissions.md', import.meta.url));

/**
 * Every route × every role × own and another partner's, against the one table of platform/permissions.ts. The routes come
 * from the app itself, so that a route of tomorrow is judged too: it declares its permission, or it is open to nobody.
 */
let server: TestServer;
let operations: Operation[];
let stranger: GivenPartner;
let foreign: Nouns;
beforeAll(async () => {
  server = await startTestServer();
  await givenPlans(server);
  const isSecured = ({ documented: { security = [] } }: Operation) => security.length > 0;
  operations = operationsOf(server.service.app).filter((each) => isSecured(each) && !isDoor(each));
  stranger = await givenPartner(server, { companyName: 'Other Studio' });
  foreign = await everyNounOf(server, stranger);
});
afterAll(() => server.close());

const schemes = ({ documented: { security = [] } }: Operation) => security.flatMap((each) => Object.keys(each));
const scopesAsked = ({ documented: { security = [] } }: Operation) =>
  security.flatMap((each) => Object.values(each)[0] ?? []);

/** What a person is refused by, by the table; undefined: by nothing. */
function refusalOf(operation: Operation, role: Role, side: 'partner' | 'programme', permissions: Permissions = {}) {
  const open = schemes(operation);
  if (!open.includes('userSession') && !open.includes('staffSession')) return 'missing_scope';
  if (isOfProgramme(operation) && side === 'partner') return 'programme_only';
  const may = scopesAsked(operation).some((scope) => {
    const [resource = '', action = ''] = scope.split(':');
    return checkPermission({ role, permissions }, action, resource);
  });
  return may ? undefined : 'missing_scope';
}

const DOES_AWAY = /^(?:delete|archive|revoke|suspend|lose)/;
/** What ends things comes last, and the partner itself last of all. */
const rank = ({ method, documented: { operationId } }: Operation): number => {
  if (method === 'get') return 0;
  if (operationId === 'archivePartner') return 4;
  return operationId.startsWith('delete') ? 3 : DOES_AWAY.test(operationId) ? 2 : 1;
};

const EXAMPLE_PARTNER = 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb';

/** Sends the operation's own example, about these nouns; answers the refusal's code, or `through` with the status. */
async function outcome(operation: Operation, person: Pick<GivenPerson, 'token' | 'headers'>, nouns: Nouns) {
  const { method, path, documented } = operation;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => nouns[name] ?? `unknown-${name}`);
  const query = documented.parameters?.some(({ name, in: place }) => name === 'partnerId' && place === 'query')
    ? `?partnerId=${nouns.partnerId}`
    : '';
  const example = documented.requestBody?.content['application/json']?.example;
  const ended = new AbortController();
  const response = await server.service.app.request(filled + query, {
    method: method.toUpperCase(),
    headers: {
      authorization: `Bearer ${person.token}`,
      ...person.headers,
      ...(method === 'post' ? { 'idempotency-key': `${documented.operationId}-${person.token.slice(-20)}` } : {}),
      ...(example === undefined ? {} : { 'content-type': 'application/json' }),
    },
    signal: ended.signal,
    ...(example === undefined
      ? {}
      : { body: JSON.stringify(example).replaceAll(EXAMPLE_PARTNER, nouns.partnerId ?? '') }),
  });
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    ended.abort();
    return { status: response.status, code: '', rows: undefined };
  }
  const text = await response.text();
  const body = text.startsWith('{') ? (JSON.parse(text) as { code?: string; data?: unknown[] }) : {};
  return { status: response.status, code: (response.ok ? undefined : body.code) ?? '', rows: body.data?.length };
}

/** Refusals that only the person's rights can cause. */
const BY_RIGHTS = ['unauthenticated', 'missing_scope', 'programme_only', 'step_up_required', 'partner_suspended'];
const isAboutOne = ({ path, documented }: Operation) =>
  path.includes('{') ||
  JSON.stringify(documented.requestBody?.content['application/json']?.example ?? '').includes(EXAMPLE_PARTNER);
const isList = ({ documented: { parameters = [] } }: Operation) =>
  parameters.some(({ name, in: place }) => name === 'partnerId' && place === 'query') &&
  parameters.some(({ name }) => name === 'cursor');

type Side = 'partner' | 'programme';
const SUBJECTS: readonly (readonly [name: string, role: Role, side: Side])[] = [
  ...ROLE_NAMES.map((role) => [role, role, isStaffRole(role) ? 'programme' : 'partner'] as const),
  ...ROLE_NAMES.filter(isStaffRole).map((role) => [`${role} looking at a partner`, role, 'partner'] as const),
];

test('the page of who may do what is the one that the table and the routes make', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(permissionsPage(readFileSync(DOCUMENT_FILE, 'utf8')));
});

test('the routes are found, and each names one permission for everybody who may ask it', () => {
  expect(operations.length).toBeGreaterThan(60);
  for (const operation of operations) {
    const asked = [...new Set(operation.documented.security?.map((each) => JSON.stringify(Object.values(each)[0])))];
    expect([operation.documented.operationId, asked.length]).toEqual([operation.documented.operationId, 1]);
  }
});

describe.each(SUBJECTS)('%s', (_, role, side) => {
  test('does what the table says with their own partner’s, and with nothing of another’s', async () => {
    const partner = await givenPartner(server, { companyName: `Studio of ${role} ${side}` });
    const own = await everyNounOf(server, partner);
    const lookingAt = side === 'partner' && isStaffRole(role) ? { lookingAt: partner.id } : {};
    const person = await givenPerson(server, { role, partnerId: isStaffRole(role) ? null : partner.id, ...lookingAt });
    const wrong: unknown[] = [];
    for (const operation of [...operations].sort((a, b) => rank(a) - rank(b))) {
      const { operationId } = operation.documented;
      const expected = refusalOf(operation, role, side);
      if (side === 'partner') {
        const theirs = await outcome(operation, person, foreign);
        const rightly =
          expected !== undefined
            ? theirs.code === expected
            : isList(operation)
              ? theirs.status === 404 || theirs.rows === 0
              : !isAboutOne(operation) || theirs.status === 404;
        if (!rightly) wrong.push([operationId, 'foreign', expected ?? 'nothing to be found', theirs]);
      }
      const done = await outcome(operation, person, own);
      const rightly =
        expected === undefined ? !BY_RIGHTS.includes(done.code) && done.status !== 404 : done.code === expected;
      if (!rightly || done.status >= 500) wrong.push([operationId, 'own', expected ?? 'let through', done]);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe('what is granted beside a role', () => {
  test.each([
    ['viewer', { write: ['referrals'] }],
    ['viewer', { read: ['*'], submit: ['*'] }],
    ['sales', { read: ['users', 'audit'], write: ['api-keys'] }],
    ['viewer', { write: ['plans', 'commissions', 'programme'], read: ['signing-keys'] }],
  ] as [Role, Permissions][])(
    '%s with %j may do that too, and nothing that no partner may',
    async (role, permissions) => {
      const partner = await givenPartner(server);
      const own = await everyNounOf(server, partner);
      const person = await givenPerson(server, { role, partnerId: partner.id, permissions });
      const wrong: unknown[] = [];
      for (const operation of [...operations].sort((a, b) => rank(a) - rank(b))) {
        const expected = refusalOf(operation, role, 'partner', permissions);
        const done = await outcome(operation, person, own);
        const rightly = expected === undefined ? !BY_RIGHTS.includes(done.code) : done.code === expected;
        if (!rightly) wrong.push([operation.documented.operationId, expected ?? 'let through', done]);
      }
      expect(wrong).toEqual([]);
    },
  );

  test('holds from the very next request, and no longer than it stands', async () => {
    const partner = await givenPartner(server);
    const person = await givenPerson(server, { role: 'viewer', partnerId: partner.id });
    const operator = createCaller(server);
    const lead = { body: { clientName: 'Ada' } };
    const now = async () => {
      const { token, headers } = await signedIn(server, person.id);
      return operator.as(token, headers);
    };
    expect(await (await now()).refused('POST', '/v1/referrals', lead)).toMatchObject({ code: 'missing_scope' });
    const grant = (permissions: object) => operator.ask('PATCH', `/v1/users/${person.id}`, { body: { permissions } });
    await grant({ write: ['referrals'], submit: ['referrals'] });
    const writer = await now();
    await writer.ask('POST', '/v1/referrals', lead);
    await grant({});
    expect(await writer.refused('POST', '/v1/referrals', lead)).toMatchObject({ status: 401 });
    expect(await (await now()).refused('POST', '/v1/referrals', lead)).toMatchObject({ code: 'missing_scope' });
  });
});
