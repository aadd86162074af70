import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayInZone,
  isDay,
  isInstant,
  isTimeZone,
  monthOf,
  monthsEnding,
  startOfDay,
  startOfMonth,
} from '../../../api/src/core/dates.ts';

const HOUR = 3_600_000;
const zones = Intl.supportedValuesOf('timeZone');
const days = fc
  .date({ min: new Date('1975-01-02T00:00:00Z'), max: new Date('2037-12-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** The calendar day by another road than the product's: a formatted text in another locale. */
function dayByLocale(at: number, zone: string): string {
  const text = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
  return text.split('/').reverse().join('-');
}

describe('startOfDay', () => {
  test.each([
    ['2026-03-15', 'UTC', '2026-03-15T00:00:00Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00Z'],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00Z'],
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00Z'],
    ['2026-09-27', 'Pacific/Auckland', '2026-09-26T12:00:00Z'],
    ['2026-09-28', 'Pacific/Auckland', '2026-09-27T11:00:00Z'],
    ['2026-04-06', 'Pacific/Auckland', '2026-04-05T12:00:00Z'],
    ['2026-06-01', 'Asia/Kathmandu', '2026-05-31T18:15:00Z'],
    ['2026-06-01', 'Pacific/Kiritimati', '2026-05-31T10:00:00Z'],
    ['2026-06-01', 'Pacific/Niue', '2026-06-01T11:00:00Z'],
  ])('%s in %s is %s', (day, zone, start) => {
    expect(startOfDay(day, zone)).toEqual(new Date(start));
  });

  test.each([
    ['where the clock skips midnight', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
    ['where the clock skips midnight, west of it', '2019-09-08', 'America/Santiago', '2019-09-08T04:00:00Z'],
    ['where the hour before midnight comes twice', '2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00:00Z'],
    ['where the hour after midnight comes twice', '2021-10-29', 'Asia/Amman', '2021-10-28T21:00:00Z'],
    ['where the hour after midnight comes twice, west', '2026-11-01', 'America/Havana', '2026-11-01T04:00:00Z'],
    ['where the clock goes back a minute after midnight', '2006-10-29', 'America/St_Johns', '2006-10-29T02:30:00Z'],
    ['of a day that the zone never had', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['after a day that the zone never had', '2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('%s, %s in %s is %s', (_, day, zone, start) => {
    expect(startOfDay(day, zone)).toEqual(new Date(start));
  });

  test('is the first instant of the day, in every zone and on any day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, (zone, day) => {
        const start = startOfDay(day, zone).getTime();
        const first = dayInZone(new Date(start), zone);
        // A handful of days do not exist where a zone crossed the date line; then it is the first instant after.
        expect(first === day || (first > day && dayInZone(new Date(start - 1), zone) < day)).toBe(true);
        expect(dayInZone(new Date(start - 1), zone) < first).toBe(true);
        for (const hours of [1, 2, 3]) expect(dayInZone(new Date(start - hours * HOUR), zone) < first).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test('is the first instant of each of four hundred days in the zones that move their clocks at midnight', () => {
    const odd = ['Asia/Amman', 'Asia/Gaza', 'America/Havana', 'Africa/Cairo', 'Asia/Beirut', 'America/Santiago'];
    for (const zone of odd) {
      for (let day = '2018-10-01'; day < '2019-11-15'; day = addDays(day, 1)) {
        const start = startOfDay(day, zone).getTime();
        expect([zone, dayInZone(new Date(start), zone)]).toEqual([zone, day]);
        // Some clocks go back over midnight, so the day before may come again for an hour.
        const earlier = [1, HOUR / 2, HOUR, 1.5 * HOUR].map((ms) => dayInZone(new Date(start - ms), zone));
        expect([zone, day, earlier.filter((each) => each >= day)]).toEqual([zone, day, []]);
      }
    }
  });
});

describe('dayInZone', () => {
  test('answers the same for every moment of a minute, also around midnights and the changes of clocks', () => {
    const offset = fc.integer({ min: -130, max: 130 });
    const second = fc.integer({ min: 0, max: 59_999 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, offset, second, second, (zone, day, minutes, one, other) => {
        const minute = Math.floor(startOfDay(day, zone).getTime() / 60_000) * 60_000 + minutes * 60_000;
        for (const at of [minute + one, minute + other]) {
          expect(dayInZone(new Date(at), zone)).toBe(dayByLocale(at, zone));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('agrees with another way of asking, everywhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.parse('1975-01-01'), max: Date.parse('2037-12-31') }),
        (zone, at) => {
          expect(dayInZone(new Date(at), zone)).toBe(dayByLocale(at, zone));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('changes at midnight of the zone, to the millisecond', () => {
    expect(dayInZone(new Date('2026-03-31T03:59:59.999Z'), 'America/New_York')).toBe('2026-03-30');
    expect(dayInZone(new Date('2026-03-31T04:00:00.000Z'), 'America/New_York')).toBe('2026-03-31');
  });

  test('keeps four digits for early years', () => {
    expect(dayInZone(new Date('0099-06-01T12:00:00Z'), 'UTC')).toBe('0099-06-01');
    expect(dayInZone(new Date('0099-06-01T12:00:00Z'), 'America/New_York')).toBe('0099-06-01');
  });
});

describe('a day', () => {
  test.each(['2026-02-28', '2024-02-29', '2000-02-29', '1999-12-31', '0001-01-01', '9999-12-31'])(
    '%s is one',
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  test.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '0000-01-01'])(
    '%s is none',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test.each(['', '2026-03-15T00:00:00Z', ' 2026-03-15', '2026-03-15\n', '２０２６-03-15', '-001-01-01'])(
    '%j is none',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test.each(['2026-03-15T12:00:00Z', '2026-03-15T12:00:00.123456789+05:30', '9999-12-31T23:59:59.999Z'])(
    'is none, but an instant: %s',
    (text) => {
      expect([isDay(text), isInstant(text)]).toEqual([false, true]);
    },
  );

  test.each([
    '2026-03-15',
    '2026-03-15T12:00:00',
    '2026-02-30T12:00:00Z',
    '2026-03-15T25:00:00Z',
    '2026-03-15t12:00:00z',
    '2026-03-15 12:00:00Z',
    '9999-12-31T23:59:59-14:00',
    '0001-01-01T00:00:00+14:00',
    '+010000-01-01T00:00:00Z',
  ])('%s is no instant that can be stored', (text) => {
    expect(isInstant(text)).toBe(false);
  });

  test('moves over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    fc.assert(
      fc.property(days, fc.integer({ min: -4_000, max: 4_000 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect((Date.parse(addDays(day, n)) - Date.parse(day)) / 86_400_000).toBe(n);
      }),
    );
  });
});

describe('months', () => {
  test('end with the day’s own, oldest first', () => {
    expect(monthsEnding('2026-03-31', 3)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(monthsEnding('2026-01-31', 12)[0]).toBe('2025-02');
    expect(monthOf('2026-03-31')).toBe('2026-03');
  });

  test('begin on the first, whatever the day', () => {
    expect(startOfMonth('2026-03-31')).toBe('2026-03-01');
    expect(startOfMonth('2026-03-31', -1)).toBe('2026-02-01');
    expect(startOfMonth('2026-01-31', -11)).toBe('2025-02-01');
    expect(startOfMonth('2025-12-31', 1)).toBe('2026-01-01');
  });
});

test.each(['UTC', 'America/New_York', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'America/Port-au-Prince'])(
  '%s is a time zone',
  (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  },
);

test.each(['', 'Mars/Olympus', '+05:00', 'America/New York', '../UTC', 'UTC\n'])('%j is no time zone', (zone) => {
  expect(isTimeZone(zone)).toBe(false);
});
