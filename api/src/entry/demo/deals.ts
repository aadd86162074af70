/** The demo partner's deals of the last weeks, counted in days before today. */
import type { Currency, Money } from '../../core/money.ts';
import type { Source } from './steps.ts';

export interface Deal {
  key: string;
  client: { clientName: string; clientEmail: string; clientPhone: string | null; clientCompany: string };
  wish: string;
  source: Source;
  project: string;
  value: Money;
  /** Days ago. */
  submitted: number;
  qualified?: number;
  won?: number;
  /** In per cent of the value. */
  parts?: readonly number[];
  /** Days ago, one for each part that has come in. */
  paid?: readonly number[];
  milestones?: readonly string[];
  /** Days ago, one for each that is done. */
  done?: readonly number[];
}

export const money = (amount: number, currency: Currency): Money => ({ amount, currency });

export const DEALS: readonly Deal[] = [
  {
    key: 'heron',
    client: {
      clientName: 'Tamsin Lanyon',
      clientEmail: 'tamsin@heron-wexcombe.example',
      clientPhone: '+44 7700 900416',
      clientCompany: 'The Heron at Wexcombe',
    },
    wish: 'Eleven rooms and a kitchen garden. Wants direct bookings with a deposit, and the garden dinners on the same calendar.',
    source: 'call',
    project: 'Booking site for The Heron at Wexcombe',
    value: money(1_486_255, 'GBP'),
    submitted: 97,
    qualified: 95,
    won: 78,
    parts: [30, 40, 30],
    paid: [70, 34],
    milestones: ['Plan agreed', 'Calendar connected', 'Test bookings passed', 'Open for bookings'],
    done: [66, 45, 20, 2],
  },
  {
    key: 'second-shelf',
    client: {
      clientName: 'Odessa Pruett',
      clientEmail: 'odessa@second-shelf.example',
      clientPhone: '+1 303 555 0164',
      clientCompany: 'Second Shelf, Quartz Ferry',
    },
    wish: 'Used books, 9,000 titles, one of each. Needs a shop that takes a title off the web when it is sold at the counter.',
    source: 'website',
    project: 'Online shop for Second Shelf',
    value: money(1_148_075, 'USD'),
    submitted: 58,
    qualified: 57,
    won: 36,
    parts: [40, 60],
    paid: [24],
    milestones: ['Plan agreed', 'Titles moved', 'Counter connected', 'Shop open'],
    done: [22, 8],
  },
  {
    key: 'gannet',
    client: {
      clientName: 'Muireann Scannell',
      clientEmail: 'muireann@gannet-house.example',
      clientPhone: '+353 20 914 0172',
      clientCompany: 'The Gannet House, Rosscarna',
    },
    wish: 'Guests book by letter, which they like. They would also like a calendar.',
    source: 'email',
    project: 'Booking site for The Gannet House',
    value: money(1_123_640, 'EUR'),
    submitted: 74,
    qualified: 71,
    won: 52,
    parts: [30, 40, 30],
    paid: [44, 9],
    milestones: ['Plan agreed', 'Calendar connected', 'Test bookings passed', 'Open for bookings'],
    done: [40, 10],
  },
  {
    key: 'third-prove',
    client: {
      clientName: 'Marcus Oyelade',
      clientEmail: 'marcus@third-prove.example',
      clientPhone: null,
      clientCompany: 'Third Prove, Coldharrow Quay',
    },
    wish: 'Saturday orders come in as text messages until midnight. They want them in one list by ten.',
    source: 'event',
    project: 'Order app for Third Prove',
    value: money(967_430, 'GBP'),
    submitted: 34,
    qualified: 31,
    won: 19,
    parts: [40, 60],
    paid: [12],
    milestones: ['Paths drawn', 'First orders in test', 'Staff trained', 'In use'],
    done: [5],
  },
  {
    key: 'fairwater',
    client: {
      clientName: 'Priya Nandakumar',
      clientEmail: 'priya@fairwater-lido.example',
      clientPhone: '+44 7700 900538',
      clientCompany: 'Fairwater Lido',
    },
    wish: 'Season passes on the phone, for 2,200 members and one turnstile from 1994.',
    source: 'email',
    project: 'Membership passes for Fairwater Lido',
    value: money(1_239_880, 'GBP'),
    submitted: 15,
    qualified: 13,
  },
  {
    key: 'marginalia',
    client: {
      clientName: 'Verity Quantrill',
      clientEmail: 'verity@marginalia.example',
      clientPhone: null,
      clientCompany: 'Marginalia, Upper Nore',
    },
    wish: 'Tickets for readings in a room of forty seats. Members first, for a day.',
    source: 'social',
    project: 'Tickets for Marginalia',
    value: money(415_000, 'GBP'),
    submitted: 2,
    qualified: 1,
  },
  {
    key: 'ropewalk',
    client: {
      clientName: 'Hari Inchbald',
      clientEmail: 'hari@ropewalk-rooms.example',
      clientPhone: '+44 117 496 0377',
      clientCompany: 'Ropewalk Rooms, Severn Quay',
    },
    wish: 'Five rooms, keys in a box, a door code by text message. The sending of the code is what they need.',
    source: 'event',
    project: 'Door codes for Ropewalk Rooms',
    value: money(370_000, 'GBP'),
    submitted: 3,
  },
  {
    key: 'gorse',
    client: {
      clientName: 'Imogen Ketteringham',
      clientEmail: 'imogen@gorse-and-grain.example',
      clientPhone: null,
      clientCompany: 'Gorse & Grain, Nether Wyke',
    },
    wish: 'Flour by subscription, milled on Tuesdays. About ninety households so far, on a list in a drawer.',
    source: 'email',
    project: 'Subscriptions for Gorse & Grain',
    value: money(590_000, 'GBP'),
    submitted: 1,
  },
];
