import { readFileSync } from 'node:fs';
import fc, { type Arbitrary, type GeneratorValue } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Problem } from '../../api/src/http/problem.ts';
import { verifyCounters } from '../../api/src/modules/dashboard/index.ts';
import { systemContext } from '../../api/src/platform/context.ts';
import { codesOf, DOCUMENT_FILE, isDoor, type Operation, operationsOf } from '../http/support/operations.ts';
import { givenPartner, givenPlans, givenProject, givenReferral, ORIGIN } from '../support/fixtures.ts';
import { givenPerson } from '../support/people.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { broken, nasty, type Pool, valid } from './support/arbitrary.ts';
import { type Schema, type Schemas, violations } from './support/json-schema.ts';

const SECONDS = 40;
const STEPS = 40;

interface Caller {
  key: string;
  origin?: string;
}
type Parameter = { name: string; in: string; required?: boolean; schema: Schema };

let server: TestServer;
let operations: Operation[];
let schemas: Schemas;
let operator: Caller & { id: string };
const pool: Pool = new Map();
const callers: Caller[] = [];
const people: Caller[] = [];
/** How often each operation answered how. */
const answers = new Map<string, Map<number, number>>();

beforeAll(async () => {
  server = await startTestServer({ at: '2026-06-01T12:00:00.000Z' });
  operations = operationsOf(server.service.app).filter((each) => !isDoor(each));
  schemas = (parse(readFileSync(DOCUMENT_FILE, 'utf8')) as { components: { schemas: Schemas } }).components.schemas;
  await givenPlans(server);
  const [row] = await server.sql<{ id: string }>('select id from api_keys where partner_id is null');
  operator = { key: server.operatorKey, id: row?.id ?? '' };
  const partner = await givenPartner(server);
  callers.push({ key: partner.secretKey }, { key: partner.publishableKey, origin: ORIGIN });
  for (const [role, partnerId] of [
    ['owner', partner.id],
    ['sales', partner.id],
    ['programme_admin', null],
  ] as const) {
    const { token, id } = await givenPerson(server, { role, partnerId, seconds: 30 * 86_400 });
    people.push({ key: token, origin: ORIGIN });
    remember('usr', id);
  }
  harvest(await givenProject(server, partner));
  harvest(await givenReferral(server, partner));
});
afterAll(() => server.close());

/** Remembers what an answer names, so that later operations can refer to it. */
function harvest(body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'object') harvest(value);
    if (typeof value !== 'string' || value === operator.id) continue;
    if (/(?:^id|Id)$/.test(name) && /^\w{3}_\w{26}$/.test(value)) remember(value.slice(0, 3), value);
  }
  const { key, token, origin } = body as { key?: string; token?: string; origin?: string };
  if (key?.startsWith('sk_')) callers.push({ key });
  if (token && origin) callers.push({ key: token, origin });
  // The latest are the likeliest to work still.
  if (callers.length > 12) callers.splice(2, callers.length - 12);
}

function remember(prefix: string, id: string): void {
  const known = pool.get(prefix) ?? [];
  if (known.includes(id)) return;
  pool.set(prefix, [...known.slice(-30), id]);
}

type Pick = GeneratorValue;
const chance = (g: Pick, percent: number) => g(fc.integer, { min: 1, max: 100 }) <= percent;
const draw = <T>(g: Pick, arbitrary: Arbitrary<T>): T => g(() => arbitrary);

const made = new Map<Schema, { valid: Arbitrary<unknown>; broken: Arbitrary<unknown> }>();
function arbitraryOf(schema: Schema, name: string) {
  const good = made.get(schema)?.valid ?? valid(schema, schemas, pool, name);
  const both = made.get(schema) ?? { valid: good, broken: broken(good) };
  made.set(schema, both);
  return both;
}

/** A parameter's text: valid for the schema, or now and then anything. */
function textFor(g: Pick, { name, schema }: Parameter): string {
  const wild = chance(g, 10);
  const value = draw(g, wild ? nasty : arbitraryOf(schema, name).valid);
  return typeof value === 'string'
    ? value.toWellFormed().slice(0, 1_500)
    : (JSON.stringify(value) ?? '').slice(0, 1_500);
}

