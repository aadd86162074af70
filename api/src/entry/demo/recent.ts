/**
 * The demo partner's last weeks, counted back from now: so every day shows work that goes on, something pending,
 * something payable, and something that happened within the hour.
 */
import { addDays, type Day, dayInZone, startOfDay } from '../../core/dates.ts';
import type { Money } from '../../core/money.ts';
import { inOfficeHours, workdayUntil } from './calendar.ts';
import type { Chance } from './chance.ts';
import { DEALS, type Deal, money } from './deals.ts';
import { instalments, invoiceNumber, later } from './project-course.ts';
import type { Step } from './steps.ts';

/** The deals up to yesterday, then what happened today. Keys begin with `partner`. */
export function recentSteps(partner: string, now: Date, zone: string, site: string, chance: Chance): Step[] {
  const today = dayInZone(now, zone);
  const past = DEALS.flatMap((deal) => dealSteps(deal, partner, today, zone, site, chance));
  return [...past, ...todaysSteps(partner, now, zone, site)];
}

function dealSteps(deal: Deal, partner: string, today: Day, zone: string, site: string, chance: Chance): Step[] {
  const referral = `${partner}/${deal.key}`;
  const ago = (days: number) => inOfficeHours(workdayUntil(addDays(today, -days)), zone, chance);
  const { value, source, parts = [], paid = [], milestones = [], done = [] } = deal;
  const guess = { amount: Math.round(value.amount / 100_000) * 100_000, currency: value.currency };
  const submittedAt = ago(deal.submitted);
  const steps: Step[] = [
    {
      at: submittedAt,
      kind: 'submit',
      partner,
      referral,
      input: {
        ...deal.client,
        projectDescription: deal.wish,
        estimatedValue: guess,
        source,
        ...(source === 'website' ? { pageUrl: `${site}/` } : {}),
      },
    },
  ];
  if (deal.qualified === undefined) return steps;
  // Before a weekend both may fall on the same Friday.
  const qualifiedAt = new Date(Math.max(ago(deal.qualified).getTime(), later(submittedAt, 40).getTime()));
  steps.push({ at: qualifiedAt, kind: 'qualify', referral });
  if (deal.won === undefined) return steps;
  const wonAt = ago(deal.won);
  const wonOn = dayInZone(wonAt, zone);
  steps.push({ at: wonAt, kind: 'win', referral, value, projectName: deal.project });
  milestones.forEach((name, i) => {
    const at = new Date(wonAt.getTime() + (i + 2) * 60_000);
    const dueOn = workdayUntil(addDays(wonOn, 18 * (i + 1)));
    steps.push({ at, kind: 'add_milestone', referral, milestone: `${referral}/m${i + 1}`, name, dueOn });
  });
  done.forEach((days, i) => {
    steps.push({ at: ago(days), kind: 'complete_milestone', referral, milestone: `${referral}/m${i + 1}` });
  });
  const amounts = instalments(value.amount, parts);
  paid.forEach((days, i) => {
    steps.push({ at: ago(days), ...payment(referral, i, { amount: amounts[i] ?? 0, currency: value.currency }) });
  });
  return steps;
}

function payment(referral: string, i: number, amount: Money) {
  const reference = `INV-${invoiceNumber(referral)}-${i + 1}`;
  return { kind: 'pay', referral, payment: `${referral}/p${i + 1}`, amount, reference } as const;
}

/** Minutes before now. In the first hours of a day they move closer together, so that they are today's all the same. */
function todaysSteps(partner: string, now: Date, zone: string, site: string): Step[] {
  const earliest = 260;
  const elapsed = now.getTime() - startOfDay(dayInZone(now, zone), zone).getTime();
  const pace = Math.min(60_000, elapsed / earliest);
  const ago = (minutes: number) => new Date(Math.floor(now.getTime() - minutes * pace));
  const of = (key: string) => `${partner}/${key}`;
  const [, , final = 0] = instalments(1_486_255, [30, 40, 30]);
  return [
    {
      at: ago(earliest),
      kind: 'submit',
      partner,
      referral: of('proof'),
      input: {
        clientName: 'Osian Rosewarne',
        clientEmail: 'osian@proof-and-paddle.example',
        clientPhone: '+44 7700 900227',
        clientCompany: 'Proof & Paddle, Tarrock',
        projectDescription: 'Gift boxes by post before the holidays. Labels are written by hand at present.',
        estimatedValue: money(650_000, 'GBP'),
        source: 'call',
      },
    },
    {
      at: ago(215),
      kind: 'win',
      referral: of('fairwater'),
      value: money(1_239_880, 'GBP'),
      projectName: 'Membership passes for Fairwater Lido',
    },
    {
      at: ago(212),
      kind: 'add_milestone',
      referral: of('fairwater'),
      milestone: of('fairwater/m1'),
      name: 'Plan agreed',
      dueOn: addDays(dayInZone(now, zone), 14),
    },
    { at: ago(131), kind: 'complete_milestone', referral: of('third-prove'), milestone: of('third-prove/m2') },
    { at: ago(84), kind: 'qualify', referral: of('proof') },
    { at: ago(47), ...payment(of('heron'), 2, money(final, 'GBP')) },
    {
      at: ago(12),
      kind: 'submit',
      partner,
      referral: of('lapwing'),
      input: {
        clientName: 'Gwen Hallworthy',
        clientEmail: 'gwen@lapwing-nether-wyke.example',
        clientCompany: 'The Lapwing at Nether Wyke',
        projectDescription:
          'Six rooms above a pub. The site cannot be read on a phone and the opening hours are of 2019.',
        estimatedValue: money(480_000, 'GBP'),
        source: 'website',
        pageUrl: `${site}/`,
      },
    },
  ];
}
