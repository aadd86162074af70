/** What is asked for: kinds of project, with what they are worth and how they go. */
import type { Chance } from './chance.ts';
import type { Trade } from './places.ts';
import type { Source } from './steps.ts';

export interface Work {
  name: string;
  /** Who asks for it; anyone where it is left out. */
  trades?: readonly Trade[];
  wishes: readonly string[];
  /** Least and most, in major units of GBP. */
  worth: readonly [number, number];
  weeks: readonly [number, number];
  milestones: readonly string[];
}

const WORKS: readonly Work[] = [
  {
    name: 'Booking site',
    trades: ['inn'],
    wishes: [
      'Rooms are booked by phone today. They want direct bookings with a deposit, before the season begins.',
      'Half of all bookings come through a portal that takes 18 %. They want their own calendar, with card payment.',
      'Dinners, rooms and weddings stand in three diaries. They want one, and guests should see what is free.',
    ],
    worth: [5200, 16800],
    weeks: [7, 11],
    milestones: ['Plan agreed', 'Calendar connected', 'Test bookings passed', 'Open for bookings'],
  },
  {
    name: 'Booking by the hour',
    trades: ['lido', 'practice'],
    wishes: [
      'Slots have to be booked by the hour, also on a phone in the rain. Must work with the till they have.',
      'The phone rings from eight to ten, and nobody can do anything else. Two thirds of the calls are about times.',
    ],
    worth: [4100, 11900],
    weeks: [6, 9],
    milestones: ['Plan agreed', 'Times connected', 'Reminders sent', 'Open for bookings'],
  },
  {
    name: 'Online shop',
    trades: ['bakery', 'bookshop', 'shop', 'workshop'],
    wishes: [
      'About 400 products, stock kept in a spreadsheet. Wants collection and delivery, and gift wrapping.',
      'Their shop system is being switched off in spring. Products, customers and old orders have to move.',
      'Sells at two markets and wants one stock for both and the web.',
    ],
    worth: [6400, 21500],
    weeks: [8, 13],
    milestones: ['Plan agreed', 'Products moved', 'Payments live', 'Shop open'],
  },
  {
    name: 'Order app',
    trades: ['bakery', 'inn'],
    wishes: [
      'Saturday orders come in as text messages until midnight. They want them in one list by ten.',
      'Tables should order and pay from the phone; the kitchen has a printer and no time for screens.',
    ],
    worth: [8900, 24800],
    weeks: [9, 14],
    milestones: ['Paths drawn', 'First orders in test', 'Staff trained', 'In use'],
  },
  {
    name: 'Membership passes',
    trades: ['lido'],
    wishes: [
      'A pass on the phone instead of 1,800 plastic cards, with the turnstile they already own.',
      'Season tickets are renewed on paper in one week of April. The queue goes round the pool.',
    ],
    worth: [7100, 18900],
    weeks: [8, 12],
    milestones: ['Plan agreed', 'Members moved', 'Gate connected', 'Passes sent'],
  },
  {
    name: 'Member accounts',
    trades: ['bookshop', 'practice', 'shop'],
    wishes: [
      'Members pay by standing order and nobody knows who has. Wants renewals and reminders to run by themselves.',
      'A loyalty card of paper, stamped by hand, 2,600 of them. Points should follow the name.',
    ],
    worth: [5600, 13400],
    weeks: [6, 10],
    milestones: ['Plan agreed', 'Members moved', 'Renewals run'],
  },
  {
    name: 'Website',
    wishes: [
      'The site cannot be read on a phone and only a nephew can change it. Opening hours matter most.',
      'New name, new sign, old website. Five pages, a few good photographs, easy to edit.',
      'Site has been down twice this winter. Wants something plain and fast that stays up.',
    ],
    worth: [2400, 7900],
    weeks: [4, 7],
    milestones: ['Design agreed', 'Content in place', 'Live'],
  },
  {
    name: 'Gift vouchers',
    trades: ['inn', 'lido', 'bookshop', 'bakery'],
    wishes: [
      'Sells paper vouchers at the counter. Wants them online before December, with the balance known at the till.',
      'Vouchers should be bought at night and arrive by mail at once. About 600 a year.',
    ],
    worth: [1650, 3900],
    weeks: [3, 5],
    milestones: ['Till connected', 'On sale'],
  },
  {
    name: 'Customer portal',
    trades: ['practice', 'workshop', 'shop'],
    wishes: [
      'Customers ring to ask how far their order is. They should be able to look it up and see the drawings.',
      'Forms are filled in on paper and typed in again. Wants them online, with the signature.',
    ],
    worth: [9800, 29500],
    weeks: [10, 15],
    milestones: ['Plan agreed', 'Sign-in ready', 'Records connected', 'First customers in', 'Handed over'],
  },
];

export function pickWork(trade: Trade, chance: Chance): Work {
  return chance.pick(WORKS.filter(({ trades }) => trades === undefined || trades.includes(trade)));
}

/** A price as it comes out of hours and rates: rarely round. Minor units. */
export function pickValue([least, most]: readonly [number, number], scale: number, chance: Chance): number {
  const skewed = least + (most - least) * chance.next() ** 1.5;
  return Math.round((skewed * scale) / 12.5) * 1250 + chance.pick([0, 0, 375, 860, 1195, 640]);
}

/** What the partner thought it would be worth: a round guess, or none. Minor units. */
export function guessValue(value: number, chance: Chance): number | undefined {
  return chance.happens(0.28)
    ? undefined
    : Math.max(1, Math.round((value * (0.7 + chance.next() * 0.7)) / 50_000)) * 50_000;
}

export const LOST_REASONS = [
  'No answer after three attempts',
  'Went with a local freelancer',
  'Budget put off until next year',
  'Wanted a ready-made product instead',
  'The lease was not renewed',
  'Price',
] as const;

export const REFUSED_REASONS = [
  'Already in touch with us',
  'Outside of what we do',
  'No such address or number',
] as const;

/** Where a visitor came from, by the way in which the lead reached us. */
export function pickUtm(source: Source, chance: Chance) {
  const campaign = chance.pick(['opening-season', 'good-counters', 'rainy-day']);
  if (source === 'social')
    return {
      source: chance.pick(['photo-feed', 'local-group']),
      medium: 'social',
      campaign,
      term: null,
      content: null,
    };
  if (source === 'email')
    return { source: 'newsletter', medium: 'email', campaign, term: null, content: chance.pick(['top', 'foot']) };
  if (source === 'website' && chance.happens(0.35))
    return { source: 'newsletter', medium: 'email', campaign, term: null, content: null };
  return null;
}
