/** Examples of the document. */
export const EXAMPLE_SIGN_IN = { email: 'mara@northwind.example', password: 'four long words please' };

export const EXAMPLE_ME = {
  id: 'usr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  email: 'mara@northwind.example',
  name: 'Mara Lindqvist',
  role: 'owner',
  partnerId: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  partner: { id: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb', companyName: 'Northwind Studio' },
  locale: 'en',
  scopes: ['activity:read', 'brand:read', 'dashboard:read'],
  permissions: {},
  emailVerified: true,
  mfa: { required: false, totp: true, passkeys: 1 },
  steppedUpUntil: '2026-03-31T14:10:09.120Z',
  session: {
    id: 'ses_01k9zq3m7xw5v8h2t6r4d1e0cb',
    createdAt: '2026-03-31T14:05:09.120Z',
    expiresAt: '2026-04-07T14:05:09.120Z',
  },
};

export const EXAMPLE_SIGNED_IN = { state: 'signed_in', user: EXAMPLE_ME };
export const EXAMPLE_CHALLENGED = { state: 'second_factor', methods: ['totp', 'recovery_code'] };
export const EXAMPLE_UPDATE_ME = { locale: 'fr' };

export const EXAMPLE_OWN_WIDGET_SESSION = {
  id: 'wse_01k9zq3m7xw5v8h2t6r4d1e0cb',
  token: 'eyJhbGciOiJFZERTQSIsInR5cCI6…',
  expiresAt: '2026-03-31T14:20:09.120Z',
  partnerId: 'ptr_01k9zq3m7xw5v8h2t6r4d1e0cb',
  components: ['commission-dashboard', 'referral-form'],
  scopes: ['activity:read', 'brand:read', 'dashboard:read'],
};
