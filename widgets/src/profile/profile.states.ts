import type { Partner } from '@siso/partner-sdk';
import { type ElementState, problem } from '../base/states.ts';
import { partnerBrand } from '../list/examples.ts';

const partner: Partner = {
  id: 'ptr_1',
  companyName: 'Harbour & Pine',
  contactEmail: 'hello@harbourandpine.example',
  contactPhone: '+1 555 010 0199',
  currency: 'USD',
  tier: 'silver',
  status: 'active',
  commissionRate: null,
  overrideRate: null,
  brand: { logoUrl: null, color: '#0f766e', radius: 8, font: null },
  externalId: null,
  metadata: {},
  archivedAt: null,
  createdAt: '2025-09-04T09:00:00.000Z',
  updatedAt: '2026-03-01T09:00:00.000Z',
};

const replies: ElementState['replies'] = {
  'GET /v1/brand': partnerBrand,
  'GET /v1/partners/ptr_1': { body: partner },
};

const claims = (...scopes: readonly string[]) => ({
  sub: 'usr_1',
  partner: 'ptr_1',
  scopes: ['brand:read', 'partners:read', ...scopes],
  components: ['profile'],
});
const admin = claims('partners:write');
const save = { press: '.bar .primary' };
const typed = { fill: { contactEmail: 'partners@harbourandpine.example', color: '#c8e64b', radius: '16' } };

/** Every state of the profile. */
export const profileStates: readonly ElementState[] = [
  {
    name: 'loading',
    about: 'The profile is on its way.',
    claims: admin,
    replies: { ...replies, 'GET /v1/partners/ptr_1': 'pending' },
  },
  { name: 'full', about: 'Company, contact and brand, with a preview of it.', claims: admin, replies },
  { name: 'partial', about: 'A colleague who may look but not change.', claims: claims(), replies },
  {
    name: 'empty',
    about: 'A partner who has set nothing yet.',
    claims: admin,
    replies: {
      ...replies,
      'GET /v1/partners/ptr_1': {
        body: {
          ...partner,
          contactEmail: null,
          contactPhone: null,
          brand: { logoUrl: null, color: null, radius: null, font: null },
        },
      },
    },
  },
  { name: 'changed', about: 'A pale colour is tried; nothing is saved yet.', claims: admin, replies, steps: [typed] },
  {
    name: 'wrong',
    about: 'What was typed cannot be used; it says so beside each field.',
    claims: admin,
    replies,
    steps: [{ fill: { contactEmail: 'hello@', logoUrl: 'logo.png', color: 'teal', radius: '99' } }, save],
  },
  {
    name: 'conflict',
    about: 'Somebody else changed it in the meantime; what was typed is still there.',
    claims: admin,
    replies: { ...replies, 'PATCH /v1/partners/ptr_1': problem(412, 'version_mismatch', 'It has changed.') },
    steps: [typed, save],
  },
  {
    name: 'success',
    about: 'The changes are saved.',
    claims: admin,
    replies: { ...replies, 'PATCH /v1/partners/ptr_1': { body: partner } },
    steps: [typed, save],
  },
  {
    name: 'denied',
    about: 'The session does not grant this element.',
    claims: { ...claims(), components: [] },
    replies,
  },
  {
    name: 'error',
    about: 'The API failed.',
    claims: admin,
    replies: { ...replies, 'GET /v1/partners/ptr_1': problem(500, 'internal', 'Something went wrong on our side.') },
  },
  {
    name: 'disabled',
    about: 'The partner is suspended.',
    claims: admin,
    replies: {
      ...replies,
      'GET /v1/partners/ptr_1': problem(403, 'partner_suspended', 'The partner is suspended.'),
    },
  },
];
