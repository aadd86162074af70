/** The life of one referral: from the lead to the last instalment, as far as it would go if time went on. */
import { addDays, type Day, dayInZone } from '../../core/dates.ts';
import { atMinute, inOfficeHours, workdayFrom } from './calendar.ts';
import type { Chance } from './chance.ts';
import type { Lead } from './leads.ts';
import { createPerson, slugOf } from './people.ts';
import { nameOf } from './places.ts';
import { projectCourse } from './project-course.ts';
import type { Source, Step } from './steps.ts';
import { guessValue, LOST_REASONS, pickUtm, pickValue, pickWork, REFUSED_REASONS } from './work.ts';

/** The steps of a lead, oldest first. */
export function referralCourse(lead: Lead, site: string, zone: string, chance: Chance): Step[] {
  const { key, partner, submittedAt, source, place, region, currency, won } = lead;
  const work = pickWork(place.trade, chance);
  const value = { amount: pickValue(work.worth, lead.scale, chance), currency };
  const guess = guessValue(value.amount, chance);
  const person = createPerson(region, chance);
  const steps: Step[] = [
    {
      at: submittedAt,
      kind: 'submit',
      partner,
      referral: key,
      input: {
        clientName: person.name,
        clientEmail: `${person.mailbox}@${slugOf(place.name.replace(/^The /, ''))}.example`,
        clientPhone: chance.happens(0.7) || source === 'call' ? person.phone : null,
        clientCompany: nameOf(place),
        projectDescription: chance.pick(work.wishes),
        estimatedValue: guess === undefined ? null : { amount: guess, currency },
        source,
        ...visitOf(source, site, chance),
        ...(source === 'import' ? { externalId: `crm-${key.replace(/\D+/g, '')}` } : {}),
      },
    },
  ];
  const day = dayInZone(submittedAt, zone);
  if (!won && chance.happens(0.17)) {
    const at = inOfficeHours(workdayFrom(addDays(day, chance.int(1, 5))), zone, chance);
    return [...steps, { at, kind: 'lose', referral: key, reason: chance.pick(REFUSED_REASONS) }];
  }
  const qualifiedAt = nextWorkingMoment(submittedAt, zone, chance);
  const qualifiedOn = dayInZone(qualifiedAt, zone);
  steps.push({ at: qualifiedAt, kind: 'qualify', referral: key });
  const patience = chance.happens(0.08) ? chance.int(20, 45) : 0;
  if (!won) {
    const lostOn = workdayFrom(addDays(qualifiedOn, chance.int(4, 38) + patience));
    return [
      ...steps,
      { at: inOfficeHours(lostOn, zone, chance), kind: 'lose', referral: key, reason: chance.pick(LOST_REASONS) },
    ];
  }
  const wonOn = workdayFrom(addDays(qualifiedOn, chance.int(5, 33) + patience));
  const project = {
    key,
    value,
    name: `${work.name} for ${place.name}`,
    milestones: work.milestones,
    days: chance.int(...work.weeks) * 7,
    wonAt: inOfficeHours(wonOn, zone, chance),
  };
  return [...steps, ...projectCourse(project, zone, chance)];
}

function visitOf(source: Source, site: string, chance: Chance) {
  const utm = pickUtm(source, chance);
  if (source !== 'website' && source !== 'social') return utm ? { utm } : {};
  const query = utm ? `?utm_source=${utm.source}&utm_medium=${utm.medium}&utm_campaign=${utm.campaign}` : '';
  return {
    utm,
    pageUrl: `${site}/${query}`,
    ...(chance.happens(0.4) ? { referrerUrl: 'https://search.example/' } : {}),
  };
}

/** When somebody has looked at it: soon in office hours, else on the next working day or the one after. */
function nextWorkingMoment(after: Date, zone: string, chance: Chance): Date {
  const day: Day = dayInZone(after, zone);
  const soon = new Date(after.getTime() + chance.int(35, 200) * 60_000 + chance.int(0, 59_999));
  const closes = atMinute(day, 17 * 60 + 30, zone, chance);
  const opens = atMinute(day, 9 * 60, zone, chance);
  if (workdayFrom(day) === day && soon > opens && soon < closes && chance.happens(0.45)) return soon;
  return inOfficeHours(workdayFrom(addDays(day, chance.pick([1, 1, 1, 2, 3]))), zone, chance);
}
