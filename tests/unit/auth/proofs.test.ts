import { describe, expect, test } from 'vitest';
import { createAuth } from '../../../api/src/adapters/better-auth/index.ts';
import { deviceOf } from '../../../api/src/modules/auth/device.ts';

const auth = createAuth({ origin: 'https://partners.example.com' });
/** RFC 6238, appendix B: `12345678901234567890` in base32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('time-based codes', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('are those of RFC 6238 at %d s', async (seconds, code) => {
    const at = new Date(seconds * 1000);
    const step = Math.floor(seconds / 30);
    expect(await auth.totpStep(SECRET, code, at, null)).toBe(step);
    expect(await auth.totpStep(SECRET, code, at, step - 1)).toBe(step);
    expect(await auth.totpStep(SECRET, code, at, step)).toBeNull();
    expect(await auth.totpStep(SECRET, code, new Date(at.getTime() + 90_000), null)).toBeNull();
  });

  test('of no length or letter but theirs are taken', async () => {
    for (const code of ['', '28708', '2870820', 'abcdef', '２８７０８２']) {
      expect(await auth.totpStep(SECRET, code, new Date(59_000), null)).toBeNull();
    }
  });

  test('have secrets of 160 bits, each its own, in a form that apps read', async () => {
    const secrets = await Promise.all(Array.from({ length: 50 }, () => auth.createTotpSecret()));
    expect(new Set(secrets).size).toBe(50);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(await auth.totpUri(SECRET, 'mara+test@northwind.example'));
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toBe('/SISO Partner:mara+test@northwind.example');
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({ secret: SECRET, issuer: 'SISO Partner', digits: '6' });
    expect(uri.href).not.toContain('+');
  });
});

describe('passwords', () => {
  test('are salted, and fit whichever way their letters were composed', async () => {
    const [one, two] = await Promise.all([
      auth.hashPassword('caf\u00e9 au lait'),
      auth.hashPassword('caf\u00e9 au lait'),
    ]);
    expect(one).not.toBe(two);
    expect(await auth.verifyPassword(one ?? '', 'cafe\u0301 au lait')).toBe(true);
    expect(await auth.verifyPassword(one ?? '', 'cafe au lait')).toBe(false);
  });

  test('of nobody never fit', async () => {
    for (const password of ['', 'anything', '0'.repeat(64)])
      expect(await auth.verifyPassword(null, password)).toBe(false);
  });
});

test('people recognise their browsers', () => {
  const mozilla = 'Mozilla/5.0';
  const cases = [
    [
      `${mozilla} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0`,
      'Edge',
      'Windows',
    ],
    [
      `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15`,
      'Safari',
      'macOS',
    ],
    [
      `${mozilla} (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 CriOS/141.0 Mobile Safari/604.1`,
      'Chrome',
      'iOS',
    ],
    [`${mozilla} (Linux; Android 15) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36`, 'Chrome', 'Android'],
    [`${mozilla} (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0`, 'Firefox', 'Linux'],
    ['curl/8.5', null, null],
    [null, null, null],
  ] as const;
  for (const [userAgent, browser, os] of cases) expect(deviceOf(userAgent)).toEqual({ browser, os });
});
