import type { Plan } from '@siso/partner-sdk';
import { type ElementState, problem } from '../base/states.ts';
import { pageOf, programmeBrand } from '../list/examples.ts';

const plan = (
  index: number,
  tier: Plan['tier'],
  version: number,
  [baseRate, overrideRate]: readonly [string, string],
  validFrom: string,
  name: string | null = null,
): Plan => ({
  id: `pln_${index}`,
  tier,
  version,
  name,
  baseRate,
  overrideRate,
  validFrom,
  archivedAt: null,
  createdAt: '2025-12-01T09:00:00.000Z',
});

/** So far ahead that it has not begun whenever it is looked at. */
const COMING = '2099-01-01';

const rows: readonly Plan[] = [
  plan(6, 'gold', 2, ['0.16', '0.025'], COMING, 'Gold, the year after next'),
  plan(5, 'gold', 1, ['0.15', '0.025'], '2026-01-01'),
  plan(4, 'silver', 2, ['0.125', '0.02'], '2026-01-01', 'Silver 2026'),
  plan(3, 'silver', 1, ['0.12', '0.02'], '2025-01-01'),
  plan(2, 'bronze', 1, ['0.1', '0.01'], '2025-01-01'),
];

const programme = {
  id: 'prg_1',
  name: 'SISO Partner',
  timeZone: 'America/New_York',
  defaultCurrency: 'USD',
  accrualEvent: 'client_payment_collected',
  holdDays: 30,
  createdAt: '2025-01-02T09:00:00.000Z',
  updatedAt: '2026-03-31T14:05:09.120Z',
};

const replies: ElementState['replies'] = {
  'GET /v1/brand': programmeBrand,
  'GET /v1/programme': { body: programme },
  'GET /v1/plans': pageOf(rows),
};

const claims = (...scopes: readonly string[]) => ({
  sub: 'usr_9',
  partner: null,
  scopes: ['brand:read', 'plans:read', 'programme:read', ...scopes],
  components: ['plan-list'],
});
const admin = claims('plans:write', 'programme:write');
const create = { press: '.acts .primary' };

/** Every state of the list of plans. */
export const planListStates: readonly ElementState[] = [
  {
    name: 'loading',
    about: 'The first rows are on their way.',
    claims: admin,
    replies: { ...replies, 'GET /v1/plans': 'pending' },
  },
  { name: 'full', about: 'Versions that came, are and were in force.', claims: admin, replies },
  { name: 'partial', about: 'Somebody who may look but not change.', claims: claims(), replies },
  {
    name: 'empty',
    about: 'The programme has no plan yet.',
    claims: admin,
    replies: { ...replies, 'GET /v1/plans': pageOf([]) },
  },
  {
    name: 'menu',
    about: 'What can be done with a version that has not begun.',
    claims: admin,
    replies,
    steps: [{ press: '[data-menu=pln_6]' }],
  },
  { name: 'create', about: 'A new version.', claims: admin, replies, steps: [create] },
  {
    name: 'create-wrong',
    about: 'Its rates cannot be read.',
    claims: admin,
    replies,
    steps: [create, { fill: { baseRate: 'a tenth', overrideRate: '101' } }, { press: '.ask .primary' }],
  },
  {
    name: 'create-refused',
    about: 'A version begins on that day already.',
    claims: admin,
    replies: {
      ...replies,
      'POST /v1/plans': problem(409, 'plan_version_taken', 'A plan version with that start exists.'),
    },
    steps: [
      create,
      { fill: { baseRate: '12.5', overrideRate: '2', validFrom: '2026-01-01' } },
      { press: '.ask .primary' },
    ],
  },
  {
    name: 'archive',
    about: 'Before a version is taken back.',
    claims: admin,
    replies,
    steps: [{ press: '[data-menu=pln_6]' }, { press: '[role=menu] [data-action=archive]' }],
  },
  {
    name: 'rules',
    about: 'The rules of the programme.',
    claims: admin,
    replies,
    steps: [{ press: '.acts .secondary' }],
  },
  {
    name: 'denied',
    about: 'The session does not grant this element.',
    claims: { sub: 'usr_9', partner: 'ptr_1', scopes: ['brand:read'], components: [] },
    replies,
  },
  {
    name: 'error',
    about: 'The API failed.',
    claims: admin,
    replies: { ...replies, 'GET /v1/plans': problem(500, 'internal', 'Something went wrong on our side.') },
  },
  {
    name: 'disabled',
    about: 'What the person may do was taken away.',
    claims: admin,
    replies: { ...replies, 'GET /v1/plans': problem(403, 'missing_scope', 'This needs the scope plans:read.') },
  },
];
