/** A believable year of a partner programme, up to a given instant. Pure: the same seed and instant give the same history. */
import { addDays, type Day, dayInZone, startOfDay, startOfMonth } from '../../core/dates.ts';
import { atMinute, inOfficeHours, workdayFrom } from './calendar.ts';
import { careSteps } from './care.ts';
import { DEMO_PARTNER, listPlans, listProfiles, PROGRAMME, type Profile } from './cast.ts';
import { type Chance, createChance } from './chance.ts';
import { keyOf, listLeads } from './leads.ts';
import { createPlaces, type Places } from './places.ts';
import { later } from './project-course.ts';
import { recentSteps } from './recent.ts';
import { referralCourse } from './referral-course.ts';
import type { History, Step } from './steps.ts';

const ZONE = PROGRAMME.timeZone;
const FOUNDED_MONTHS_AGO = 16;

/** A commission is paid with the batch of a month when it was payable this many days before. */
const SETTLED_AFTER_DAYS = 10;
const PAYDAY = 4;

export interface HistoryOptions {
  seed: number;
  now: Date;
  /** The origin of the demo partner's site; leads from it name its pages. */
  demoSite: string;
}

/** Everything that happened until `now`, oldest first. */
export function createHistory({ seed, now, demoSite }: HistoryOptions): History {
  const today = dayInZone(now, ZONE);
  const foundedOn = startOfMonth(today, -FOUNDED_MONTHS_AGO);
  const founding: Step[] = listPlans(today).map((plan, i) => {
    const decidedOn = plan.validFrom < foundedOn ? foundedOn : addDays(plan.validFrom, -9);
    return {
      at: atMinute(workdayFrom(decidedOn), 610 + i, ZONE, createChance(seed, `plan ${i}`)),
      kind: 'create_plan',
      plan,
    };
  });
  const places = createPlaces((region) => createChance(seed, `places ${region}`));
  const lived = listProfiles(demoSite).flatMap((profile) => partnerSteps(profile, places, seed, today));
  const care = careSteps(DEMO_PARTNER, today, ZONE, createChance(seed, 'care'));
  const recent = recentSteps(DEMO_PARTNER, now, ZONE, demoSite, createChance(seed, 'recent'));
  const deeds = [...founding, ...lived, ...care, ...recent].filter(({ at }) => at <= now);
  const chance = createChance(seed, 'programme');
  const steps = [...deeds, ...releases(deeds, now), ...settlements(deeds, today, chance).filter(({ at }) => at <= now)];
  return { programme: PROGRAMME, steps: inOrder(steps) };
}

/** Steps of the same instant keep the order in which they were written. */
function inOrder(steps: Step[]): Step[] {
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function partnerSteps(profile: Profile, places: Places, seed: number, today: Day): Step[] {
  const partner = keyOf(profile);
  const chance = createChance(seed, partner);
  const from = workdayFrom(startOfMonth(today, -profile.joinedMonthsAgo));
  const to = profile.stoppedMonthsAgo === undefined ? today : startOfMonth(today, -profile.stoppedMonthsAgo);
  const steps: Step[] = [
    { at: atMinute(from, 420, ZONE, chance), kind: 'create_partner', partner, input: profile.input },
  ];
  for (const { monthsAgo, input } of profile.changes) {
    const day = workdayFrom(startOfMonth(today, -monthsAgo));
    steps.push({ at: atMinute(day, 545, ZONE, chance), kind: 'update_partner', partner, input });
  }
  const leads = listLeads(profile, { from, to }, places, chance);
  return [...steps, ...leads.flatMap((lead) => referralCourse(lead, profile.site, ZONE, createChance(seed, lead.key)))];
}

type Payment = Extract<Step, { kind: 'pay' }>;

const isPayment = (step: Step): step is Payment => step.kind === 'pay';

function payableOn(payment: Payment): Day {
  return addDays(dayInZone(payment.at, ZONE), PROGRAMME.holdDays);
}

/** At the beginning of each day on which a hold ends. */
function releases(deeds: readonly Step[], now: Date): Step[] {
  const days = new Set(deeds.filter(isPayment).map(payableOn));
  return [...days]
    .map((day): Step => ({ at: later(startOfDay(day, ZONE), 7), kind: 'release' }))
    .filter(({ at }) => at <= now);
}

/** One batch for each month: what has been payable for some days is paid, partner by partner. */
function settlements(deeds: readonly Step[], today: Day, chance: Chance): Step[] {
  let open = deeds.filter(isPayment);
  const steps: Step[] = [];
  for (let month = startOfMonth(today, -FOUNDED_MONTHS_AGO); month <= today; month = startOfMonth(month, 1)) {
    const payday = workdayFrom(addDays(month, PAYDAY));
    const due = open.filter((payment) => payableOn(payment) <= addDays(payday, -SETTLED_AFTER_DAYS));
    const begin = inOfficeHours(payday, ZONE, chance);
    const reference = `Batch ${payday.slice(0, 7)}`;
    due.forEach(({ payment }, i) => {
      steps.push({ at: new Date(begin.getTime() + i * 1_700), kind: 'settle', payment, reference });
    });
    open = open.filter((payment) => !due.includes(payment));
  }
  return steps;
}
