/** What may be done to and for a partner. Pure. */
import { ProblemError } from '../../core/errors.ts';
import { normaliseRate } from '../../core/money.ts';
import type { BrandInputFields, BrandRow, PartnerRow, UpdatePartnerInput } from './schemas.ts';

/** What a partner's own key may change; the database grants it no other column. */
export const OWN_FIELDS = ['contactEmail', 'contactPhone', 'brand', 'metadata'] as const;

const NO_BRAND: BrandRow = { logoUrl: null, color: null, radius: null, font: null };

/** What of the terms a change touches; each day's are kept. */
const TERMS = ['tier', 'commissionRate', 'overrideRate'] as const;

export type PartnerChanges = Partial<Omit<PartnerRow, 'id' | 'createdAt' | 'updatedAt' | 'version' | 'archivedAt'>>;

/** @throws ProblemError `programme_only` for a field that is SISO's to set */
export function assertOwnFields(input: UpdatePartnerInput): void {
  const own: readonly string[] = OWN_FIELDS;
  const foreign = Object.keys(input).filter((field) => !own.includes(field));
  if (foreign.length === 0) return;
  const detail = 'Only an operator key of the programme may change this.';
  throw new ProblemError('programme_only', `Your key may change ${OWN_FIELDS.join(', ')}; not ${foreign.join(', ')}.`, {
    places: foreign.map((field) => ({ in: 'body', pointer: `/${field}`, detail })),
  });
}

/** Omitted keeps, a value sets, null clears, field by field. */
export function mergeBrand(present: BrandRow = NO_BRAND, given: BrandInputFields = {}): BrandRow {
  const { logoUrl, color, radius, font } = given;
  return {
    logoUrl: logoUrl === undefined ? present.logoUrl : logoUrl,
    color: color === undefined ? present.color : color,
    radius: radius === undefined ? present.radius : radius,
    font: font === undefined ? present.font : font,
  };
}

/** The columns that differ from the present ones: a change to the same is none. */
export function changedFields(row: PartnerRow, input: UpdatePartnerInput): PartnerChanges {
  const { brand, ...rest } = input;
  const wanted: PartnerChanges = { ...rest, ...(brand ? { brand: mergeBrand(row.brand, brand) } : {}) };
  const differing = (Object.keys(wanted) as (keyof PartnerChanges)[]).filter(
    (field) => wanted[field] !== undefined && comparable(field, wanted[field]) !== comparable(field, row[field]),
  );
  return Object.fromEntries(differing.map((field) => [field, wanted[field]]));
}

function comparable(field: keyof PartnerChanges, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (field === 'commissionRate' || field === 'overrideRate') return normaliseRate(String(value));
  if (typeof value === 'object') return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return value;
}

export function changesTerms(changes: PartnerChanges): boolean {
  return TERMS.some((field) => changes[field] !== undefined);
}

/** The event of a new status; undefined where it is told as a plain update. */
export function statusStep(status: PartnerRow['status'] | undefined): 'suspend' | 'activate' | undefined {
  if (status === 'suspended') return 'suspend';
  return status === 'active' ? 'activate' : undefined;
}
