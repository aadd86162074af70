import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  COMPONENT_SCOPES,
  OPTIONAL_SCOPES,
  PARTNER_SCOPES,
  PUBLISHABLE_SCOPES,
  SCOPES,
} from '../../api/src/platform/scopes.ts';
import { type GivenPartner, givenPartner, ORIGIN } from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Caller, createCaller } from './support/caller.ts';
import { isDoor, isOfProgramme, type Operation, operationsOf } from './support/operations.ts';

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let secured: Operation[];
beforeAll(async () => {
  server = await startTestServer();
  operator = createCaller(server);
  partner = await givenPartner(server);
  secured = operationsOf(server.service.app).filter(
    (each) => (each.documented.security ?? []).length > 0 && !isDoor(each),
  );
});
afterAll(() => server.close());

const isFor = (scheme: string) => (operation: Operation) =>
  operation.documented.security?.some((each) => scheme in each) ?? false;
const scopesOf = ({ documented: { security = [] } }: Operation) => [
  ...new Set(security.flatMap((each) => Object.values(each)[0] ?? [])),
];

async function keyWith(scopes: readonly string[], partnerId?: string): Promise<string> {
  const body = { kind: 'secret', name: 'scopes', scopes, partnerId };
  return (await operator.ask<{ key: string }>('POST', '/v1/api-keys', { body })).body.key;
}

/** Sends the operation's own example to ids that nothing has, and answers the code of the refusal, if it is one. */
async function codeFor(operation: Operation, key: string): Promise<string> {
  const { method, path, documented } = operation;
  const ended = new AbortController();
  const init = {
    method: method.toUpperCase(),
    headers: {
      authorization: `Bearer ${key}`,
      'idempotency-key': 'scopes',
      ...(documented.requestBody ? { 'content-type': 'application/json' } : {}),
    },
    signal: ended.signal,
    ...(documented.requestBody
      ? { body: JSON.stringify(documented.requestBody.content['application/json']?.example) }
      : {}),
  };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const example = documented.parameters?.find((each) => each.name === name)?.schema.example;
    return String(example);
  });
  const response = await server.service.app.request(filled, init);
  if (response.ok) {
    await response.body?.cancel();
    ended.abort();
    return 'done';
  }
  return ((await response.json()) as { code: string }).code;
}

test('no operation answers an operator key that holds every scope but its own', async () => {
  for (const operation of secured) {
    const needed = scopesOf(operation);
    const key = await keyWith(SCOPES.filter((scope) => !needed.includes(scope)));
    const { operationId } = operation.documented;
    expect([operationId, await codeFor(operation, key)]).toEqual([operationId, 'missing_scope']);
  }
});

test('every operation answers an operator key that holds one of its scopes and nothing else', async () => {
  for (const operation of secured) {
    for (const scope of scopesOf(operation)) {
      const { operationId } = operation.documented;
      const code = await codeFor(operation, await keyWith([scope]));
      expect([operationId, scope, code]).not.toContain('missing_scope');
      expect([operationId, scope, code]).not.toContain('internal');
    }
  }
});

test('what is for partners’ servers asks them for the scope too', async () => {
  for (const operation of secured.filter(isFor('secretKey'))) {
    const needed = scopesOf(operation);
    const { operationId } = operation.documented;
    const without = await keyWith(
      PARTNER_SCOPES.filter((scope) => !needed.includes(scope)),
      partner.id,
    );
    expect([operationId, await codeFor(operation, without)]).toEqual([operationId, 'missing_scope']);
    const held = PARTNER_SCOPES.filter((scope) => needed.includes(scope));
    expect([operationId, held.length > 0]).toEqual([operationId, true]);
    const code = await codeFor(operation, await keyWith(held, partner.id));
    expect([operationId, code]).not.toContain('missing_scope');
  }
});

test('what is for operators only answers no partner’s key, whatever its scopes', async () => {
  for (const operation of secured.filter(isOfProgramme)) {
    const { operationId } = operation.documented;
    expect([operationId, await codeFor(operation, partner.secretKey)]).toEqual([operationId, 'programme_only']);
  }
});

test('the document offers publishable keys and sessions only what their scopes cover', () => {
  const offered = (scheme: string) => secured.filter(isFor(scheme));
  const publishable: readonly string[] = PUBLISHABLE_SCOPES;
  for (const operation of offered('publishableKey')) {
    expect(scopesOf(operation).some((scope) => publishable.includes(scope))).toBe(true);
  }
  const inSessions: readonly string[] = Object.values(COMPONENT_SCOPES).flat();
  const reachable = offered('widgetSession').filter((operation) =>
    scopesOf(operation).some((scope) => inSessions.includes(scope)),
  );
  expect(reachable.map(({ documented: { operationId } }) => operationId)).toEqual(
    expect.arrayContaining([
      'getDashboard',
      'createReferral',
      'listCommissions',
      'streamEvents',
      'getBrand',
      'listActivity',
    ]),
  );
});

test('a session reaches what its components need, and nothing else', async () => {
  const body = { subject: 'user-1', origin: ORIGIN, components: ['commission-dashboard'] };
  const { token } = (
    await operator.as(partner.secretKey).ask<{ token: string }>('POST', '/v1/widget-sessions', { body })
  ).body;
  const component = 'commission-dashboard';
  const granted: readonly string[] = [...COMPONENT_SCOPES[component], ...OPTIONAL_SCOPES[component]];
  const page = operator.as(token, { origin: ORIGIN });
  for (const operation of secured.filter(({ path, method }) => method === 'get' && !path.includes('stream'))) {
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      String(operation.documented.parameters?.find((each) => each.name === name)?.schema.example),
    );
    const covered = scopesOf(operation).some((scope) => granted.includes(scope));
    const response = await server.request('GET', path, { key: token, headers: { origin: ORIGIN } });
    expect([operation.documented.operationId, response.status !== 403]).toEqual([
      operation.documented.operationId,
      covered,
    ]);
  }
  expect(await page.refused('POST', '/v1/referrals', { body: { clientName: 'Ada' } })).toMatchObject({
    code: 'missing_scope',
  });
});
