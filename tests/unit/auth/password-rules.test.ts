import { describe, expect, test } from 'vitest';
import { assertGoodPassword } from '../../../api/src/modules/auth/password-rules.ts';

const about = { email: 'mara.lindqvist@northwind.example', name: 'Mara Lindqvist', companyName: 'Northwind Studio' };
const judge = (password: string) => {
  try {
    assertGoodPassword(password, about, '/password');
    return 'good';
  } catch (error) {
    return (error as { places: { pointer: string }[] }).places[0]?.pointer;
  }
};

describe('a good password', () => {
  test.each([
    'four long words please',
    'tr0ub4dor&3 tr0mb0ne',
    'nur kleine buchstaben',
    '写了十二个字的口令很容易',
    ' spaces at both ends ',
    '🦊🐢🦉🐙🦀🐝🦋🐌🐞🦗🦂🐡',
    'xxxxxxxxxxyz0123',
    'a'.repeat(3) + 'quick brown fox'.repeat(8),
  ])('%s', (password) => expect(judge(password)).toBe('good'));
});

describe('a password that anybody would try', () => {
  test.each([
    'short',
    'elevenchars',
    'a quick one '.repeat(11),
    '123456789012',
    '210987654321',
    'abcdefghijkl',
    'qwertyuiopas',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'passwordpassword',
    'Password12345!',
    '!!!letmein1234',
    'mara.lindqvist1',
    'Mara Lindqvist!',
    'northwindstudio',
    'Northwind Studio 1',
    'northwind.example',
    'mara.lindqvist@northwind.example',
  ])('%s', (password) => expect(judge(password)).toBe('/password'));
});
