import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { documentText } from '../../api/src/entry/openapi.ts';
import { Problem } from '../../api/src/http/problem.ts';
import { SCOPES } from '../../api/src/platform/scopes.ts';
import {
  DOCUMENT_FILE,
  type Document,
  isDoor,
  type Operation,
  operationsOf,
  readDocument,
} from '../http/support/operations.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

/** Pages and files for people and browsers, beside the API itself. */
const PAGES = ['/', '/openapi.yaml', '/docs', '/docs/:file', '/problems/:code', '/cdn/v1/*', '/cdn/:version/*'];

let server: TestServer;
let operations: Operation[];
beforeAll(async () => {
  server = await startTestServer();
  operations = operationsOf(server.service.app);
});
afterAll(() => server.close());

/** Runs a check for every operation, so that a failure names all that break the rule. */
function breaking(rule: (operation: Operation) => boolean): string[] {
  return operations.filter((operation) => !rule(operation)).map(({ method, path }) => `${method} ${path}`);
}

const documented = readDocument();

describe('the committed document', () => {
  test('is the one that the routes make', () => {
    expect(readFileSync(DOCUMENT_FILE, 'utf8')).toBe(documentText());
  });

  test('is OpenAPI 3.1 and says what each key is for', () => {
    expect(documented.openapi).toBe('3.1.0');
    expect(Object.keys(documented.components.securitySchemes).sort()).toEqual([
      'operatorKey',
      'publishableKey',
      'secretKey',
      'signedIn',
      'staffSession',
      'userSession',
      'widgetSession',
    ]);
  });

  test('is what the service serves', async () => {
    const response = await server.request('GET', '/openapi.yaml');
    expect(response.headers.get('content-type')).toBe('application/yaml; charset=utf-8');
    expect(await response.text()).toBe(readFileSync(DOCUMENT_FILE, 'utf8'));
  });

  test('names every path of the app, and no other', () => {
    const served = server.service.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !PAGES.includes(path))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const named = Object.entries(documented.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    expect([...new Set(served)].sort()).toEqual(named.sort());
  });
});

describe('every operation', () => {
  test('has a name of its own that begins with a verb', () => {
    const names = operations.map(({ documented: { operationId } }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    const verb =
      /^(?:get|list|create|update|delete|archive|revoke|refresh|rotate|qualify|convert|lose|reopen|record|settle|explain|export|stream|suspend|reactivate|resend)[A-Z]\w+$/;
    expect(breaking((each) => isDoor(each) || verb.test(each.documented.operationId))).toEqual([]);
  });

  test('has a summary of one line and one tag', () => {
    expect(breaking(({ documented: { summary } }) => /^\S.{3,99}[^.\s]$/.test(summary))).toEqual([]);
    expect(breaking(({ documented: { tags } }) => tags.length === 1)).toEqual([]);
  });

  test('says who may call it and with which scopes, but for those that anyone may', () => {
    const open = operations.filter((each) => each.documented.security?.length === 0 && !isDoor(each));
    expect(open.map(({ path }) => path).sort()).toEqual(['/.well-known/jwks.json', '/healthz', '/readyz']);
    const known: readonly string[] = SCOPES;
    const rule = ({ documented: { security } }: Operation) =>
      (security ?? [{}]).every((scheme) => {
        const [[, scopes] = ['', []], ...others] = Object.entries(scheme);
        return others.length === 0 && scopes.length > 0 && scopes.every((scope) => known.includes(scope));
      });
    expect(breaking((operation) => open.includes(operation) || isDoor(operation) || rule(operation))).toEqual([]);
    const atTheDoor = operations.filter(isDoor).map(({ documented: { security } }) => JSON.stringify(security));
    expect([...new Set(atTheDoor)].sort()).toEqual(['[]', '[{"signedIn":[]}]']);
  });

  test('takes an Idempotency-Key where it is a POST, and says whether it must', () => {
    const classOf = ({ documented: { 'x-idempotency': value } }: Operation) => value ?? 'none';
    const takesKey = ({ documented: { parameters } }: Operation) =>
      parameters?.some(({ name }) => name === 'Idempotency-Key') ?? false;
    const isRepeatable = (operation: Operation) => operation.method === 'post' && !isDoor(operation);
    expect(breaking((operation) => isRepeatable(operation) === takesKey(operation))).toEqual([]);
    expect(breaking((operation) => isRepeatable(operation) === (classOf(operation) !== 'none'))).toEqual([]);
    const required = operations.filter((operation) => classOf(operation) === 'required');
    expect(required.map(({ documented: { operationId } }) => operationId).sort()).toEqual([
      'recordPayment',
      'settleCommission',
    ]);
  });

  test('takes If-Match where it changes or deletes one object, or moves one on', () => {
    const step = /\}\/(?:qualify|convert|lose|reopen|archive|settle|suspend|reactivate|resend)$/;
    expect(
      breaking(
        ({ method, path, documented: { parameters } }) =>
          isDoor({ path }) ||
          (['patch', 'delete'].includes(method) || (method === 'post' && step.test(path))) ===
            (parameters?.some(({ name }) => name === 'If-Match') ?? false),
      ),
    ).toEqual([]);
  });

  test('lists page by page, from 1 to 100 at once', () => {
    const lists = operations.filter(({ documented: { operationId } }) => operationId.startsWith('list'));
    expect(lists.length).toBeGreaterThanOrEqual(10);
    for (const {
      documented: { parameters = [] },
    } of lists) {
      expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(['limit', 'cursor']));
      const limit = parameters.find(({ name }) => name === 'limit')?.schema;
      expect(limit).toMatchObject({ minimum: 1, maximum: 100, default: 25 });
    }
  });
});

