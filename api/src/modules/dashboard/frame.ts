/** The days that a dashboard goes by, all in the programme's zone. Pure. */
import { addDays, type Day, dayInZone, startOfMonth } from '../../core/dates.ts';

/** Ranges that move with the programme's days. */
export const PERIODS = ['this_month', 'last_month', 'last_3_months', 'last_12_months', 'this_year'] as const;
export type Period = (typeof PERIODS)[number];

export interface FrameInput {
  from?: Day | undefined;
  to?: Day | undefined;
  period?: Period | undefined;
}

/** Each pair is a first and a last day. */
export interface Frame {
  zone: string;
  today: Day;
  from: Day;
  to: Day;
  /** As many days before the range. */
  before: readonly [Day, Day];
  thisMonth: readonly [Day, Day];
  thisYear: readonly [Day, Day];
  /** The twelve whole months that end with the last day's. */
  series: readonly [Day, Day];
}

const DAY_MS = 86_400_000;
const dayNumber = (day: Day) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** `from` and `to` as given, by the period or by default. Says nothing of whether they make sense: assertRange does. */
export function frameOf(given: FrameInput, now: Date, zone: string): Frame {
  const today = dayInZone(now, zone);
  const to = given.to ?? (given.period === 'last_month' ? addDays(startOfMonth(today), -1) : today);
  const from = given.from ?? firstDay(given.period, to);
  const beforeTo = addDays(from, -1);
  return {
    zone,
    today,
    from,
    to,
    before: [addDays(beforeTo, dayNumber(from) - dayNumber(to)), beforeTo],
    thisMonth: [startOfMonth(today), today],
    thisYear: [`${today.slice(0, 4)}-01-01`, today],
    series: [startOfMonth(to, -11), addDays(startOfMonth(to, 1), -1)],
  };
}

function firstDay(period: Period | undefined, to: Day): Day {
  switch (period) {
    case 'this_month':
    case 'last_month':
      return startOfMonth(to);
    case 'last_3_months':
      return startOfMonth(to, -2);
    case 'this_year':
      return `${to.slice(0, 4)}-01-01`;
    default:
      return startOfMonth(to, -11);
  }
}

/** The stretch that holds the range and the series' months. */
export function rangeAndSeries({ from, series }: Frame): readonly [Day, Day] {
  return [from < series[0] ? from : series[0], series[1]];
}

/** The fewest stretches that hold these and the present year: whoever asks for long ago reads no more. */
export function stretchesOf(frame: Frame): readonly (readonly [Day, Day])[] {
  const [first, last] = rangeAndSeries(frame);
  const [newYear, today] = frame.thisYear;
  if (newYear > last || today < first) return [[first, last], frame.thisYear];
  return [[first < newYear ? first : newYear, last > today ? last : today]];
}
