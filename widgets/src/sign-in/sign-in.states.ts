import { type ElementState, problem, type Reply } from '../base/states.ts';

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

const me = {
  id: 'usr_1',
  email: 'amara@northwind.example',
  name: 'Amara Okafor',
  role: 'owner',
  partnerId: 'ptr_1',
  partner: { id: 'ptr_1', companyName: 'Northwind Logistics' },
  locale: null,
  scopes: [],
  permissions: {},
  emailVerified: true,
  mfa: { required: false, totp: true, passkeys: 1 },
  steppedUpUntil: null,
  session: { id: 'ses_1', createdAt: '2026-06-18T15:30:00.000Z', expiresAt: '2026-06-25T15:30:00.000Z' },
};

const offer = {
  email: 'amara@northwind.example',
  name: 'Amara Okafor',
  role: 'admin',
  companyName: 'Northwind Logistics',
  invitedBy: 'Jonas Lindqvist',
  expiresAt: '2026-06-25T15:30:00.000Z',
};

/** What is set up in these states: a secret of the RFCs' examples, and codes of the form that the API makes. */
export const totpStart = {
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/SISO%20Partner:amara%40northwind.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=SISO%20Partner&digits=6&period=30',
};
export const recoveryCodes = [
  'k7pmq-2xvtn',
  'w4hzc-9dgrb',
  'm3xkt-7qpwv',
  'n8bfd-5hzcy',
  'q2vwg-4tkmr',
  'x9drh-6pnbz',
  'c5tqy-8mwkf',
  'g7zbp-3vxhd',
  'h4nkw-2rcqt',
  'v6mfx-9gdzp',
];

const typed = { fill: { email: 'amara@northwind.example', password: 'four words in a row' } };
const send = { press: 'button[type=submit]' };
const signedIn = { body: { state: 'signed_in', user: me } };
const factor = { body: { state: 'second_factor', methods: ['totp', 'recovery_code', 'passkey'] } };
const expired = problem(410, 'link_expired', 'The link is used up or too old.');

const answers = (replies: Readonly<Record<string, Reply>>): ElementState['replies'] =>
  Object.fromEntries([
    ['GET /v1/brand', brand],
    ...Object.entries(replies).map(([route, reply]) => [route.replace(' ', ' /v1/auth/'), reply]),
  ]);

const state = (
  name: string,
  about: string,
  replies: Readonly<Record<string, Reply>>,
  { steps, view }: { steps?: ElementState['steps']; view?: string } = {},
): ElementState => ({
  name,
  about,
  replies: answers(replies),
  ...(view && { attributes: { view } }),
  ...(steps && { steps }),
});

/** With the token that a mailed link carries. */
const mailed = (
  name: string,
  about: string,
  view: string,
  replies: Readonly<Record<string, Reply>>,
  steps?: ElementState['steps'],
): ElementState => ({
  ...state(name, about, replies, { view, steps }),
  properties: { token: 'a-token-of-a-mailed-link' },
});

const secondFactor = [typed, send];
const mail = { fill: { email: 'amara@northwind.example' } };

