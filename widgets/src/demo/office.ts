import type { Brand, Partner, Plan, Programme } from '@siso/partner-sdk';
import { demoId, RATES } from './accrual.ts';
import type { Cast } from './cast.ts';
import { People } from './people.ts';

const DAY = 86_400_000;
const TIERS = ['bronze', 'silver', 'gold'] as const;

/** A row as somebody fills it in. */
type Given = Readonly<Record<string, unknown>>;

/**
 * What stands around a demo's partner: the programme with its plans, and other partners of it. It is changed by what
 * somebody tries, and forgotten with the page. Instants are UTC.
 */
export class Office {
  /** The newest first; the demo's own partner is the first one. */
  readonly partners: Partner[];
  readonly plans: Plan[];
  /** The people of the demo's own partner. */
  readonly people: People;
  programme: Programme;
  #serial = 100;

  constructor(own: Brand & { partnerId: string | null }, cast: Cast, now: number) {
    const at = (daysAgo: number): string => new Date(now - daysAgo * DAY).toISOString();
    const fresh = (row: Given, daysAgo: number): Partner => this.#partner(row, at(daysAgo));
    const { logoUrl, color, radius, font } = own;
    this.partners = [
      fresh(
        { id: own.partnerId, companyName: own.companyName, tier: 'gold', brand: { logoUrl, color, radius, font } },
        700,
      ),
      ...cast.companies.slice(0, 4).map((companyName, index) =>
        fresh(
          {
            companyName,
            tier: TIERS[index % 3],
            status: index === 3 ? 'inactive' : 'active',
            contactEmail: `hello@partner-${index}.example`,
          },
          90 + index * 120,
        ),
      ),
    ];
    this.plans = TIERS.map((tier, index) => {
      const rates = [
        ['0.06', '0.01'],
        ['0.08', '0.02'],
        [RATES.base, RATES.override],
      ][index] as [string, string];
      const id = tier === 'gold' ? (RATES.planId ?? '') : this.#id('pln');
      return this.#plan(
        { tier, baseRate: rates[0], overrideRate: rates[1], validFrom: at(800).slice(0, 10) },
        id,
        at(800),
      );
    });
    this.people = new People(own.partnerId ?? '', cast, now);
    this.programme = {
      id: demoId('prg', 1),
      name: 'Demo',
      timeZone: 'UTC',
      defaultCurrency: own.currency as Programme['defaultCurrency'],
      accrualEvent: 'client_payment_collected',
      holdDays: 30,
      createdAt: at(800),
      updatedAt: at(800),
    };
  }

  takeIn(given: Given, now: number): Partner {
    const partner = this.#partner(given, new Date(now).toISOString());
    this.partners.unshift(partner);
    return partner;
  }

  /** Changes a partner; a brand is changed field by field. */
  change(partner: Partner, { brand, ...given }: Given, now: number): Partner {
    const changed = {
      ...given,
      brand: { ...partner.brand, ...(brand as object) },
      updatedAt: new Date(now).toISOString(),
    };
    return Object.assign(partner, changed);
  }

  archive<T extends { archivedAt: string | null }>(row: T, now: number): T {
    row.archivedAt = new Date(now).toISOString();
    return row;
  }

  addPlan(given: Given, now: number): Plan {
    const plan = this.#plan(given, this.#id('pln'), new Date(now).toISOString());
    this.plans.unshift(plan);
    return plan;
  }

  /** The versions in force on a day: of each tier the latest that has begun. */
  inForce(day: string): Plan[] {
    return TIERS.flatMap((tier) => {
      const begun = this.plans.filter((plan) => plan.tier === tier && plan.validFrom <= day && !plan.archivedAt);
      return begun.sort((one, other) => other.validFrom.localeCompare(one.validFrom)).slice(0, 1);
    });
  }

  #id(prefix: string): string {
    return demoId(prefix, this.#serial++);
  }

  #partner(given: Given, createdAt: string): Partner {
    return {
      id: this.#id('ptr'),
      contactEmail: null,
      contactPhone: null,
      currency: 'USD',
      tier: 'bronze',
      status: 'active',
      commissionRate: null,
      overrideRate: null,
      brand: { logoUrl: null, color: null, radius: null, font: null },
      externalId: null,
      metadata: {},
      archivedAt: null,
      createdAt,
      updatedAt: createdAt,
      ...given,
    } as Partner;
  }

  #plan(given: Given, id: string, createdAt: string): Plan {
    const version = (this.plans ?? []).filter(({ tier }) => tier === given.tier).length + 1;
    return { id, version, name: null, archivedAt: null, createdAt, ...given } as Plan;
  }
}
