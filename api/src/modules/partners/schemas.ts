/** Partners on the wire. */
import { z } from '@hono/zod-openapi';
import { normaliseRate } from '../../core/money.ts';
import {
  type Brand as BrandColumns,
  PARTNER_STATUSES,
  type partners,
  type partnerTerms,
  TIERS,
} from '../../db/schema/programme.ts';
import {
  currency,
  email,
  externalId,
  id,
  instant,
  iso,
  isoOrNull,
  listOf,
  metadata,
  nullableRate,
  openEnum,
  pageQuery,
  phone,
  text,
} from '../../http/fields.ts';
import type { ProgrammeRow } from '../programme/index.ts';
import { brandColor, brandFont, brandLogoUrl, brandRadius } from './brand-fields.ts';

export type PartnerRow = typeof partners.$inferSelect;
export type BrandRow = BrandColumns;
export type TermsRow = typeof partnerTerms.$inferSelect;
/** What a partner's deals of a day earn by; null: by the plan of the tier. */
export type Terms = Pick<TermsRow, 'tier' | 'commissionRate' | 'overrideRate'>;

const ownRate = nullableRate.describe("The partner's own; null: the plan's for the tier");

const brand = {
  logoUrl: z.string().nullable(),
  color: z.string().nullable().describe('#rrggbb, lower case'),
  radius: z.int().nullable().describe('Corner radius in CSS pixels, 0 to 24'),
  font: z.string().nullable().describe('A CSS font-family list'),
};

export const Brand = z.object(brand).openapi('Brand');

export const Partner = z
  .object({
    id: id('partner'),
    companyName: z.string(),
    contactEmail: z.string().nullable(),
    contactPhone: z.string().nullable(),
    currency,
    tier: openEnum(TIERS),
    status: openEnum(PARTNER_STATUSES),
    commissionRate: ownRate,
    overrideRate: ownRate,
    brand: Brand,
    externalId: z.string().nullable(),
    metadata,
    archivedAt: instant.nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .openapi('Partner');
export const PartnerList = listOf(Partner, 'PartnerList');

export const PublicBrand = z
  .object({
    partnerId: id('partner').nullable().describe("null: the programme's own, for SISO's staff"),
    companyName: z.string(),
    ...brand,
    currency: currency.describe("What the partner's forms offer first"),
    status: openEnum(PARTNER_STATUSES).describe('An inactive partner takes no referrals'),
  })
  .openapi('PublicBrand');

const BrandInput = z
  .strictObject({
    logoUrl: brandLogoUrl.nullable().optional(),
    color: brandColor.nullable().optional(),
    radius: brandRadius.nullable().optional(),
    font: brandFont.nullable().optional(),
  })
  .openapi('BrandInput', { description: 'Omitted keeps, a value sets, null clears, field by field' });
export type BrandInputFields = z.infer<typeof BrandInput>;

const fields = {
  contactEmail: email().nullable().optional(),
  contactPhone: phone().nullable().optional(),
  currency: currency.optional(),
  tier: z.enum(TIERS).optional(),
  status: z.enum(PARTNER_STATUSES).optional(),
  commissionRate: ownRate.optional(),
  overrideRate: ownRate.optional(),
  brand: BrandInput.optional(),
  metadata: metadata.optional(),
};

export const CreatePartner = z
  .strictObject({
    companyName: text(200),
    ...fields,
    currency: fields.currency.openapi({ description: "By default the programme's" }),
    tier: fields.tier.openapi({ description: 'By default bronze' }),
    status: fields.status.openapi({ description: 'By default active' }),
    externalId: externalId().optional(),
  })
  .openapi('CreatePartner');
export type CreatePartnerInput = z.infer<typeof CreatePartner>;

export const UpdatePartner = z
  .strictObject({
    companyName: text(200).optional(),
    ...fields,
    externalId: externalId().nullable().optional(),
  })
  .openapi('UpdatePartner', {
    description: "A partner's own key may set contactEmail, contactPhone, brand and metadata.",
  });
export type UpdatePartnerInput = z.infer<typeof UpdatePartner>;

export const PartnerQuery = z.strictObject({
  ...pageQuery,
  tier: z.enum(TIERS).optional(),
  status: z.enum(PARTNER_STATUSES).optional(),
  externalId: externalId().optional(),
  companyName: text(200).optional().openapi({ description: 'The exact name, case and all' }),
  archived: z.enum(['true', 'false']).default('false').openapi({ description: 'Whether to list the archived ones' }),
});
export type PartnerQueryInput = z.infer<typeof PartnerQuery>;

export function toPartner(row: PartnerRow): z.infer<typeof Partner> {
  return {
    id: row.id,
    companyName: row.companyName,
    contactEmail: row.contactEmail,
    contactPhone: row.contactPhone,
    currency: row.currency,
    tier: row.tier,
    status: row.status,
    commissionRate: row.commissionRate === null ? null : normaliseRate(row.commissionRate),
    overrideRate: row.overrideRate === null ? null : normaliseRate(row.overrideRate),
    brand: toBrand(row.brand),
    externalId: row.externalId,
    metadata: row.metadata,
    archivedAt: isoOrNull(row.archivedAt),
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
  };
}

export function toPublicBrand(row: PartnerRow): z.infer<typeof PublicBrand> {
  return {
    partnerId: row.id,
    companyName: row.companyName,
    ...toBrand(row.brand),
    currency: row.currency,
    status: row.status,
  };
}

/** What SISO's own staff see: the programme's name, and no look of its own. */
export function toProgrammeBrand({ name, defaultCurrency }: ProgrammeRow): z.infer<typeof PublicBrand> {
  const plain = { logoUrl: null, color: null, radius: null, font: null };
  return { partnerId: null, companyName: name, ...plain, currency: defaultCurrency, status: 'active' };
}

function toBrand({ logoUrl, color, radius, font }: BrandRow): z.infer<typeof Brand> {
  return { logoUrl, color, radius, font };
}
