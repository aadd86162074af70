import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner, givenPlans, givenProject } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { audited, footprint, told } from '../referrals/support/traces.ts';

interface Milestone {
  id: string;
  name: string;
  position: number;
  completedAt: string | null;
}

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let project: { id: string; referralId: string };
let path: string;
beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-15T12:00:00.000Z' });
  operator = createCaller(server);
  await givenPlans(server);
});
beforeEach(async () => {
  partner = await givenPartner(server);
  project = await givenProject(server, partner);
  path = `/v1/projects/${project.id}`;
});
afterAll(() => server.close());

const counts = async () => {
  const { milestonesCompleted, milestonesTotal } = (await operator.ask('GET', path)).body;
  return [milestonesCompleted, milestonesTotal];
};
const add = async (fields: object = {}) =>
  (await operator.ask<Milestone>('POST', `${path}/milestones`, { body: { name: 'Design approved', ...fields } })).body;
const change = (id: string, body: object) => operator.ask<Milestone>('PATCH', `${path}/milestones/${id}`, { body });

describe('a project’s status', () => {
  const STATUSES = ['active', 'on_hold', 'completed', 'cancelled'] as const;
  const ALLOWED: Record<string, readonly string[]> = {
    active: ['active', 'on_hold', 'completed', 'cancelled'],
    on_hold: ['active', 'on_hold', 'completed', 'cancelled'],
    completed: ['active', 'completed'],
    cancelled: ['active', 'cancelled'],
  };
  const steps = STATUSES.flatMap((from) =>
    STATUSES.map((to) => [from, to, ALLOWED[from]?.includes(to) ?? false] as const),
  );

  test.each(steps)('from %s to %s: %s', async (from, to, allowed) => {
    if (from !== 'active') await operator.ask('PATCH', path, { body: { status: from } });
    if (allowed) {
      expect((await operator.ask('PATCH', path, { body: { status: to } })).body.status).toBe(to);
      return;
    }
    const before = await footprint(server);
    expect(await operator.refused('PATCH', path, { body: { status: to } })).toMatchObject({
      status: 409,
      code: 'invalid_transition',
    });
    expect((await operator.ask('GET', path)).body.status).toBe(from);
    expect(await footprint(server)).toBe(before);
  });
});

describe('a change to a project', () => {
  test('is audited and told', async () => {
    await operator.ask('PATCH', path, { body: { name: 'The shop', status: 'on_hold', metadata: { a: 'b' } } });
    expect((await audited(server, project.id)).at(-1)).toMatchObject({
      action: 'project.update',
      partnerId: partner.id,
      changes: { fields: ['name', 'status', 'metadata'], status: { from: 'active', to: 'on_hold' } },
    });
    expect((await told(server, project.id)).at(-1)).toMatchObject({
      type: 'project.updated',
      audience: 'partner',
      data: { clientName: 'Ada Byron', projectName: 'The shop', status: 'on_hold' },
    });
  });

  test.each(['value', 'rates', 'wonOn', 'collected', 'partnerId', 'clientName', 'accrualEvent'])(
    'never changes its %s',
    async (field) => {
      const refusal = await operator.refused('PATCH', path, { body: { [field]: 'x' } });
      expect(refusal).toMatchObject({ status: 422, pointers: [`/${field}`] });
    },
  );

  test('is SISO’s alone; the partner reads it', async () => {
    const own = operator.as(partner.secretKey);
    expect((await own.ask('GET', path)).body.id).toBe(project.id);
    expect(await own.refused('PATCH', path, { body: { name: 'x' } })).toMatchObject({ code: 'programme_only' });
  });
});

test('projects are listed by the day they were won, and filtered', async () => {
  const own = operator.as(partner.secretKey);
  const euros = await givenProject(server, partner, 100, 'EUR');
  await operator.ask('PATCH', path, { body: { status: 'completed' } });
  const list = async (query: string) =>
    (await own.ask<{ data: { id: string }[] }>('GET', `/v1/projects?${query}`)).body.data.map(({ id }) => id).sort();
  expect(await list('')).toEqual([project.id, euros.id].sort());
  expect(await list('currency=EUR')).toEqual([euros.id]);
  expect(await list('status=completed')).toEqual([project.id]);
  expect(await list(`referralId=${project.referralId}`)).toEqual([project.id]);
  expect(await list('status=cancelled')).toEqual([]);
});

