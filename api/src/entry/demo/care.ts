/** A client of the demo partner that pays month by month, so that every month has earned something. */
import { addDays, type Day, startOfMonth } from '../../core/dates.ts';
import { atMinute, inOfficeHours, workdayFrom } from './calendar.ts';
import type { Chance } from './chance.ts';
import { invoiceNumber } from './project-course.ts';
import type { Step } from './steps.ts';

const MONTHS = 24;
const A_MONTH = 60_835;
/** The day of the month, counted from 0, from which the invoice is paid. */
const PAID_FROM = 8;

/** Won fourteen months ago; what of this month lies after now is for the caller to leave out. */
export function careSteps(partner: string, today: Day, zone: string, chance: Chance): Step[] {
  const referral = `${partner}/saltmarsh`;
  const begin = startOfMonth(today, -14);
  const day = (days: number) => workdayFrom(addDays(begin, days));
  const steps: Step[] = [
    {
      at: inOfficeHours(day(2), zone, chance),
      kind: 'submit',
      partner,
      referral,
      input: {
        clientName: 'Wilf Easterbrook',
        clientEmail: 'wilf@saltmarsh-inn.example',
        clientPhone: '+44 7700 900304',
        clientCompany: 'The Saltmarsh Inn',
        projectDescription:
          'Fourteen rooms on the coast. The booking site is ours; they want somebody to look after it for two years.',
        estimatedValue: { amount: 1_450_000, currency: 'GBP' },
        source: 'call',
      },
    },
    { at: inOfficeHours(day(5), zone, chance), kind: 'qualify', referral },
    {
      at: inOfficeHours(day(20), zone, chance),
      kind: 'win',
      referral,
      value: { amount: MONTHS * A_MONTH, currency: 'GBP' },
      projectName: 'Booking site of The Saltmarsh Inn, looked after for two years',
    },
  ];
  for (let month = startOfMonth(begin, 1), n = 1; month <= today && n <= MONTHS; month = startOfMonth(month, 1), n++) {
    steps.push({
      at: atMinute(workdayFrom(addDays(month, PAID_FROM)), chance.int(550, 640), zone, chance),
      kind: 'pay',
      referral,
      payment: `${referral}/p${n}`,
      amount: { amount: A_MONTH, currency: 'GBP' },
      reference: `INV-${invoiceNumber(referral)}-${n}`,
    });
  }
  return steps;
}
