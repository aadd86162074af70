/** The leads of a partner: who comes when, from where, and who is won. */
import type { Day } from '../../core/dates.ts';
import type { Currency } from '../../core/money.ts';
import { atMinute, inOfficeHours, spreadDays, workdayFrom } from './calendar.ts';
import { densityOf, PROGRAMME, type Profile, WON_SHARE } from './cast.ts';
import type { Chance } from './chance.ts';
import type { Region } from './people.ts';
import type { Place, Places } from './places.ts';
import type { Source } from './steps.ts';

const ZONE = PROGRAMME.timeZone;

export interface Lead {
  key: string;
  partner: string;
  submittedAt: Date;
  source: Source;
  place: Place;
  region: Region;
  currency: Currency;
  /** Worth against the list of works. */
  scale: number;
  won: boolean;
}

/** By what the steps name a partner. */
export function keyOf({ input }: Profile): string {
  return input.externalId ?? input.companyName;
}

/** Oldest first. Each source's share of wins is spread evenly over its leads. */
export function listLeads(profile: Profile, span: { from: Day; to: Day }, places: Places, chance: Chance): Lead[] {
  const partner = keyOf(profile);
  const days = spreadDays(profile.leads, span, densityOf(span.from, span.to), chance);
  const progress = new Map<Source, number>();
  let wins = chance.int(0, 3);
  return days.map((day, n): Lead => {
    const source = chance.weighted<Source>(profile.sources);
    const reached = (progress.get(source) ?? chance.next()) + WON_SHARE[source];
    const won = reached >= 1;
    progress.set(source, won ? reached - 1 : reached);
    if (won) wins++;
    const home = { region: profile.region, currency: profile.input.currency ?? PROGRAMME.defaultCurrency };
    const away = won ? profile.abroad.find(({ every }) => wins % every === 0) : undefined;
    const { region, currency, scale } = away ?? { ...home, scale: profile.scale };
    const submittedAt = submissionTime(day, source, chance);
    return {
      key: `${partner}/r${n + 1}`,
      partner,
      submittedAt,
      source,
      place: places.take(region),
      region,
      currency,
      scale,
      won,
    };
  });
}

/** People fill in forms also in the evening; calls and events keep office hours. */
function submissionTime(day: Day, source: Source, chance: Chance): Date {
  if (source === 'call' || source === 'event' || source === 'import') {
    return inOfficeHours(workdayFrom(day), ZONE, chance);
  }
  const minute = Math.round(450 + (chance.next() + chance.next()) * 390);
  return atMinute(day, minute, ZONE, chance);
}
