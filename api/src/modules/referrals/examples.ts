/** Examples of the document. */
export const EXAMPLE_SUBMISSION = {
  clientName: 'Ada Byron',
  clientEmail: 'ada@byron.example',
  clientCompany: 'Analytical Engines Ltd',
  projectDescription: 'A new web shop before the spring season.',
  estimatedValue: { amount: 1250000, currency: 'USD' },
};

export const EXAMPLE_REFERRAL = {
  id: 'ref_01k9zq3m7xw5v8h2t6r4d1e0cb',
  partnerId: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  status: 'new',
  ...EXAMPLE_SUBMISSION,
  clientPhone: null,
  source: 'website',
  externalId: null,
  utm: { source: 'newsletter', medium: 'email', campaign: 'spring', term: null, content: null },
  pageUrl: 'https://partner.example/contact',
  referrerUrl: null,
  lostReason: null,
  projectId: null,
  submittedAt: '2026-03-02T10:30:00.000Z',
  qualifiedAt: null as string | null,
  convertedAt: null,
  lostAt: null,
  archivedAt: null,
  metadata: {},
  createdAt: '2026-03-02T10:30:00.000Z',
  updatedAt: '2026-03-02T10:30:00.000Z',
};

export const EXAMPLE_QUALIFIED = {
  ...EXAMPLE_REFERRAL,
  status: 'qualified',
  qualifiedAt: '2026-03-04T15:20:00.000Z',
  updatedAt: '2026-03-04T15:20:00.000Z',
};

export const EXAMPLE_LOST = {
  ...EXAMPLE_REFERRAL,
  status: 'lost',
  lostReason: 'The budget was cut.',
  lostAt: '2026-03-12T08:00:00.000Z',
  updatedAt: '2026-03-12T08:00:00.000Z',
};

const oneOf = <T>(item: T) => ({ data: [item], pagination: { nextCursor: null, hasMore: false } });

export const EXAMPLE_REFERRAL_LIST = oneOf(EXAMPLE_REFERRAL);

export const EXAMPLE_REFERRAL_FILE =
  'referral_id,partner_id,external_id,status,client,email,phone,company,estimated_value,currency,source,campaign,submitted_at,qualified_at,converted_at,lost_at,lost_reason,project_id\r\n' +
  'ref_01k9zq3m7xw5v8h2t6r4d1e0cb,ptr_01k9zq3m7xw5v8h2t6r4d1e0cb,,new,Ada Byron,ada@byron.example,,Analytical Engines Ltd,12500.00,USD,website,spring,' +
  '2026-03-02T10:30:00.000Z,,,,,\r\n';

export const EXAMPLE_STATUS_CHANGE_LIST = oneOf({
  id: 'chg_01k9zq3m7xw5v8h2t6r4d1e0cb',
  referralId: EXAMPLE_REFERRAL.id,
  fromStatus: 'new',
  toStatus: 'qualified',
  reason: null,
  actorType: 'operator_key',
  occurredAt: EXAMPLE_QUALIFIED.qualifiedAt,
  createdAt: EXAMPLE_QUALIFIED.qualifiedAt,
});
