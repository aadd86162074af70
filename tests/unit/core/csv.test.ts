import { expect, test } from 'vitest';
import { csvLine, guardFormula } from '../../../api/src/core/csv.ts';
import { decimalText } from '../../../api/src/core/money.ts';

test.each(['=1+1', '+49 30', '-2', '@SUM(A1)', '\tcmd', '\rcmd', '\n=1', '  =HYPERLINK("x")'])(
  'a text that a spreadsheet would run is written as a text: %j',
  (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  },
);

test.each(['Ada Byron', 'a=b', 'O-Ring & Sons', '’s-Hertogenbosch', '', ' ', 'mail@example.com'])(
  'another text stays as it is: %j',
  (text) => {
    expect(guardFormula(text)).toBe(text);
  },
);

test('fields are quoted where they must be, and a line ends with CRLF', () => {
  const cells = ['plain', 'a, b', 'say "hi"', 'two\nlines', 'é漢'].map((text) => ({ text }));
  expect(csvLine(cells)).toBe('plain,"a, b","say ""hi""","two\nlines",é漢\r\n');
});

test('what is no text is written plainly: a negative amount stays a number, nothing is nothing', () => {
  expect(csvLine([{ plain: '-12.50' }, { plain: 3 }, { plain: null }, { text: null }])).toBe('-12.50,3,,\r\n');
});

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [-5, '-0.05'],
  [123_450, '1234.50'],
  [-100, '-1.00'],
  [99_999_999_999_999, '999999999999.99'],
])('%i minor units are %s', (minor, text) => {
  expect(decimalText(minor)).toBe(text);
});
