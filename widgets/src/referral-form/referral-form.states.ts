import { type ElementState, problem } from '../base/states.ts';

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
const accepted = { status: 201, body: { id: 'ref_1', status: 'new' } };
const filled = {
  fill: {
    clientName: 'Amara Okafor',
    clientEmail: 'amara@northwind.example',
    clientPhone: '+1 555 010 0199',
    clientCompany: 'Northwind Logistics',
    projectDescription:
      'A portal for their drivers, before the spring season. They have talked to two agencies already.',
    estimatedValue: '24,500',
  },
};
const send = { press: 'button[type=submit]' };

/** Every state of the referral form. */
export const referralFormStates: readonly ElementState[] = [
  {
    name: 'loading',
    about: 'The brand has not arrived; the form can be used already.',
    replies: { 'GET /v1/brand': 'pending' },
  },
  { name: 'empty', about: 'Nothing typed yet.', replies: { 'GET /v1/brand': brand } },
  {
    name: 'partial',
    about: 'Some fields only, as the page has chosen.',
    attributes: { fields: 'email company' },
    replies: { 'GET /v1/brand': brand },
    steps: [{ fill: { clientName: 'Amara Okafor' } }],
  },
  { name: 'full', about: 'Everything typed, ready to be sent.', replies: { 'GET /v1/brand': brand }, steps: [filled] },
  {
    name: 'invalid',
    about: 'Sent with mistakes: a summary, and an error under each field.',
    replies: { 'GET /v1/brand': brand },
    steps: [{ fill: { clientEmail: 'amara@', clientPhone: '12', estimatedValue: 'a lot' } }, send],
  },
  {
    name: 'rejected',
    about: 'The API found a mistake in one field.',
    replies: {
      'GET /v1/brand': brand,
      'POST /v1/referrals': problem(422, 'validation_failed', 'The request is not valid.', [
        { in: 'body', pointer: '/clientEmail', detail: 'This address does not take mail.' },
      ]),
    },
    steps: [filled, send],
  },
  {
    name: 'sending',
    about: 'On its way; a second press does nothing.',
    replies: { 'GET /v1/brand': brand, 'POST /v1/referrals': 'pending' },
    steps: [filled, send],
  },
  {
    name: 'success',
    about: 'Taken; another one may follow.',
    replies: { 'GET /v1/brand': brand, 'POST /v1/referrals': accepted },
    steps: [filled, send],
  },
  {
    name: 'queued',
    about: 'No connection: kept on the device, sent later by itself.',
    replies: { 'GET /v1/brand': brand, 'POST /v1/referrals': problem(503, 'unavailable', 'Not available right now.') },
    steps: [filled, send],
  },
  {
    name: 'waiting',
    about: 'An earlier referral waits on the device while the next is typed.',
    replies: { 'GET /v1/brand': brand, 'POST /v1/referrals': problem(503, 'unavailable', 'Not available right now.') },
    steps: [filled, send, { press: '.panel button' }],
  },
  {
    name: 'error',
    about: 'Refused for a reason that no field can mend; what was typed is still there.',
    replies: {
      'GET /v1/brand': brand,
      'POST /v1/referrals': problem(409, 'conflict', 'The referral conflicts with another one.'),
    },
    steps: [filled, send],
  },
  {
    name: 'disabled-partner',
    about: 'The partner is suspended.',
    replies: { 'GET /v1/brand': problem(403, 'partner_suspended', 'The partner is suspended.') },
  },
  {
    name: 'disabled-inactive',
    about: 'The partner takes no referrals.',
    replies: { 'GET /v1/brand': { body: { ...brand.body, status: 'inactive' } } },
  },
  {
    name: 'disabled-key',
    about: 'The key is not valid.',
    replies: { 'GET /v1/brand': problem(401, 'unauthenticated', 'No valid key was given.') },
  },
  {
    name: 'disabled-origin',
    about: 'The key does not allow this site.',
    replies: { 'GET /v1/brand': problem(403, 'origin_not_allowed', 'This origin is not allowed.') },
  },
];
