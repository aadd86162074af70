import type { ApiKey } from '@siso/partner-sdk';
import { type ElementState, problem } from '../base/states.ts';
import { pageOf, partnerBrand, programmeBrand } from '../list/examples.ts';
import { exampleRoles } from '../rights/examples.ts';

const DAY = 86_400_000;
const daysFromNow = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

const key = (index: number, name: string, kind: ApiKey['kind'], more: Partial<ApiKey> = {}): ApiKey => ({
  id: `key_${index}`,
  kind,
  partnerId: 'ptr_1',
  name,
  scopes: kind === 'publishable' ? ['brand:read', 'referrals:submit'] : ['referrals:read', 'widget-sessions:write'],
  allowedOrigins: kind === 'publishable' ? ['https://www.harbourandpine.example'] : [],
  prefix: `${kind === 'secret' ? 'sk' : 'pk'}_test_4Fq${index}…`,
  lastUsedAt: daysFromNow(-index),
  expiresAt: null,
  revokedAt: null,
  createdBy: 'usr_1',
  replacedBy: null,
  createdAt: '2026-01-04T09:00:00.000Z',
  updatedAt: '2026-01-04T09:00:00.000Z',
  ...more,
});

const rows: readonly ApiKey[] = [
  key(1, 'Website form', 'publishable', {
    allowedOrigins: ['https://www.harbourandpine.example', 'https://harbourandpine.example', 'http://localhost:3000'],
  }),
  key(2, 'Portal server', 'secret', { expiresAt: daysFromNow(180) }),
  key(3, 'Portal server', 'secret', { expiresAt: daysFromNow(0.8), replacedBy: 'key_2' }),
  key(4, 'Landing page for the spring campaign of the northern branch', 'publishable', { lastUsedAt: null }),
  key(5, 'Old import', 'secret', { expiresAt: daysFromNow(-40) }),
  key(6, 'Leaked in a chat', 'secret', { revokedAt: daysFromNow(-90) }),
];

const owner = {
  id: 'usr_1',
  partnerId: 'ptr_1',
  email: 'imogen@harbourandpine.example',
  name: 'Imogen Penrose',
  role: 'owner',
  permissions: {},
  status: 'active',
};

const made = (kind: ApiKey['kind'], text: string) => ({
  status: 201,
  body: { ...key(7, kind === 'secret' ? 'Portal server' : 'Website form', kind), key: text },
});

const replies: ElementState['replies'] = {
  'GET /v1/brand': partnerBrand,
  'GET /v1/api-keys': pageOf(rows),
  'GET /v1/users/usr_1': { body: owner },
  'GET /v1/roles': { body: { data: exampleRoles } },
  'POST /v1/api-keys': made('publishable', 'pk_test_8rTn2vQ6sLx1mWc9zKd4hYb7'),
  'POST /v1/api-keys/key_2/rotate': made('secret', 'sk_test_3fGh7jKm9pQr2sTv5wXy8zBc'),
};

const as = (sub: string, partner: string | null, ...more: readonly string[]): Pick<ElementState, 'claims'> => ({
  claims: { sub, partner, scopes: ['api-keys:read', 'brand:read', ...more], components: ['api-keys'] },
});
const asOwner = as('usr_1', 'ptr_1', 'api-keys:write', 'users:read');

const asStaff: Pick<ElementState, 'claims' | 'replies'> = {
  ...as('usr_7', null, 'api-keys:write', 'partners:read'),
  replies: {
    ...replies,
    'GET /v1/brand': programmeBrand,
    'GET /v1/api-keys': pageOf([
      key(8, 'Nightly import', 'secret', { partnerId: null, scopes: ['programme:*'] }),
      ...rows.slice(0, 2),
      key(9, 'Advice page', 'publishable', { partnerId: 'ptr_2', allowedOrigins: ['https://marlow.example'] }),
    ]),
    'GET /v1/partners': pageOf([
      { id: 'ptr_1', companyName: 'Harbour & Pine' },
      { id: 'ptr_2', companyName: 'Marlow Advisers' },
    ]),
  },
};

const create = { press: '[data-do=create]' };
const confirm = { press: '.ask .primary' };
const ask = (id: string, action: string) => [
  { press: `[data-menu=${id}]` },
  { press: `[role=menu] [data-action=${action}]` },
];

