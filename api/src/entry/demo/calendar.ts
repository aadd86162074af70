/** Working days and hours in the programme's zone. Pure. */
import { addDays, type Day, startOfDay } from '../../core/dates.ts';
import type { Chance } from './chance.ts';

const MINUTE_MS = 60_000;

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The day itself, or the Monday after its weekend. */
export function workdayFrom(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday > 4 ? addDays(day, 7 - weekday) : day;
}

/** The day itself, or the Friday before its weekend. */
export function workdayUntil(day: Day): Day {
  return addDays(day, -Math.max(0, weekdayOf(day) - 4));
}

/** The instant `minute` minutes into the day, with seconds and milliseconds of chance. */
export function atMinute(day: Day, minute: number, zone: string, chance: Chance): Date {
  return new Date(startOfDay(day, zone).getTime() + minute * MINUTE_MS + chance.int(0, MINUTE_MS - 1));
}

/** Some instant of the working day, 09:00 to 17:30. */
export function inOfficeHours(day: Day, zone: string, chance: Chance): Date {
  return atMinute(day, chance.int(9 * 60, 17 * 60 + 29), zone, chance);
}

/**
 * `count` days between two days (both included), oldest first, as dense as `weightOf` says. Each is drawn from its own
 * equal share of the whole weight, so that even a quiet month gets its part.
 */
export function spreadDays(
  count: number,
  { from, to }: { from: Day; to: Day },
  weightOf: (day: Day) => number,
  chance: Chance,
): Day[] {
  const days: { day: Day; until: number }[] = [];
  let whole = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    whole += weightOf(day);
    days.push({ day, until: whole });
  }
  let i = 0;
  return Array.from({ length: count }, (_, n) => {
    const point = ((n + chance.next()) / count) * whole;
    while (i < days.length - 1 && (days[i]?.until ?? whole) <= point) i++;
    return days[i]?.day ?? to;
  });
}
