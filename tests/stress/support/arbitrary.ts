import fc, { type Arbitrary } from 'fast-check';
import { resolve, type Schema, type Schemas } from './json-schema.ts';

/** The ids that the service has made so far, by prefix: what later operations can refer to. */
export type Pool = Map<string, string[]>;

const PREFIX = /^\^(\w{3})_\[0-7\]/;
const anyDay = fc
  .integer({ min: 0, max: 5_000 })
  .map((days) => new Date(Date.UTC(2019, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const anyInstant = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 23 }))
  .map(([day, hour]) => `${day}T${String(hour).padStart(2, '0')}:30:00Z`);
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const host = fc.stringMatching(/^[a-z]{3,8}$/).map((name) => `https://${name}.example`);

/** What the document says of a field in words only. */
const BY_NAME: readonly [RegExp, Arbitrary<unknown>][] = [
  [/email$/i, fc.emailAddress({ size: '-1' })],
  [/phone$/i, fc.integer({ min: 1_000_000, max: 99_999_999 }).map((n) => `+1 ${n}`)],
  [/url$/i, host.map((each) => `${each}/a?b=c`)],
  [/^(?:origin|allowedOrigins)$/, host],
  [/^timeZone$/, fc.constantFrom('UTC', 'America/New_York', 'Asia/Kathmandu')],
  [/^expiresAt$/, fc.constant('2031-01-01T00:00:00Z')],
  [/(?:At)$/, fc.oneof(anyDay, anyInstant)],
];

function textOf(name: string, { pattern, format, maxLength = 40 }: Schema, pool: Pool): Arbitrary<unknown> {
  const prefix = PREFIX.exec(pattern ?? '')?.[1];
  if (pattern && prefix) {
    const made = fc.stringMatching(new RegExp(pattern));
    // Looked up when it is drawn, so that one arbitrary serves the whole run.
    return fc.tuple(made, fc.nat(), fc.nat(9)).map(([id, at, often]) => {
      const known = pool.get(prefix) ?? [];
      return often === 0 ? id : (known[at % Math.max(1, known.length)] ?? id);
    });
  }
  const named = BY_NAME.find(([rule]) => rule.test(name))?.[1];
  if (named) return named;
  if (format === 'date') return anyDay;
  if (pattern) return fc.stringMatching(new RegExp(pattern)).map((text) => text.slice(0, maxLength));
  return words;
}

/** Values that the schema allows. What only the service knows (dates in order, ids that exist) it may still refuse. */
export function valid(given: Schema, schemas: Schemas, pool: Pool, name = ''): Arbitrary<unknown> {
  const schema = resolve(given, schemas);
  const inner = (each: Schema, of = name) => valid(each, schemas, pool, of);
  if (schema.oneOf) return fc.oneof(...schema.oneOf.map((each) => inner(each)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const byType: Record<string, () => Arbitrary<unknown>> = {
    null: () => fc.constant(null),
    boolean: () => fc.boolean(),
    integer: () => fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1e6, 1e9) }),
    string: () => textOf(name, schema, pool),
    array: () => fc.array(inner(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: 4 }),
    object: () => objectOf(schema, inner),
  };
  const types = [schema.type ?? 'object'].flat();
  return fc.oneof(...types.map((type) => (byType[type] ?? byType.object ?? fc.anything)()));
}

function objectOf(schema: Schema, inner: (schema: Schema, name: string) => Arbitrary<unknown>): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  if (typeof additionalProperties === 'object') {
    return fc.dictionary(fc.stringMatching(/^[A-Za-z0-9_.-]{1,12}$/), inner(additionalProperties, ''), { maxKeys: 4 });
  }
  const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, inner(each, name)]));
  return fc.record(fields, { requiredKeys: required, noNullPrototype: true });
}

/** Values that have broken many a service. */
export const nasty: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\u202e',
    "' or 1=1 --",
    '0000-01-01',
    '9999-12-31',
    'x'.repeat(6_000),
  ),
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    -0,
    0.5,
    1e21,
    2 ** 53,
    -(2 ** 63),
    [],
    {},
    [[]],
    [null],
    '2026-02-30',
    '1e400',
  ),
  fc.string({ unit: 'binary' }),
  fc.anything({ maxDepth: 3, withNullPrototype: false, withBigInt: false }),
  fc.constant(JSON.parse('{"__proto__":{"a":1},"constructor":{"prototype":1}}')),
);

/** One thing broken in a body that was good. */
export function broken(body: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.tuple(body, nasty, fc.nat(), fc.nat(5)).map(([good, bad, at, how]) => {
    if (typeof good !== 'object' || good === null || how === 0) return bad;
    const names = Object.keys(good);
    const name = names[at % Math.max(1, names.length)] ?? 'field';
    if (how === 1) return { ...good, [`${name}_`]: bad };
    if (how === 2) return Object.fromEntries(Object.entries(good).filter(([each]) => each !== name));
    if (how === 3) return [good];
    return { ...good, [name]: bad };
  });
}
