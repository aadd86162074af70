import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from '../../../api/src/core/cursor.ts';
import { ProblemError } from '../../../api/src/core/errors.ts';

const base64Url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function refusal(cursor: string, length = 2): string {
  try {
    decodeCursor(cursor, length);
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
  return 'accepted';
}

test('what was encoded comes back, whatever the keys hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (keys) => {
      const cursor = encodeCursor(keys);
      expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(decodeCursor(cursor, keys.length)).toEqual(keys);
    }),
  );
});

test('of all spellings only our own is taken', () => {
  const keys = ['2026-03-15T12:00:00.000Z', 'ref_01k9zq3m7xw5v8h2t6r4d1e0cb'];
  const cursor = encodeCursor(keys);
  expect(cursor).toBe(base64Url([1, ...keys]));
  const spaced = Buffer.from(JSON.stringify([1, ...keys], null, 1)).toString('base64url');
  const others = [
    `${cursor}=`,
    `${cursor} `,
    ` ${cursor}`,
    `${cursor}\n`,
    spaced,
    cursor.toUpperCase(),
    cursor.slice(1),
  ];
  for (const other of others) expect([other, refusal(other)]).toEqual([other, 'invalid_cursor']);
  // The last digit of unpadded base64 carries bits that decoding drops: sixteen spellings of one text.
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  for (const ours of [encodeCursor(['a', 'b']), encodeCursor(['a', 'bc']), encodeCursor(['a', 'bcd'])]) {
    const accepted = [...digits].filter((digit) => refusal(`${ours.slice(0, -1)}${digit}`) === 'accepted');
    expect(accepted).toEqual([ours.at(-1)]);
  }
});

describe('a forged cursor is refused', () => {
  test.each([
    ['empty', ''],
    ['no base64', '***'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['no UTF-8', Buffer.from([0x5b, 0xff, 0x5d]).toString('base64url')],
    ['no list', base64Url({ 0: 1, 1: 'a', 2: 'b' })],
    ['another version', base64Url([2, 'a', 'b'])],
    ['a version as text', base64Url(['1', 'a', 'b'])],
    ['too few keys', base64Url([1, 'a'])],
    ['too many keys', base64Url([1, 'a', 'b', 'c'])],
    ['a number for a key', base64Url([1, 'a', 2])],
    ['null for a key', base64Url([1, null, 'b'])],
    ['a list for a key', base64Url([1, ['a'], 'b'])],
    ['standard base64 in place of ours', Buffer.from(JSON.stringify([1, '>>>', '???'])).toString('base64')],
  ])('%s', (_, cursor) => {
    expect(refusal(cursor)).toBe('invalid_cursor');
  });

  test('any text that is not exactly ours', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const answer = refusal(text);
        if (answer === 'accepted') expect(encodeCursor(decodeCursor(text, 2))).toBe(text);
        else expect(answer).toBe('invalid_cursor');
      }),
      { numRuns: 1_000 },
    );
  });
});