describe('every example', () => {
  test('of a body is there and is one that the route takes', () => {
    const taken = operations.flatMap(({ documented: { operationId, requestBody }, body }) => {
      if (!requestBody) return [];
      const example = requestBody.content['application/json']?.example;
      return [
        [operationId, example === undefined ? 'no example' : (body?.safeParse(example).error?.message ?? 'taken')],
      ];
    });
    expect(taken.filter(([, outcome]) => outcome !== 'taken')).toEqual([]);
  });

  test('of an answer is there for every success and has exactly the fields of its schema', () => {
    for (const {
      documented: { operationId, responses },
      answers,
    } of operations) {
      for (const [status, { content }] of Object.entries(responses)) {
        if (Number(status) >= 400 || ['202', '204'].includes(status)) continue;
        const [[, { example }] = ['', {}]] = Object.entries(content ?? {});
        expect([operationId, status, example === undefined]).toEqual([operationId, status, false]);
        const schema = answers[status];
        if (schema) expect(schema.parse(example)).toEqual(example);
      }
    }
  });

  test('of a parameter in the path is one that the route takes', () => {
    const missing = operations.flatMap(({ documented: { operationId, parameters = [] } }) =>
      parameters
        .filter((each) => each.in === 'path' && each.schema.example === undefined)
        .map(({ name }) => [operationId, name]),
    );
    expect(missing).toEqual([]);
  });
});

describe('every error', () => {
  test('stands once among the shared ones, and is a problem', () => {
    const raw = parse(readFileSync(DOCUMENT_FILE, 'utf8')) as Document;
    const written = Object.values(raw.paths).flatMap((item) => Object.values(item).map(({ responses }) => responses));
    for (const responses of written) {
      const errors = Object.entries(responses).filter(([status]) => Number(status) >= 400);
      for (const [, response] of errors) expect(Object.keys(response)).toEqual(['$ref']);
    }
    for (const {
      documented: { operationId, responses },
    } of operations) {
      const errors = Object.entries(responses).filter(([status]) => Number(status) >= 400);
      expect(errors.map(([status]) => status)).toEqual(expect.arrayContaining(['500', '503']));
      for (const [status, { content }] of errors) {
        const examples = Object.entries(content?.['application/problem+json']?.examples ?? {});
        expect([operationId, status, examples.length]).not.toContain(0);
        for (const [code, { value }] of examples) {
          expect(Problem.parse(value)).toEqual(value);
          expect(value).toMatchObject({ code, status: Number(status) });
        }
      }
    }
  });

  test('has a page that explains it, at the address that its type names', async () => {
    const types = new Set<string>();
    for (const {
      documented: { responses },
    } of operations) {
      for (const { content } of Object.values(responses)) {
        for (const { value } of Object.values(content?.['application/problem+json']?.examples ?? {})) {
          types.add(String(value.type));
        }
      }
    }
    expect(types.size).toBeGreaterThan(20);
    for (const type of types) {
      const response = await server.request('GET', new URL(type).pathname);
      expect([type, response.status, response.headers.get('content-type')]).toEqual([
        type,
        200,
        'text/html; charset=UTF-8',
      ]);
    }
    expect((await server.request('GET', '/problems/no_such_code')).status).toBe(404);
    expect((await server.request('GET', '/problems/constructor')).status).toBe(404);
  });
});
