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

const TOKEN = '7hT3kPq9vXw2RmNc8sLd4bYzAe6uJfG1oViKx5tQ0yC';

export const EXAMPLE_CODE = { method: 'totp', code: '492039', rememberDevice: true };
export const EXAMPLE_TOTP = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/SISO%20Partner:mara%40northwind.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=SISO%20Partner&algorithm=SHA1&digits=6&period=30',
};
export const EXAMPLE_RECOVERY_CODES = { recoveryCodes: ['7k2m-9x4p-3r8w-6t1q', 'h5n0-2c7v-8z3b-4d9f'] };

export const EXAMPLE_CREDENTIAL = {
  id: 'AbCdEfGhIjKlMnOpQrStUg',
  rawId: 'AbCdEfGhIjKlMnOpQrStUg',
  type: 'public-key',
  response: { clientDataJSON: 'eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0' },
  clientExtensionResults: {},
};
export const EXAMPLE_CREATION_OPTIONS = {
  challenge: 'HHdZGql1rx8fWB5Bye5ViUTEGhvg262JymnHcbrMWk0',
  rp: { name: 'SISO Partner', id: 'partners.example.com' },
  user: { id: 'MnNtbjRmMjcyNnQ0aTl2dWhpeHBvcjA5', name: 'mara@northwind.example', displayName: 'Mara Lindqvist' },
  pubKeyCredParams: [{ alg: -7, type: 'public-key' }],
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
};
export const EXAMPLE_REQUEST_OPTIONS = {
  challenge: 'HHdZGql1rx8fWB5Bye5ViUTEGhvg262JymnHcbrMWk0',
  rpId: 'partners.example.com',
  userVerification: 'required',
};
export const EXAMPLE_PASSKEY = {
  id: 'psk_01k9zq3m7xw5v8h2t6r4d1e0cb',
  name: 'Laptop',
  createdAt: '2026-03-31T14:05:09.120Z',
  lastUsedAt: null,
  backedUp: true,
};
export const EXAMPLE_SECURITY = {
  email: 'mara@northwind.example',
  emailVerified: true,
  hasPassword: true,
  passwordChangedAt: '2026-03-31T14:05:09.120Z',
  mfaRequired: false,
  totp: { enabled: true, since: '2026-03-31T14:05:09.120Z' },
  recoveryCodes: { left: 9 },
  passkeys: [EXAMPLE_PASSKEY],
};

export const EXAMPLE_FORGOT = { email: 'mara@northwind.example' };
export const EXAMPLE_RESET = { token: TOKEN, password: 'four other long words' };
export const EXAMPLE_CHANGE_PASSWORD = {
  currentPassword: 'four long words please',
  newPassword: 'four other long words',
};
export const EXAMPLE_TOKEN = { token: TOKEN };
export const EXAMPLE_CHANGE_EMAIL = { email: 'mara.lindqvist@northwind.example' };

export const EXAMPLE_OFFER = {
  email: 'mara@northwind.example',
  name: 'Mara Lindqvist',
  role: 'owner',
  companyName: 'Northwind Studio',
  invitedBy: 'Ines Moreau',
  expiresAt: '2026-04-07T14:05:09.120Z',
};
export const EXAMPLE_ACCEPT = { token: TOKEN, name: 'Mara Lindqvist', password: 'four long words please' };
export const EXAMPLE_INVITATION_PASSKEY = { token: TOKEN, name: 'Mara Lindqvist' };

export const EXAMPLE_SESSIONS = {
  data: [
    {
      id: 'ses_01k9zq3m7xw5v8h2t6r4d1e0cb',
      current: true,
      browser: 'Firefox',
      os: 'Linux',
      address: '198.51.100.7',
      createdAt: '2026-03-31T14:05:09.120Z',
      lastSeenAt: '2026-03-31T15:40:00.000Z',
      expiresAt: '2026-04-07T14:05:09.120Z',
    },
  ],
};
