import fc from 'fast-check';
import pg from 'pg';
import { expect, test } from 'vitest';
import { ourParsers } from '../../../api/src/adapters/postgres/types.ts';

const TIMESTAMPTZ = 1184;
const driver = pg.types.getTypeParser(TIMESTAMPTZ) as (text: string) => unknown;
const ours = ourParsers(pg.types as pg.CustomTypesConfig).getTypeParser(TIMESTAMPTZ);

test('instants are read as the driver reads them, however PostgreSQL writes them', () => {
  const texts = [
    '2026-03-02 10:30:00+00',
    '2026-03-02 10:30:00.1+00',
    '2026-03-02 10:30:00.12+00',
    '2026-12-31 23:59:59.999+00',
    '2024-02-29 00:00:00.001+00',
    '2026-03-02 10:30:00.123+02',
    '2026-03-02 10:30:00-03:30',
    '2026-03-02 05:30:00+05:30',
    '0044-03-15 12:00:00+00 BC',
    '0099-03-15 12:00:00+00',
    '10000-01-01 00:00:00+00',
    '1815-12-10 00:00:00-00:01:15',
    'infinity',
    '-infinity',
  ];
  expect(texts.map(ours)).toEqual(texts.map(driver));
});

test('every instant of a year of four digits comes back', () => {
  const instant = fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z') });
  fc.assert(
    fc.property(
      instant.filter((date) => !Number.isNaN(date.getTime())),
      (date) => {
        // PostgreSQL leaves out the zeros at the end of a fraction.
        const written = date
          .toISOString()
          .replace('T', ' ')
          .replace(/(?:\.000|(\.\d*?)0*)Z$/, '$1');
        expect(ours(`${written}+00`)).toEqual(date);
      },
    ),
  );
});