/** Every state of the way in. */
export const signInStates: readonly ElementState[] = [
  state('empty', 'Nothing typed yet.', {}),
  state('full', 'Address and password typed, ready to be sent.', {}, { steps: [typed] }),
  state(
    'invalid',
    'Sent with mistakes that need no server to be seen.',
    {},
    { steps: [{ fill: { email: 'amara@' } }, send] },
  ),
  state(
    'rejected',
    'Address or password is wrong; which of the two is not told.',
    { 'POST sign-in': problem(401, 'invalid_credentials', 'The email address or the password is not right.') },
    { steps: [typed, send] },
  ),
  state('sending', 'On its way; a second press does nothing.', { 'POST sign-in': 'pending' }, { steps: [typed, send] }),
  state(
    'waiting',
    'Too many attempts; the next one is allowed after a while.',
    { 'POST sign-in': problem(429, 'rate_limited', 'Too many attempts.') },
    { steps: [typed, send] },
  ),
  state(
    'suspended',
    'The account is suspended, which only the right password tells.',
    { 'POST sign-in': problem(403, 'account_suspended', 'The account is suspended.') },
    { steps: [typed, send] },
  ),
  state(
    'unreachable',
    'No connection; what was typed is still there.',
    { 'POST sign-in': 'unreachable' },
    { steps: [typed, send] },
  ),
  state(
    'second-factor',
    'The password was right; a code is asked for.',
    { 'POST sign-in': factor },
    { steps: secondFactor },
  ),
  state(
    'second-factor-wrong',
    'The code was not right.',
    {
      'POST sign-in': factor,
      'POST second-factor': problem(401, 'second_factor_invalid', 'The code is not right.'),
    },
    { steps: [...secondFactor, { fill: { code: '123456' } }, send] },
  ),
  state(
    'recovery-code',
    'A recovery code in place of the app’s.',
    { 'POST sign-in': factor },
    { steps: [...secondFactor, { press: '.check ~ .link' }] },
  ),
  state(
    'second-factor-late',
    'The first step was too long ago.',
    {
      'POST sign-in': factor,
      'POST second-factor': problem(401, 'unauthenticated', 'Nobody is signed in.'),
    },
    { steps: [...secondFactor, { fill: { code: '123456' } }, send] },
  ),
  state(
    'enrol',
    'The role needs a second factor: it is set up before anything else.',
    { 'POST sign-in': { body: { state: 'enrol_second_factor' } }, 'POST totp/start': { body: totpStart } },
    { steps: secondFactor },
  ),
  state(
    'recovery-codes',
    'The second factor is on; the recovery codes are shown once.',
    {
      'POST totp/start': { body: totpStart },
      'POST totp/confirm': { body: { recoveryCodes } },
      'GET session': { body: me },
    },
    { view: 'enrol', steps: [{ fill: { code: '123456' } }, send] },
  ),
  state('success', 'Signed in.', { 'POST sign-in': signedIn }, { steps: [typed, send] }),
  state('forgot', 'Asks for a link to choose a new password.', {}, { view: 'forgot', steps: [mail] }),
  state(
    'forgot-sent',
    'The same words whether or not there is such an account.',
    { 'POST password/forgot': { status: 202, body: {} } },
    { view: 'forgot', steps: [mail, send] },
  ),
  mailed('reset', 'Chooses a new password.', 'reset-password', {}, [{ fill: { newPassword: 'four words in a row' } }]),
  mailed('reset-short', 'The new password is too short.', 'reset-password', {}, [
    { fill: { newPassword: 'short' } },
    send,
  ]),
  mailed('reset-done', 'The password is changed.', 'reset-password', { 'POST password/reset': { body: {} } }, [
    { fill: { newPassword: 'four words in a row' } },
    send,
  ]),
  mailed(
    'reset-expired',
    'The link no longer works; a new one can be had.',
    'reset-password',
    { 'POST password/reset': expired },
    [{ fill: { newPassword: 'four words in a row' } }, send],
  ),
  mailed('invitation-loading', 'The invitation is being looked up.', 'invitation', { 'POST invitation': 'pending' }),
  mailed('invitation', 'Who invites whom, as what.', 'invitation', { 'POST invitation': { body: offer } }),
  mailed('invitation-expired', 'The invitation no longer works.', 'invitation', { 'POST invitation': expired }),
  mailed('verified', 'The address is confirmed.', 'verify-email', { 'POST email/verify': { body: {} } }),
  mailed('changed', 'The address is changed.', 'confirm-email', { 'POST email/confirm': { body: {} } }),
  mailed('link-failed', 'The link could not be followed; it can be tried again.', 'verify-email', {
    'POST email/verify': problem(500, 'internal', 'Something went wrong on our side.'),
  }),
];
