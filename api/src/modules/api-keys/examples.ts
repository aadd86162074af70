/** Examples of the document. The keys in them were never issued. */
export const EXAMPLE_NEW_KEY = {
  kind: 'publishable',
  name: 'Website form',
  partnerId: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  allowedOrigins: ['https://partner.example'],
};

export const EXAMPLE_KEY = {
  id: 'key_01k9zq3m7xw5v8h2t6r4d1e0cb',
  ...EXAMPLE_NEW_KEY,
  scopes: ['brand:read', 'referrals:submit'],
  prefix: 'pk_test_4Fq2…',
  lastUsedAt: null,
  expiresAt: null,
  revokedAt: null,
  createdBy: 'usr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  replacedBy: null,
  createdAt: '2026-03-01T09:00:00.000Z',
  updatedAt: '2026-03-01T09:00:00.000Z',
};

export const EXAMPLE_CREATED_KEY = { ...EXAMPLE_KEY, key: 'pk_test_4Fq2…' };

export const EXAMPLE_REVOKED_KEY = {
  ...EXAMPLE_KEY,
  revokedAt: '2026-03-31T14:05:09.120Z',
  updatedAt: '2026-03-31T14:05:09.120Z',
};

export const EXAMPLE_KEY_LIST = { data: [EXAMPLE_KEY], pagination: { nextCursor: null, hasMore: false } };
