/** The wire's building blocks: every module's schemas are made of these. ../shared/design API. */
import { z } from '@hono/zod-openapi';
import { isDay, isInstant } from '../core/dates.ts';
import { ID_PREFIXES, type IdKind, idPattern } from '../core/ids.ts';
import { CURRENCIES, MAX_AMOUNT, RATE_PATTERN } from '../core/money.ts';

/** Every control character but tab and line breaks. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;

/** Plain text of at least one visible character; line breaks and tabs are kept, other control characters refused. */
export const text = (most: number) =>
  z
    .string('Expected a text.')
    .trim()
    .min(1, 'Must not be empty.')
    .max(most, `At most ${most} characters.`)
    .refine((value) => !CONTROL.test(value), 'Control characters are not allowed.')
    .refine((value) => value.isWellFormed(), 'Not well-formed Unicode.');

export const email = () => text(254).pipe(z.email('Not an email address, like name@example.com.'));
export const phone = () =>
  text(40).regex(
    /^[+()\d][\d\s().\-/+]{3,}(?:\s*(?:[xX]|[eE]xt\.?)\s*\d+)?$/,
    'Not a phone number, like +1 212 555 0100.',
  );
export const url = () =>
  text(2048).refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), 'Not an http(s) URL.');

const EXAMPLE_ULID = '01k9zq3m7xw5v8h2t6r4d1e0cb';

export const id = (kind: IdKind) =>
  z
    .string()
    .regex(idPattern(kind), `Not an id like ${ID_PREFIXES[kind]}_….`)
    .openapi({ example: `${ID_PREFIXES[kind]}_${EXAMPLE_ULID}` });

export const currency = z.enum(CURRENCIES).openapi('Currency');

export const money = z
  .strictObject({
    amount: z.int('An integer count of minor units.').min(0).max(MAX_AMOUNT).describe('Integer minor units (cents)'),
    currency,
  })
  .openapi('Money', { example: { amount: 1250000, currency: 'USD' } });

/** An amount that may be negative, as a correction can be. */
export const signedMoney = z.object({ amount: z.int(), currency: z.enum(CURRENCIES) }).openapi('SignedMoney');

/** Money or null, spelt so that the document keeps one Money and says null beside it. */
export const nullableMoney = z.lazy(() => money).nullable();

export const rate = z
  .string()
  .regex(RATE_PATTERN, 'A decimal text from "0" to "1" with at most six places, like "0.125".')
  .openapi('Rate', { example: '0.125', description: 'A decimal text from 0 to 1, at most six places' });

/** A rate or null, spelt like nullableMoney. */
export const nullableRate = z.lazy(() => rate).nullable();

export const day = z
  .string()
  .refine(isDay, 'A calendar day that exists, like 2026-03-31.')
  .openapi({ format: 'date', example: '2026-03-31' });

export const instant = z.string().openapi({ format: 'date-time', example: '2026-03-31T14:05:09.120Z' });

/** A past instant given by the programme: RFC 3339, or a day, which means its start in the programme's zone. */
export const moment = z
  .string()
  .refine((value) => isDay(value) || isInstant(value), 'An RFC 3339 instant or a day.')
  .openapi({ description: "An RFC 3339 instant, or a day: its start in the programme's zone", example: '2026-03-31' });

/** zod leaves this key out of a map without a word, and what was sent would be lost. */
const refuseProto = (value: unknown, ctx: z.RefinementCtx) => {
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__')) {
    ctx.addIssue({ code: 'custom', path: ['__proto__'], message: 'This key cannot be kept; choose another.' });
  }
  return value;
};

const stringMap = z.record(
  z.string().regex(/^[A-Za-z0-9_.-]{1,40}$/, 'A key has 1 to 40 characters of A–Z a–z 0–9 _ . -'),
  z.string().max(500),
);

export const metadata = z
  .preprocess(refuseProto, stringMap)
  .refine((map) => Object.keys(map).length <= 50, 'At most 50 keys.')
  .refine(
    (map) => Object.values(map).every((value) => !CONTROL.test(value) && value.isWellFormed()),
    'Control characters are not allowed.',
  )
  .openapi({ example: { region: 'north' }, description: 'A string map of at most 50 keys for your own use' });

export const externalId = () =>
  text(120).openapi({ example: 'crm-4711', description: 'Your own id; unique per partner' });

/** An enum that may grow: callers must accept a value that they do not know. */
export const openEnum = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).openapi({ description: `Open: ${values.join(', ')}; more may be added` });

/** The query of every list. Keep `limit` between 1 and 100. */
export const pageQuery = {
  limit: z.coerce.number('A number.').int().min(1).max(100).default(25),
  cursor: z.string().min(1).max(500).optional().openapi({ description: '`pagination.nextCursor` of the page before' }),
};

/** A page: `data` and where the next one starts. */
export const listOf = <T extends z.ZodType>(item: T, name: string) =>
  z
    .object({ data: z.array(item), pagination: z.object({ nextCursor: z.string().nullable(), hasMore: z.boolean() }) })
    .openapi(name);

/** Serialises a page. */
export function toList<Row, T>(page: { rows: Row[]; nextCursor: string | null }, serialise: (row: Row) => T) {
  return {
    data: page.rows.map(serialise),
    pagination: { nextCursor: page.nextCursor, hasMore: page.nextCursor !== null },
  };
}

export const iso = (date: Date): string => date.toISOString();
export const isoOrNull = (date: Date | null): string | null => date?.toISOString() ?? null;
