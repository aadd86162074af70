/** Examples of the document. */
export const EXAMPLE_USER = {
  id: 'usr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  partnerId: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  email: 'grace@brightside.example',
  name: 'Grace Hopper',
  role: 'sales',
  permissions: { read: ['audit'] },
  status: 'active',
  mfaEnabled: true,
  locale: 'en',
  lastLoginAt: '2026-03-31T08:12:44.010Z',
  createdAt: '2026-03-01T09:00:00.000Z',
  updatedAt: '2026-03-31T14:05:09.120Z',
};

export const EXAMPLE_SUSPENDED_USER = { ...EXAMPLE_USER, status: 'suspended', updatedAt: '2026-04-02T10:30:00.000Z' };

export const EXAMPLE_USER_LIST = { data: [EXAMPLE_USER], pagination: { nextCursor: null, hasMore: false } };