describe('milestones', () => {
  test('are counted on the project as they come, are completed, reopened and go', async () => {
    const [design, build] = [await add(), await add({ name: 'Built' })];
    expect(await counts()).toEqual([0, 2]);
    await change(design.id, { completedAt: '2026-03-10' });
    expect(await counts()).toEqual([1, 2]);
    await change(design.id, { completedAt: '2026-03-11' });
    await change(design.id, { name: 'Design signed' });
    expect(await counts()).toEqual([1, 2]);
    await change(build.id, { completedAt: '2026-03-15T12:00:00Z' });
    expect(await counts()).toEqual([2, 2]);
    await change(design.id, { completedAt: null });
    expect(await counts()).toEqual([1, 2]);
    await operator.ask('DELETE', `${path}/milestones/${build.id}`);
    expect(await counts()).toEqual([0, 1]);
    await operator.ask('DELETE', `${path}/milestones/${design.id}`);
    expect(await counts()).toEqual([0, 0]);
    expect(await operator.refused('GET', `${path}/milestones/${design.id}`)).toMatchObject({ status: 404 });
    expect(await operator.refused('DELETE', `${path}/milestones/${design.id}`)).toMatchObject({ status: 404 });
  });

  test('stand at the end unless a position is given, the last one listed first', async () => {
    const first = await add({ name: 'a' });
    const second = await add({ name: 'b' });
    const far = await add({ name: 'c', position: 10 });
    const last = await add({ name: 'd' });
    expect([first, second, far, last].map(({ position }) => position)).toEqual([1, 2, 10, 11]);
    await change(last.id, { position: 0 });
    const { body } = await operator.as(partner.secretKey).ask<{ data: Milestone[] }>('GET', `${path}/milestones`);
    expect(body.data.map(({ name }) => name)).toEqual(['c', 'b', 'a', 'd']);
    expect(
      await operator.refused('POST', `${path}/milestones`, { body: { name: 'x', position: 10_001 } }),
    ).toMatchObject({ status: 422 });
  });

  test('are audited and told, each change by its own name', async () => {
    const { id } = await add({ dueOn: '2026-04-01' });
    await change(id, { dueOn: null });
    await change(id, { completedAt: '2026-03-10' });
    await change(id, { completedAt: null });
    await operator.ask('DELETE', `${path}/milestones/${id}`);
    const verbs = ['created', 'updated', 'completed', 'reopened', 'deleted'];
    expect((await told(server, id)).map(({ type }) => type)).toEqual(verbs.map((verb) => `milestone.${verb}`));
    expect((await audited(server, id)).map(({ action }) => action)).toEqual([
      'milestone.create',
      'milestone.update',
      'milestone.complete',
      'milestone.reopen',
      'milestone.delete',
    ]);
    for (const { data, audience } of await told(server, id)) {
      expect(audience).toBe('partner');
      expect(data).toEqual({
        projectId: project.id,
        projectName: 'Project for Ada Byron',
        name: 'Design approved',
        clientName: 'Ada Byron',
      });
    }
  });

  test('are completed in the past or now, never in the future', async () => {
    const { id } = await add();
    const refusal = await operator.refused('PATCH', `${path}/milestones/${id}`, {
      body: { completedAt: '2026-03-16' },
    });
    expect(refusal).toMatchObject({ status: 422, pointers: ['/completedAt'] });
    expect((await change(id, { completedAt: '2026-03-15' })).body.completedAt).toBe('2026-03-15T00:00:00.000Z');
    expect(await counts()).toEqual([1, 1]);
  });

  test('are SISO’s to change; the partner reads them', async () => {
    const own = operator.as(partner.secretKey);
    const { id } = await add();
    expect((await own.ask('GET', `${path}/milestones/${id}`)).body.id).toBe(id);
    expect(await own.refused('POST', `${path}/milestones`, { body: { name: 'x' } })).toMatchObject({
      code: 'programme_only',
    });
    expect(await own.refused('PATCH', `${path}/milestones/${id}`, { body: { name: 'x' } })).toMatchObject({
      code: 'programme_only',
    });
    expect(await own.refused('DELETE', `${path}/milestones/${id}`)).toMatchObject({ code: 'programme_only' });
  });
});