/** Every state of the keys. */
export const apiKeysStates: readonly ElementState[] = [
  {
    name: 'loading',
    about: 'The first keys are on their way: grey bars in their places.',
    replies: { ...replies, 'GET /v1/api-keys': 'pending' },
  },
  { name: 'full', about: 'An owner sees the keys: in use, being replaced, at their end.', ...asOwner, replies },
  { name: 'partial', about: 'A colleague who may look but not change.', ...as('usr_3', 'ptr_1'), replies },
  { name: 'empty', about: 'There is no key yet.', ...asOwner, replies: { ...replies, 'GET /v1/api-keys': pageOf([]) } },
  {
    name: 'nothing-found',
    about: 'No key fits the filter.',
    ...asOwner,
    attributes: { kind: 'secret' },
    replies: { ...replies, 'GET /v1/api-keys': pageOf([]) },
  },
  {
    name: 'detail',
    about: 'Everything on a key but its text.',
    ...asOwner,
    attributes: { selected: 'key_1' },
    replies,
  },
  {
    name: 'detail-replaced',
    about: 'A key that goes on for a while beside its successor.',
    ...asOwner,
    attributes: { selected: 'key_3' },
    replies,
  },
  {
    name: 'detail-gone',
    about: 'A key that no longer works offers no change, and says why.',
    ...asOwner,
    attributes: { selected: 'key_6' },
    replies,
  },
  { name: 'menu', about: 'What can be done with a key.', ...asOwner, replies, steps: [{ press: '[data-menu=key_1]' }] },
  {
    name: 'create',
    about: 'A publishable key is made: its name, and the sites that may use it.',
    ...asOwner,
    replies,
    steps: [create],
  },
  {
    name: 'create-wrong',
    about: 'Each line that is no site is named, with what to do about it.',
    ...asOwner,
    replies,
    steps: [
      create,
      {
        fill: {
          name: 'Website form',
          allowedOrigins:
            'www.harbour.example\nhttps://harbour.example/refer\nhttp://harbour.example\nhttps://*.harbour.example\nnowhere',
        },
      },
      confirm,
    ],
  },
  {
    name: 'create-secret',
    about: 'A secret key is made with chosen rights, until a day.',
    ...asOwner,
    replies,
    steps: [create, { press: '.ask [value=secret]' }, { press: '.ask [value=some]' }, { fill: { expiry: 'day' } }],
  },
  {
    name: 'created',
    about: 'The new key, this once, and what to paste.',
    attributes: { 'api-url': 'https://api.example.com' },
    ...asOwner,
    replies,
    steps: [create, { fill: { name: 'Website form', allowedOrigins: 'https://www.harbourandpine.example' } }, confirm],
  },
  {
    name: 'rotate',
    about: 'Before a key is replaced: for how long the old one goes on.',
    ...asOwner,
    replies,
    steps: ask('key_2', 'rotate'),
  },
  {
    name: 'rotated',
    about: 'The key that takes the old one’s place.',
    attributes: { 'api-url': 'https://api.example.com' },
    ...asOwner,
    replies,
    steps: [...ask('key_2', 'rotate'), confirm],
  },
  { name: 'rename', about: 'A key gets another name.', ...asOwner, replies, steps: ask('key_1', 'rename') },
  { name: 'origins', about: 'The sites of a key are changed.', ...asOwner, replies, steps: ask('key_1', 'origins') },
  { name: 'revoke', about: 'Before a key is ended.', ...asOwner, replies, steps: ask('key_2', 'revoke') },
  {
    name: 'refused',
    about: 'The API refuses: the key would hold more than its maker.',
    ...asOwner,
    replies: { ...replies, 'POST /v1/api-keys': problem(403, 'beyond_own_rights', 'These rights go beyond your own.') },
    steps: [create, { press: '.ask [value=secret]' }, { fill: { name: 'Portal server' } }, confirm],
  },
  { name: 'staff', about: 'The programme’s own people see the keys of all partners, and its own.', ...asStaff },
  { name: 'staff-create', about: 'The programme makes a key for a partner.', ...asStaff, steps: [create] },
  {
    name: 'denied',
    about: 'The session does not grant this element.',
    claims: { sub: 'usr_3', partner: 'ptr_1', scopes: ['brand:read'], components: [] },
    replies,
  },
  {
    name: 'error',
    about: 'The API failed.',
    ...asOwner,
    replies: { ...replies, 'GET /v1/api-keys': problem(500, 'internal', 'Something went wrong on our side.') },
  },
  {
    name: 'unreachable',
    about: 'There is no connection.',
    ...asOwner,
    replies: { ...replies, 'GET /v1/api-keys': 'unreachable' },
  },
];
