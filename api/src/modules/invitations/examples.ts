/** Examples of the document. */
export const EXAMPLE_NEW_INVITATION = {
  email: 'ada@brightside.example',
  name: 'Ada Byron',
  role: 'sales',
  locale: 'en',
};

export const EXAMPLE_INVITATION = {
  id: 'inv_01k9zq3m7xw5v8h2t6r4d1e0cb',
  partnerId: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  ...EXAMPLE_NEW_INVITATION,
  permissions: {},
  status: 'pending',
  invitedBy: { type: 'user', id: 'usr_01k9zq3m7xw5v8h2t6r4d1e0cb', name: 'Grace Hopper' },
  expiresAt: '2026-04-07T14:05:09.120Z',
  acceptedAt: null,
  createdAt: '2026-03-31T14:05:09.120Z',
  updatedAt: '2026-03-31T14:05:09.120Z',
};

export const EXAMPLE_REVOKED_INVITATION = { ...EXAMPLE_INVITATION, status: 'revoked' };

export const EXAMPLE_INVITATION_LIST = { data: [EXAMPLE_INVITATION], pagination: { nextCursor: null, hasMore: false } };
