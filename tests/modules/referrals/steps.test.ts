import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner, givenPlans, givenReferral } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { audited, expectCountersRight, footprint, told } from './support/traces.ts';

const VALUE = { amount: 1_000_000, currency: 'USD' };
const STEPS = {
  qualify: {},
  convert: { value: VALUE },
  lose: { reason: 'The budget was cut.' },
  reopen: undefined,
} as const;
type Step = keyof typeof STEPS;

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let own: Caller;
beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-15T12:00:00.000Z' });
  operator = createCaller(server);
  await givenPlans(server);
});
beforeEach(async () => {
  partner = await givenPartner(server);
  own = operator.as(partner.secretKey);
});
afterAll(async () => {
  await expectCountersRight(server);
  await server.close();
});

const take = (id: string, step: Step) => operator.ask('POST', `/v1/referrals/${id}/${step}`, { body: STEPS[step] });

/** A referral that has come by the steps. */
async function leadAfter(...steps: Step[]): Promise<string> {
  const { id } = await givenReferral(server, partner);
  for (const step of steps) await take(id, step);
  return id;
}

/** From each status by each step: the status that follows, or that it is refused. */
const TABLE: [from: string, by: Step[], step: Step, to: string][] = [
  ['new', [], 'qualify', 'qualified'],
  ['new', [], 'convert', 'converted'],
  ['new', [], 'lose', 'lost'],
  ['new', [], 'reopen', 'refused'],
  ['qualified', ['qualify'], 'qualify', 'refused'],
  ['qualified', ['qualify'], 'convert', 'converted'],
  ['qualified', ['qualify'], 'lose', 'lost'],
  ['qualified', ['qualify'], 'reopen', 'refused'],
  ['converted', ['convert'], 'qualify', 'refused'],
  ['converted', ['convert'], 'convert', 'refused'],
  ['converted', ['convert'], 'lose', 'refused'],
  ['converted', ['convert'], 'reopen', 'refused'],
  ['lost', ['lose'], 'qualify', 'qualified'],
  ['lost', ['lose'], 'convert', 'refused'],
  ['lost', ['lose'], 'lose', 'refused'],
  ['lost', ['lose'], 'reopen', 'new'],
  ['lost, once qualified,', ['qualify', 'lose'], 'reopen', 'qualified'],
];

describe('from', () => {
  test.each(TABLE)('%s, by way of %j, to %s: %s', async (_, by, step, to) => {
    const id = await leadAfter(...by);
    const before = [await operator.ask('GET', `/v1/referrals/${id}`), await footprint(server)] as const;
    if (to !== 'refused') {
      await take(id, step);
      expect((await operator.ask('GET', `/v1/referrals/${id}`)).body.status).toBe(to);
      return;
    }
    const refusal = await operator.refused('POST', `/v1/referrals/${id}/${step}`, { body: STEPS[step] });
    expect(refusal).toMatchObject({ status: 409, code: 'invalid_transition' });
    expect([(await operator.ask('GET', `/v1/referrals/${id}`)).text, await footprint(server)]).toEqual([
      before[0].text,
      before[1],
    ]);
  });
});

