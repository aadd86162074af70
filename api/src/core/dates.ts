/**
 * Calendar days in an IANA zone. A `Day` is 'YYYY-MM-DD', a `Month` 'YYYY-MM'; instants are `Date`.
 * Source: ../shared/design API "time": periods and payment days are the programme's, never an instant.
 */
export type Day = string;
export type Month = string;

export const DAY_PATTERN = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;
const FARTHEST_MS = 16 * 3_600_000;

/** Formatters are costly to make; this cache may vanish with the process. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  let made = formatters.get(zone);
  if (!made) {
    made = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      calendar: 'iso8601',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(zone, made);
  }
  return made;
}

/** Whether the runtime knows this IANA zone name. */
export function isTimeZone(zone: string): boolean {
  try {
    formatter(zone);
    return /^[A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*$/.test(zone);
  } catch {
    return false;
  }
}

function wallClock(instant: Date, zone: string): { day: Day; asUtc: number } {
  const part: Record<string, string> = {};
  for (const { type, value } of formatter(zone).formatToParts(instant)) part[type] = value;
  const day = `${part.year?.padStart(4, '0')}-${part.month}-${part.day}`;
  return { day, asUtc: Date.parse(`${day}T${part.hour}:${part.minute}:${part.second}Z`) };
}

/** The minute that was asked for last in each zone, and its day: requests ask for today over and over. */
const lastAsked = new Map<string, { minute: number; day: Day }>();
const MINUTE_MS = 60_000;
/** Since then every zone is whole minutes from UTC and changes on whole ones, so that a minute has one day. */
const WHOLE_MINUTES_SINCE = Date.UTC(1973, 0, 1);

/** The calendar day that an instant falls on in the zone. */
export function dayInZone(instant: Date, zone: string): Day {
  if (zone === 'UTC') return instant.toISOString().slice(0, 10);
  const epochMs = instant.getTime();
  const minute = Math.floor(epochMs / MINUTE_MS);
  const last = lastAsked.get(zone);
  if (last?.minute === minute) return last.day;
  const { day } = wallClock(instant, zone);
  if (epochMs >= WHOLE_MINUTES_SINCE) lastAsked.set(zone, { minute, day });
  return day;
}

/** The zone's distance from UTC at an instant, in milliseconds; east is positive. */
function offsetAt(epochMs: number, zone: string): number {
  return wallClock(new Date(epochMs), zone).asUtc - epochMs;
}

/**
 * The first instant of a day in the zone. Where midnight comes twice it is the earlier one; where the clock skips it,
 * or a zone that crossed the date line skips the whole day, the first instant after the gap.
 */
export function startOfDay(day: Day, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // No zone is sixteen hours from UTC, so these two offsets hold before and after whatever happens around this midnight.
  const [one, other] = [offsetAt(midnight - FARTHEST_MS, zone), offsetAt(midnight + FARTHEST_MS, zone)];
  let [before, from] = [midnight - Math.max(one, other), midnight - Math.min(one, other)];
  for (const at of [before, from]) if (wallClock(new Date(at), zone).asUtc === midnight) return new Date(at);
  while (from - before > SECOND_MS) {
    const middle = before + Math.floor((from - before) / 2 / SECOND_MS) * SECOND_MS;
    if (dayInZone(new Date(middle), zone) < day) before = middle;
    else from = middle;
  }
  return new Date(from);
}

/** Whether a text is a day that exists in the calendar, which has no year 0. */
export function isDay(text: string): boolean {
  if (!DAY_PATTERN.test(text) || text.startsWith('0000')) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** Whether a text is an RFC 3339 instant that still has a year of four digits in UTC, which is all that we can store. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text) || !isDay(text.slice(0, 10))) return false;
  const parsed = new Date(text);
  return !Number.isNaN(parsed.getTime()) && isDay(parsed.toISOString().slice(0, 10));
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The first day of a month `months` away from the day's own (negative: earlier). */
export function startOfMonth(day: Day, months = 0): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** The `count` months that end with the day's own, oldest first. */
export function monthsEnding(day: Day, count: number): Month[] {
  return Array.from({ length: count }, (_, i) => monthOf(startOfMonth(day, i - count + 1)));
}