function requestFor(g: Pick, { method, path, documented }: Operation) {
  const parameters = (documented.parameters ?? []) as Parameter[];
  const target = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = parameters.find((each) => each.name === name);
    return parameter ? encodeURIComponent(textFor(g, parameter)) : name;
  });
  const query = new URLSearchParams();
  for (const parameter of parameters)
    if (parameter.in === 'query' && chance(g, 25)) query.append(parameter.name, textFor(g, parameter));
  const headers: Record<string, string> = {};
  if (method === 'post' && chance(g, 85)) headers['idempotency-key'] = `key-${g(fc.integer, { min: 0, max: 100_000 })}`;
  if (chance(g, 10)) headers['if-match'] = `"v${g(fc.integer, { min: 0, max: 3 })}"`;
  const caller = chance(g, 55) ? operator : draw(g, fc.constantFrom(...(chance(g, 50) ? callers : people)));
  if (caller.origin) headers.origin = caller.origin;
  const schema = documented.requestBody?.content['application/json']?.schema as Schema | undefined;
  const good = schema && arbitraryOf(schema, '');
  const body =
    good && (documented.requestBody?.required || chance(g, 50))
      ? draw(g, chance(g, 35) ? good.broken : good.valid)
      : undefined;
  const rest = query.size > 0 ? `?${query}` : '';
  return { method: method.toUpperCase(), target: `${target}${rest}`, request: { key: caller.key, headers, body } };
}

/** A page's credential is judged before it is known that the operation is none of its; only its own document the code. */
function judgedBefore({ documented: { security = [] } }: Operation, headers: Record<string, string>): string[] {
  const forPages = security.some(
    (scheme) =>
      'widgetSession' in scheme || 'publishableKey' in scheme || 'userSession' in scheme || 'staffSession' in scheme,
  );
  return headers.origin !== undefined && !forPages ? ['token_expired', 'origin_not_allowed'] : [];
}

async function judge(operation: Operation, g: Pick): Promise<void> {
  const { operationId, responses } = operation.documented;
  const { method, target, request } = requestFor(g, operation);
  const response = await server.request(method, target, request);
  const { status } = response;
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (isStream) await response.body?.cancel();
  const text = isStream ? '' : await response.text();
  const told = `${operationId}: ${method} ${target} ${JSON.stringify(request.body)} answered ${status} ${text.slice(0, 600)}`;
  const counts = answers.get(operationId) ?? new Map<number, number>();
  answers.set(operationId, counts.set(status, (counts.get(status) ?? 0) + 1));

  if (status >= 500)
    throw new Error(`${told}\n${JSON.stringify(server.log.at(-1))}\n${JSON.stringify(server.log.at(-2))}`);
  if (status >= 400) {
    const problem = Problem.strict().safeParse(JSON.parse(text));
    if (!problem.success || problem.data.status !== status) throw new Error(`${told}, which is no problem`);
    const codes = [...codesOf(operation, status), ...judgedBefore(operation, request.headers)];
    if (!codes.includes(problem.data.code)) throw new Error(`${told}, which is not documented`);
    return;
  }
  const documented = responses[status];
  if (!documented) throw new Error(`${told}, a status that is not documented`);
  if (documented.content?.['text/csv']) {
    expect([told, response.headers.get('content-type')]).toEqual([told, expect.stringMatching(/^text\/csv/)]);
    return expect(text).toMatch(/^\u{FEFF}?[a-z_]+(?:,[a-z_]+)+/u);
  }
  const schema = documented.content?.['application/json']?.schema as Schema | undefined;
  if (!schema) return expect([told, text]).toEqual([told, '']);
  const body: unknown = JSON.parse(text);
  const wrong = violations(body, schema, schemas);
  if (wrong.length > 0) throw new Error(`${told}\nwhich breaks its schema: ${wrong.join('; ')}`);
  harvest(body);
}

test('whatever is sent to whichever operation, the answer is one that the document promises', async () => {
  const property = fc.asyncProperty(fc.gen(), async (g) => {
    for (let step = 0; step < STEPS; step++) {
      server.clock.advance({ seconds: 1 });
      server.log.length = 0;
      const operation = operations[g(fc.nat, { max: operations.length - 1 })];
      if (operation) await judge(operation, g);
    }
  });
  // The state grows with the run, so a failure is not made smaller; its seed and its request are told.
  await fc.assert(property, { numRuns: 10_000, interruptAfterTimeLimit: SECONDS * 1000, endOnFailure: true });
});

test('every operation was met by good and bad, and the counters are right after all of it', async () => {
  let requests = 0;
  const [never, unrefused]: string[][] = [[], []];
  for (const { documented } of operations) {
    const counts = answers.get(documented.operationId) ?? new Map<number, number>();
    for (const [, count] of counts) requests += count;
    if (![...counts.keys()].some((status) => status < 300)) never?.push(documented.operationId);
    if (![...counts.keys()].some((status) => status >= 400)) unrefused?.push(documented.operationId);
  }
  console.info(`${requests} requests to ${operations.length} operations; never done: ${never?.join(', ') || 'none'}`);
  expect(requests).toBeGreaterThan(1_000);
  // What needs a rare state (a commission past its hold, a plan of the future) may not come about by chance.
  expect(never?.length).toBeLessThanOrEqual(4);
  expect(unrefused?.filter((id) => !['getHealth', 'getReadiness', 'getJwks'].includes(id))).toEqual([]);
  expect(await verifyCounters(systemContext(server.service.deps, 'worker'))).toEqual([]);
});
