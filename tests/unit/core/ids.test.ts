import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIds } from '../../../api/src/adapters/system.ts';
import { formatId, ID_PREFIXES, type IdKind, idPattern, isId, ulidTime } from '../../../api/src/core/ids.ts';

const kinds = Object.keys(ID_PREFIXES) as IdKind[];
const instants = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const chance = fc.uint8Array({ minLength: 10, maxLength: 10 });

test('every kind has a prefix of its own of three letters', () => {
  expect(new Set(Object.values(ID_PREFIXES)).size).toBe(kinds.length);
  for (const prefix of Object.values(ID_PREFIXES)) expect(prefix).toMatch(/^[a-z]{3}$/);
});

describe('an id', () => {
  test('is recognised as its own kind and as no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), instants, chance, (kind, at, random) => {
        const made = formatId(kind, at, random);
        expect(kinds.filter((each) => isId(each, made))).toEqual([kind]);
      }),
    );
  });

  test('sorts by the instant of its making, byte by byte', () => {
    fc.assert(
      fc.property(instants, instants, chance, chance, (one, two, first, second) => {
        fc.pre(one < two);
        expect(formatId('event', one, first) < formatId('event', two, second)).toBe(true);
      }),
    );
  });

  test('keeps all eighty bits of chance apart', () => {
    fc.assert(
      fc.property(chance, chance, (one, two) => {
        const same = one.every((byte, i) => byte === two[i]);
        expect(formatId('event', 0, one) === formatId('event', 0, two)).toBe(same);
      }),
    );
    expect(formatId('event', 0, new Uint8Array(10).fill(255))).toBe('evt_0000000000zzzzzzzzzzzzzzzz');
    expect(formatId('event', 2 ** 48 - 1, new Uint8Array(10))).toBe('evt_7zzzzzzzzz0000000000000000');
  });

  test('carries the time as the ULID specification’s own example', () => {
    expect(ulidTime(1_469_918_176_385)).toBe('01aryz6s41');
  });

  test.each([
    'ref_01k9zq3m7xw5v8h2t6r4d1e0c',
    'ref_01k9zq3m7xw5v8h2t6r4d1e0cbb',
    'ref_81k9zq3m7xw5v8h2t6r4d1e0cb',
    'ref_01k9zq3m7xw5v8h2t6r4d1e0cl',
    'ref_01k9zq3m7xw5v8h2t6r4d1e0cu',
    'ref_01K9ZQ3M7XW5V8H2T6R4D1E0CB',
    'REF_01k9zq3m7xw5v8h2t6r4d1e0cb',
    'prj_01k9zq3m7xw5v8h2t6r4d1e0cb',
    'ref-01k9zq3m7xw5v8h2t6r4d1e0cb',
    'ref_01k9zq3m7xw5v8h2t6r4d1e0cb\n',
    ' ref_01k9zq3m7xw5v8h2t6r4d1e0cb',
    '01k9zq3m7xw5v8h2t6r4d1e0cb',
    'ref_',
    '',
  ])('%j is no referral’s', (text) => {
    expect(isId('referral', text)).toBe(false);
  });
});

describe('the source of ids and secrets', () => {
  const at = new Date('2026-03-15T12:00:00.000Z');
  const ids = createIds({ now: () => at });

  test('takes its time from the clock and never answers twice the same', () => {
    const made = Array.from({ length: 1_000 }, () => ids.make('referral'));
    expect(new Set(made).size).toBe(1_000);
    for (const id of made) expect(id.slice(4, 14)).toBe(ulidTime(at.getTime()));
    for (const id of made) expect(id).toMatch(idPattern('referral'));
  });

  test('makes secrets of letters and digits that hold all the bits asked for', () => {
    const secrets = Array.from({ length: 500 }, () => ids.secret(32));
    expect(new Set(secrets).size).toBe(500);
    for (const secret of secrets) expect(secret).toMatch(/^[0-9A-Za-z]{43}$/);
    const seen = new Set(secrets.map((secret) => secret.slice(1)).join(''));
    expect(seen.size).toBe(62);
  });
});
