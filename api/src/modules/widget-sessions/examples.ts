/** Examples of the document. */
export const EXAMPLE_NEW_SESSION = {
  subject: 'user-42',
  origin: 'https://partner.example',
  components: ['commission-dashboard'],
};

export const EXAMPLE_SESSION = {
  id: 'wse_01k9zq3m7xw5v8h2t6r4d1e0cb',
  partnerId: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  userId: null,
  ...EXAMPLE_NEW_SESSION,
  scopes: ['activity:read', 'brand:read', 'commissions:read', 'dashboard:read', 'events:read'],
  expiresAt: '2026-03-31T14:20:09.120Z',
  revokedAt: null,
  createdAt: '2026-03-31T14:05:09.120Z',
};

export const EXAMPLE_MINTED_SESSION = { ...EXAMPLE_SESSION, token: 'eyJhbGciOiJFZERTQSIsInR5cCI6…' };
export const EXAMPLE_REVOKED_SESSION = { ...EXAMPLE_SESSION, revokedAt: '2026-03-31T14:10:00.000Z' };
export const EXAMPLE_SESSION_LIST = { data: [EXAMPLE_SESSION], pagination: { nextCursor: null, hasMore: false } };
