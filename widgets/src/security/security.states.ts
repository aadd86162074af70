import { type ElementState, problem, type Reply } from '../base/states.ts';
import { recoveryCodes, totpStart } from '../sign-in/sign-in.states.ts';

const brand = {
  body: {
    partnerId: 'ptr_1',
    companyName: 'Harbour & Pine',
    logoUrl: null,
    color: '#0f766e',
    radius: 8,
    font: null,
    currency: 'USD',
    status: 'active',
  },
};

const passkey = (id: number, name: string, lastUsedAt: string | null, backedUp: boolean) => ({
  id: `psk_${id}`,
  name,
  createdAt: '2026-02-03T09:12:00.000Z',
  lastUsedAt,
  backedUp,
});

const security = {
  email: 'amara@northwind.example',
  emailVerified: true,
  hasPassword: true,
  passwordChangedAt: '2026-03-18T09:30:00.000Z',
  mfaRequired: false,
  totp: { enabled: true, since: '2026-03-18T09:31:00.000Z' },
  recoveryCodes: { left: 8 },
  passkeys: [
    passkey(1, 'Amara’s phone', '2026-06-17T07:04:00.000Z', true),
    passkey(2, 'Security key in the safe', null, false),
  ],
};

const session = (
  id: number,
  browser: string | null,
  os: string | null,
  lastSeenAt: string,
  address: string | null,
  current = false,
) => ({
  id: `ses_${id}`,
  current,
  browser,
  os,
  address,
  createdAt: '2026-06-11T08:00:00.000Z',
  lastSeenAt,
  expiresAt: '2026-07-11T08:00:00.000Z',
});

const sessions = [
  session(2, 'Safari', 'iOS', '2026-06-17T19:48:00.000Z', '203.0.113.0'),
  session(1, 'Chrome', 'macOS', '2026-06-18T15:29:00.000Z', '198.51.100.0', true),
  session(3, null, null, '2026-06-12T11:20:00.000Z', null),
];

const me = {
  id: 'usr_1',
  email: security.email,
  name: 'Amara Okafor',
  mfa: { required: false, totp: true, passkeys: 2 },
};

/** Right after joining with a password: nothing besides it. */
const bare = {
  ...security,
  emailVerified: false,
  passwordChangedAt: null,
  totp: { enabled: false, since: null },
  recoveryCodes: { left: 0 },
  passkeys: [],
};

const full: Readonly<Record<string, Reply>> = {
  'GET security': { body: security },
  'GET sessions': { body: { data: sessions } },
};
const asked = problem(403, 'step_up_required', 'Prove who you are first.');
const send = { press: 'button[type=submit]' };

const state = (
  name: string,
  about: string,
  replies: Readonly<Record<string, Reply>>,
  ...steps: NonNullable<ElementState['steps']>
): ElementState => ({
  name,
  about,
  replies: Object.fromEntries([
    ['GET /v1/brand', brand],
    ...Object.entries({ ...full, ...replies }).map(([route, reply]) => [route.replace(' ', ' /v1/auth/'), reply]),
  ]),
  ...(steps.length > 0 && { steps }),
});

/** Every state of the security settings. */
export const securityStates: readonly ElementState[] = [
  state('full', 'Everything set up, signed in on three devices.', {}),
  state('loading', 'On its way; its places are held.', { 'GET security': 'pending' }),
  state('bare', 'A password only; the address is not confirmed yet.', {
    'GET security': { body: bare },
    'GET sessions': { body: { data: sessions.slice(1, 2) } },
  }),
  state('passkey-only', 'No password was ever set.', {
    'GET security': { body: { ...security, hasPassword: false, passwordChangedAt: null, totp: bare.totp } },
  }),
  state(
    'email',
    'Another address is typed.',
    {},
    { press: '#open-email' },
    { fill: { newEmail: 'a.okafor@northwind.example' } },
  ),
  state(
    'email-sent',
    'A link is on its way to the new address.',
    { 'POST email/change': { status: 202, body: {} } },
    { press: '#open-email' },
    { fill: { newEmail: 'a.okafor@northwind.example' } },
    send,
  ),
  state(
    'invalid',
    'The present password is wrong.',
    { 'POST password/change': problem(401, 'invalid_credentials', 'The password is not right.') },
    { press: '#open-password' },
    { fill: { currentPassword: 'not this', newPassword: 'four words in a row' } },
    send,
  ),
  state('rename', 'A passkey gets another name.', {}, { press: '#open-rename-psk_1' }),
  state('remove', 'A passkey is about to go.', {}, { press: '#open-remove-psk_1' }),
  state(
    'totp',
    'The authenticator app is being set up.',
    { 'GET security': { body: bare }, 'POST totp/start': { body: totpStart } },
    { press: '#open-totp-on' },
  ),
  state(
    'totp-never',
    'The role needs a second factor, and there is no other.',
    { 'GET security': { body: { ...security, mfaRequired: true, passkeys: [] } } },
    { press: '#open-totp-off' },
  ),
  state(
    'recovery-codes',
    'New recovery codes, shown once.',
    { 'POST recovery-codes': { body: { recoveryCodes } } },
    { press: '#open-recovery' },
    send,
  ),
  state(
    'step-up',
    'Before a change that matters: who is it?',
    { 'POST recovery-codes': asked, 'GET session': { body: me } },
    { press: '#open-recovery' },
    send,
  ),
  state(
    'success',
    'Signed out on another device.',
    { 'POST sessions/ses_2/revoke': { body: {} } },
    { press: '[aria-labelledby=sessions-title] .item:nth-child(2) button' },
  ),
  state(
    'error',
    'Something could not be done; the rest is as it was.',
    { 'POST sessions/revoke-others': problem(500, 'internal', 'Something went wrong on our side.') },
    { press: '[aria-labelledby=sessions-title] > .row button' },
  ),
  state('unreachable', 'No connection and nothing to show yet.', { 'GET security': 'unreachable' }),
  state('no-session', 'Nobody is signed in any more.', {
    'GET security': problem(401, 'unauthenticated', 'Nobody is signed in.'),
  }),
];
