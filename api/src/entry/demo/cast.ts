/** The programme of the demo, its plans, and the five partners in it. All of it is imaginary. */
import { addDays, type Day, startOfMonth } from '../../core/dates.ts';
import type { CreatePartnerInput, UpdatePartnerInput } from '../../modules/partners/schemas.ts';
import type { CreatePlanInput } from '../../modules/plans/schemas.ts';
import type { Region } from './people.ts';
import type { History, Source } from './steps.ts';

export const PROGRAMME: History['programme'] = {
  name: 'SISO Partner Programme',
  timeZone: 'Europe/London',
  defaultCurrency: 'GBP',
  accrualEvent: 'client_payment_collected',
  holdDays: 30,
};

/** By this external id the demo's own partner is found again. */
export const DEMO_PARTNER = 'demo-merrin-holt';

/** The rules of each tier; silver gets better ones after half a year. */
export function listPlans(today: Day): CreatePlanInput[] {
  const begin = startOfMonth(today, -18);
  return [
    { tier: 'bronze', name: 'Bronze', baseRate: '0.08', overrideRate: '0.01', validFrom: begin },
    { tier: 'silver', name: 'Silver', baseRate: '0.1', overrideRate: '0.02', validFrom: begin },
    { tier: 'gold', name: 'Gold', baseRate: '0.12', overrideRate: '0.03', validFrom: begin },
    {
      tier: 'silver',
      name: 'Silver, revised',
      baseRate: '0.1125',
      overrideRate: '0.02',
      validFrom: startOfMonth(today, -6),
    },
  ];
}

export interface Profile {
  input: CreatePartnerInput;
  /** Months before today's in which it joined. */
  joinedMonthsAgo: number;
  /** How many leads it brings until today, or until it stopped. */
  leads: number;
  region: Region;
  /** Where its clients abroad are; one win in `every` is one of theirs. */
  abroad: readonly {
    region: Region;
    currency: CreatePartnerInput['currency'] & string;
    every: number;
    scale: number;
  }[];
  /** Worth of its projects against those of the list, in its own currency. */
  scale: number;
  /** How often each way is taken. */
  sources: Readonly<Partial<Record<Source, number>>>;
  /** Its own site, for the pages that leads come from. */
  site: string;
  changes: readonly { monthsAgo: number; input: UpdatePartnerInput }[];
  /** Months ago since when it brings nothing more. */
  stoppedMonthsAgo?: number;
}

/** Which share of the leads of a source is won. */
export const WON_SHARE: Readonly<Record<Source, number>> = {
  website: 0.31,
  email: 0.42,
  call: 0.52,
  event: 0.36,
  social: 0.19,
  import: 0.24,
  other: 0.28,
};

const base = { status: 'active', metadata: { demo: 'true' } } as const;

/** The demo's own partner first. `demoSite` is the origin of its site. */
export function listProfiles(demoSite: string): Profile[] {
  return [
    {
      input: {
        ...base,
        companyName: 'Merrin & Holt',
        contactEmail: 'hello@merrin-holt.example',
        contactPhone: '+44 117 496 0142',
        currency: 'GBP',
        tier: 'silver',
        brand: { color: '#0e5563', radius: 6, font: null, logoUrl: null },
        externalId: DEMO_PARTNER,
      },
      joinedMonthsAgo: 15,
      leads: 118,
      region: 'gb',
      abroad: [
        { region: 'us', currency: 'USD', every: 9, scale: 1.3 },
        { region: 'ie', currency: 'EUR', every: 7, scale: 1.15 },
      ],
      scale: 1,
      sources: { website: 42, email: 20, call: 15, social: 13, event: 8, other: 2 },
      site: demoSite,
      changes: [],
    },
    {
      input: {
        ...base,
        companyName: 'Calder Ridge Digital',
        contactEmail: 'partners@calder-ridge.example',
        contactPhone: '+1 303 555 0117',
        currency: 'USD',
        tier: 'silver',
        brand: { color: '#7a3e1d', radius: 2, font: null, logoUrl: null },
        externalId: 'demo-calder-ridge',
      },
      joinedMonthsAgo: 13,
      leads: 80,
      region: 'us',
      abroad: [{ region: 'ca', currency: 'CAD', every: 11, scale: 1.7 }],
      scale: 1.4,
      sources: { website: 30, call: 26, email: 18, event: 14, social: 6, import: 6 },
      site: 'https://calder-ridge.example',
      changes: [{ monthsAgo: 5, input: { tier: 'gold' } }],
    },
    {
      input: {
        ...base,
        companyName: 'Studio Lindenhof',
        contactEmail: 'kontakt@studio-lindenhof.example',
        contactPhone: '+49 40 66969 214',
        currency: 'EUR',
        tier: 'bronze',
        brand: { color: '#2f6b3c', radius: 10, font: null, logoUrl: null },
        externalId: 'demo-studio-lindenhof',
      },
      joinedMonthsAgo: 10,
      leads: 45,
      region: 'de',
      abroad: [],
      scale: 1.15,
      sources: { email: 30, website: 26, event: 20, call: 14, social: 10 },
      site: 'https://studio-lindenhof.example',
      changes: [],
    },
    {
      input: {
        ...base,
        companyName: 'Port & Paddock',
        contactEmail: 'hello@port-and-paddock.example',
        contactPhone: '+61 3 7010 0186',
        currency: 'AUD',
        tier: 'bronze',
        commissionRate: '0.095',
        externalId: 'demo-port-and-paddock',
      },
      joinedMonthsAgo: 7,
      leads: 24,
      region: 'au',
      abroad: [],
      scale: 1.9,
      sources: { social: 34, website: 32, call: 20, other: 14 },
      site: 'https://port-and-paddock.example',
      changes: [],
    },
    {
      input: {
        ...base,
        companyName: 'Atelier Belle-Ombre',
        contactEmail: 'bonjour@belle-ombre.example',
        contactPhone: '+1 514 555 0138',
        currency: 'CAD',
        tier: 'bronze',
        externalId: 'demo-belle-ombre',
      },
      joinedMonthsAgo: 13,
      leads: 11,
      region: 'ca',
      abroad: [],
      scale: 1.7,
      sources: { email: 40, event: 30, website: 30 },
      site: 'https://belle-ombre.example',
      changes: [{ monthsAgo: 4, input: { status: 'inactive' } }],
      stoppedMonthsAgo: 5,
    },
  ];
}

/** How busy a day is: growth over the whole time, the season, the weekday. */
export function densityOf(from: Day, to: Day): (day: Day) => number {
  const begin = Date.parse(from);
  const span = Math.max(1, Date.parse(addDays(to, 1)) - begin);
  return (day) => {
    const grown = 0.6 + 0.8 * ((Date.parse(day) - begin) / span);
    const season = SEASON[Number(day.slice(5, 7)) - 1] ?? 1;
    const weekday = WEEK[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 1;
    return grown * season * weekday;
  };
}

/** January to December: quiet in August and before the turn of the year. */
const SEASON = [1.1, 1.05, 1.2, 1, 1.05, 0.95, 0.8, 0.65, 1.2, 1.25, 1.05, 0.55];
/** Sunday to Saturday. */
const WEEK = [0.25, 1.1, 1.2, 1.15, 1.05, 0.85, 0.3];
