import { describe, expect, test } from 'vitest';
import { readArguments } from '../../examples/crm-import/src/arguments.ts';
import { EXIT, ImportFailure } from '../../examples/crm-import/src/import-failure.ts';

const KEY = 'sk_test_0123456789';

describe('readArguments', () => {
  test('takes folder, address, key and concurrency', () => {
    const argv = ['exports', '--url', 'http://localhost:8787', '--key', KEY, '--concurrency', '4'];
    expect(readArguments(argv, {})).toEqual({
      folder: 'exports',
      url: 'http://localhost:8787',
      key: KEY,
      concurrency: 4,
    });
  });

  test('takes the key from the environment, and 16 deals at a time', () => {
    const options = readArguments(['exports', '--url', 'http://localhost:8787'], { SISO_OPERATOR_KEY: KEY });
    expect(options).toMatchObject({ key: KEY, concurrency: 16 });
  });

  test.each(['http://localhost:8787/', 'http://localhost:8787/v1', 'http://localhost:8787/v1/'])(
    'reads %s as the origin',
    (url) => {
      expect(readArguments(['x', '--url', url, '--key', KEY], {})?.url).toBe('http://localhost:8787');
    },
  );

  test('wants nothing else when asked for help', () => expect(readArguments(['--help'], {})).toBeNull());

  test.each([
    [['--url', 'http://x', '--key', KEY], 'Which folder?'],
    [['a', 'b', '--url', 'http://x', '--key', KEY], 'One folder at a time, not 2.'],
    [['a', '--key', KEY], 'Where is the API? --url is missing.'],
    [
      ['a', '--url', 'localhost:8787', '--key', KEY],
      '--url "localhost:8787" is not an address like http://localhost:8787.',
    ],
    [['a', '--url', 'http://x'], 'Which key? Give --key or set SISO_OPERATOR_KEY.'],
    [['a', '--url', 'http://x', '--key', 'pk_test_1'], 'The key is a publishable key (pk_…).'],
    [['a', '--url', 'http://x', '--key', 'eyJhbGciOi'], 'The key is not a secret key (sk_…).'],
    [
      ['a', '--url', 'http://x', '--key', KEY, '--concurrency', '0'],
      '--concurrency "0" is not a whole number from 1 to 128.',
    ],
    [
      ['a', '--url', 'http://x', '--key', KEY, '--concurrency', 'many'],
      '--concurrency "many" is not a whole number from 1 to 128.',
    ],
    [['a', '--loud'], "Unknown option '--loud'"],
  ])('refuses %j', (argv, message) => {
    try {
      readArguments(argv, {});
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof ImportFailure)) throw error;
      expect(error.message).toContain(message);
      expect(error.wayOut).not.toBe('');
      expect(error.exitCode).toBe(EXIT.usage);
      expect(`${error.message}${error.wayOut}`).not.toContain('0123456789');
    }
  });
});