describe('each step', () => {
  test('to qualified says when, in the row, the history, the audit and the event', async () => {
    const id = await leadAfter();
    const { body } = await take(id, 'qualify');
    expect(body).toMatchObject({ id, status: 'qualified', qualifiedAt: '2026-03-15T12:00:00.000Z', lostAt: null });
    expect((await audited(server, id)).at(-1)).toMatchObject({
      action: 'referral.qualify',
      partnerId: partner.id,
      actorType: 'operator_key',
      changes: { from: 'new', to: 'qualified' },
    });
    expect((await told(server, id)).at(-1)).toMatchObject({
      type: 'referral.qualified',
      audience: 'partner',
      partnerId: partner.id,
      data: { clientName: 'Ada Byron' },
    });
  });

  test('to lost keeps the reason and shows it to the partner', async () => {
    const id = await leadAfter('lose');
    const { body } = await own.ask('GET', `/v1/referrals/${id}`);
    expect(body).toMatchObject({
      status: 'lost',
      lostReason: 'The budget was cut.',
      lostAt: '2026-03-15T12:00:00.000Z',
    });
    expect((await told(server, id)).at(-1)).toMatchObject({
      type: 'referral.lost',
      data: { clientName: 'Ada Byron', reason: 'The budget was cut.' },
    });
    expect((await audited(server, id)).at(-1)).toMatchObject({
      action: 'referral.lose',
      changes: { from: 'new', to: 'lost' },
    });
    const silent = await leadAfter();
    await operator.ask('POST', `/v1/referrals/${silent}/lose`);
    expect((await told(server, silent)).at(-1)?.data).toMatchObject({ reason: null });
  });

  test('back from lost takes the loss away from the row, and leaves it in the history', async () => {
    const id = await leadAfter('qualify', 'lose', 'reopen');
    const { body } = await own.ask('GET', `/v1/referrals/${id}`);
    expect(body).toMatchObject({ status: 'qualified', lostAt: null, lostReason: null });
    const { data } = (
      await own.ask<{ data: { toStatus: string; reason: string | null }[] }>(
        'GET',
        `/v1/referrals/${id}/status-changes`,
      )
    ).body;
    expect(data.map(({ toStatus, reason }) => [toStatus, reason]).sort()).toEqual([
      ['lost', 'The budget was cut.'],
      ['new', null],
      ['qualified', null],
      ['qualified', null],
    ]);
    expect((await told(server, id)).at(-1)).toMatchObject({ type: 'referral.reopened' });
  });

  test('to converted answers the project, which the referral then names', async () => {
    const id = await leadAfter('qualify');
    const { body, status, headers } = await take(id, 'convert');
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/v1/projects/${body.id}`);
    expect(body).toMatchObject({
      partnerId: partner.id,
      referralId: id,
      value: VALUE,
      status: 'active',
      wonOn: '2026-03-15',
    });
    const { body: referral } = await own.ask('GET', `/v1/referrals/${id}`);
    expect(referral).toMatchObject({
      status: 'converted',
      projectId: body.id,
      convertedAt: '2026-03-15T12:00:00.000Z',
    });
    expect((await told(server, id)).at(-1)).toMatchObject({
      type: 'referral.converted',
      data: { clientName: 'Ada Byron', value: VALUE, projectId: body.id },
    });
    expect((await audited(server, id)).at(-1)).toMatchObject({ action: 'referral.convert' });
    expect((await audited(server, String(body.id)))[0]).toMatchObject({
      action: 'project.open',
      changes: { value: VALUE },
    });
  });

  test('names the project after what is known of the client', async () => {
    const names = [];
    for (const [lead, more] of [
      [{ clientName: 'Ada Byron' }, {}],
      [{ clientName: 'Ada Byron', clientCompany: 'Engines Ltd' }, {}],
      [{ clientName: 'Ada Byron' }, { projectName: 'The web shop' }],
      [{ clientName: 'x'.repeat(200) }, {}],
    ] as const) {
      const { id } = await givenReferral(server, partner, lead);
      names.push(
        (await operator.ask('POST', `/v1/referrals/${id}/convert`, { body: { value: VALUE, ...more } })).body.name,
      );
    }
    expect(names).toEqual([
      'Project for Ada Byron',
      'Project for Engines Ltd',
      'The web shop',
      `Project for ${'x'.repeat(188)}`,
    ]);
  });
});

describe('an archived referral', () => {
  test('is audited and told once, is out of the lists, and still there', async () => {
    const id = await leadAfter('qualify');
    const { body } = await own.ask('POST', `/v1/referrals/${id}/archive`);
    expect(body).toMatchObject({ archivedAt: '2026-03-15T12:00:00.000Z', status: 'qualified' });
    const again = await own.ask('POST', `/v1/referrals/${id}/archive`);
    expect(again.body).toEqual(body);
    expect((await audited(server, id)).filter(({ action }) => action === 'referral.archive')).toHaveLength(1);
    expect((await told(server, id)).filter(({ type }) => type === 'referral.archived')).toHaveLength(1);
    expect((await own.ask('GET', `/v1/referrals/${id}`)).body).toEqual(body);
  });

  test('takes no step and no change', async () => {
    const id = await leadAfter();
    await operator.ask('POST', `/v1/referrals/${id}/archive`);
    for (const step of ['qualify', 'convert', 'lose', 'reopen'] as const) {
      const refusal = await operator.refused('POST', `/v1/referrals/${id}/${step}`, { body: STEPS[step] });
      expect([step, refusal.code]).toEqual([step, 'archived']);
    }
    expect(await own.refused('PATCH', `/v1/referrals/${id}`, { body: { clientName: 'x' } })).toMatchObject({
      code: 'archived',
    });
  });
});

test('a change is audited by the names of its fields and told', async () => {
  const id = await leadAfter();
  await own.ask('PATCH', `/v1/referrals/${id}`, { body: { clientName: 'Ada King', clientEmail: 'ada@king.example' } });
  expect((await audited(server, id)).at(-1)).toMatchObject({
    action: 'referral.update',
    actorType: 'secret_key',
    changes: { fields: ['clientName', 'clientEmail'] },
  });
  expect((await told(server, id)).at(-1)).toMatchObject({ type: 'referral.updated', data: { clientName: 'Ada King' } });
});
