/** Examples of the document. */
const brand = {
  logoUrl: 'https://brightside.example/logo.svg',
  color: '#0f766e',
  radius: 8,
  font: "'Source Sans 3', sans-serif",
};

export const EXAMPLE_NEW_PARTNER = {
  companyName: 'Brightside Studio',
  contactEmail: 'hello@brightside.example',
  contactPhone: '+1 212 555 0100',
  tier: 'silver',
  overrideRate: '0.02',
  brand,
  externalId: 'crm-4711',
};

export const EXAMPLE_PARTNER = {
  id: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  ...EXAMPLE_NEW_PARTNER,
  currency: 'USD',
  status: 'active',
  commissionRate: null,
  metadata: { region: 'north' },
  archivedAt: null,
  createdAt: '2026-03-01T09:00:00.000Z',
  updatedAt: '2026-03-31T14:05:09.120Z',
};

export const EXAMPLE_PARTNER_LIST = { data: [EXAMPLE_PARTNER], pagination: { nextCursor: null, hasMore: false } };

export const EXAMPLE_BRAND = {
  partnerId: EXAMPLE_PARTNER.id,
  companyName: EXAMPLE_PARTNER.companyName,
  ...brand,
  currency: 'USD',
  status: 'active',
};
