import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createPartner } from '../../../api/src/modules/partners/index.ts';
import { CreatePartner } from '../../../api/src/modules/partners/schemas.ts';
import { getProgramme } from '../../../api/src/modules/programme/get-programme.ts';
import { ensureProgramme, programmeSettings } from '../../../api/src/modules/programme/index.ts';
import { Programme, toProgramme } from '../../../api/src/modules/programme/schemas.ts';
import { updateProgramme } from '../../../api/src/modules/programme/update-programme.ts';
import { systemContext, write } from '../../../api/src/platform/context.ts';
import { openWorld, PROGRAMME_ID, type World } from '../partners/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.end());

const newPartner = async () =>
  createPartner(await world.operator(), CreatePartner.parse({ companyName: 'Brightside' }));

async function addReferral(partnerId: string): Promise<void> {
  await world.asAdmin(
    `insert into referrals (id, partner_id, status, client_name, source, submitted_at, submitted_on, created_at, updated_at)
       values ($1, $2, 'new', 'Ada', 'other', now(), current_date, now(), now())`,
    [world.deps.ids.make('referral'), partnerId],
  );
}

test('the programme is what its one row says', async () => {
  const programme = toProgramme(await getProgramme(await world.operator(['programme:read'])));
  expect(Programme.parse(programme)).toEqual(programme);
  expect(programme).toMatchObject({ id: PROGRAMME_ID, timeZone: 'America/New_York', holdDays: 30 });
});

test("a partner's own key reads it with the scope, and not without", async () => {
  const { id } = await newPartner();
  expect(await getProgramme(await world.key(id, ['programme:read']))).toMatchObject({ id: PROGRAMME_ID });
  await expect(getProgramme(await world.key(id, ['brand:read']))).rejects.toMatchObject({ code: 'missing_scope' });
});

test('other verbs read the settings without a scope, also for a publishable key', async () => {
  const { id } = await newPartner();
  const settings = await programmeSettings(await world.key(id, [], 'publishable'));
  expect(settings.timeZone).toBe('America/New_York');
});

test('before there is a programme, its settings are unavailable', async () => {
  await world.asAdmin('delete from programme');
  await expect(programmeSettings(systemContext(world.deps, 'cli'))).rejects.toMatchObject({ code: 'unavailable' });
});

test('a new installation gets its programme once, however many ask', async () => {
  await world.asAdmin('delete from programme');
  const cli = systemContext(world.deps, 'cli');
  const made = await Promise.all([1, 2, 3].map(() => ensureProgramme(cli, { timeZone: 'Europe/London' })));
  expect(made.filter(Boolean)).toHaveLength(1);
  expect(await programmeSettings(cli)).toMatchObject({ timeZone: 'Europe/London', defaultCurrency: 'USD', version: 1 });
  expect(await ensureProgramme(cli)).toBe(false);
  expect(await world.audit()).toMatchObject([{ action: 'programme.create', partnerId: null, actorType: 'system' }]);
  expect(await world.outbox()).toMatchObject([{ type: 'programme.created', audience: 'staff', partnerId: null }]);
  const reader = await world.operator(['programme:read']);
  await expect(ensureProgramme(reader)).rejects.toMatchObject({ code: 'missing_scope' });
});

test('a change is written, audited and told to the staff', async () => {
  const ctx = await world.operator();
  world.clock.set('2026-04-01T09:00:00.000Z');
  const changed = await updateProgramme(ctx, { name: 'Partners', holdDays: 14, accrualEvent: 'project_won' });
  expect(changed).toMatchObject({ name: 'Partners', holdDays: 14, accrualEvent: 'project_won', version: 2 });
  expect(changed.updatedAt.toISOString()).toBe('2026-04-01T09:00:00.000Z');
  expect(await getProgramme(ctx)).toEqual(changed);
  expect(await world.audit()).toEqual([
    {
      action: 'programme.update',
      partnerId: null,
      actorType: 'operator_key',
      subjectId: PROGRAMME_ID,
      changes: { name: 'Partners', holdDays: 14, accrualEvent: 'project_won' },
    },
  ]);
  expect(await world.outbox()).toEqual([
    {
      type: 'programme.updated',
      partnerId: null,
      audience: 'staff',
      subjectId: PROGRAMME_ID,
      data: { fields: ['name', 'holdDays', 'accrualEvent'] },
    },
  ]);
});

test('a change to what already is leaves no trace', async () => {
  const same = await updateProgramme(await world.operator(), { holdDays: 30, timeZone: 'America/New_York' });
  expect(same.version).toBe(1);
  expect(await world.audit()).toEqual([]);
  expect(await world.outbox()).toEqual([]);
});

test('a stale version is refused, the present one is taken', async () => {
  const ctx = await world.operator();
  await updateProgramme(ctx, { holdDays: 1 }, 1);
  await expect(updateProgramme(ctx, { holdDays: 2 }, 1)).rejects.toMatchObject({ code: 'version_mismatch' });
  expect((await updateProgramme(ctx, { holdDays: 2 }, 2)).holdDays).toBe(2);
});

test("a partner's key may never change it, an operator key only with the scope", async () => {
  const { id } = await newPartner();
  const partner = await world.key(id, ['programme:write']);
  await expect(updateProgramme(partner, { holdDays: 1 })).rejects.toMatchObject({ code: 'programme_only' });
  const reader = await world.operator(['programme:read']);
  await expect(updateProgramme(reader, { holdDays: 1 })).rejects.toMatchObject({ code: 'missing_scope' });
});

test('the zone moves until there is a referral, and everything else after that too', async () => {
  const ctx = await world.operator();
  expect((await updateProgramme(ctx, { timeZone: 'Europe/London' })).timeZone).toBe('Europe/London');
  await addReferral((await newPartner()).id);
  await expect(updateProgramme(ctx, { timeZone: 'Asia/Tokyo' })).rejects.toMatchObject({ code: 'programme_in_use' });
  await expect(updateProgramme(ctx, { timeZone: 'Asia/Tokyo', holdDays: 3 })).rejects.toMatchObject({ status: 409 });
  expect(await updateProgramme(ctx, { timeZone: 'Europe/London', holdDays: 3 })).toMatchObject({ holdDays: 3 });
});

test('a move of the zone waits for whoever has read it, and then sees what they wrote', async () => {
  const ctx = await world.operator();
  const { id } = await newPartner();
  let moved: Promise<unknown> | undefined;
  await write(ctx, async (inner) => {
    await programmeSettings(inner);
    moved = updateProgramme(await world.operator(), { timeZone: 'Asia/Tokyo' }).catch((error) => error);
    await untilSomebodyWaits();
    const at = world.clock.now().toISOString();
    await inner.tx.run({
      text: `insert into referrals (id, partner_id, status, client_name, source, submitted_at, submitted_on, created_at, updated_at)
        values ($1, $2, 'new', 'Ada', 'other', $3, '2026-03-31', $3, $3)`,
      values: [world.deps.ids.make('referral'), id, at],
      name: undefined,
    });
  });
  expect(await moved).toMatchObject({ code: 'programme_in_use' });
});

async function untilSomebodyWaits(): Promise<void> {
  for (let round = 0; round < 200; round++) {
    const [row] = await world.asAdmin<{ waits: boolean }>(
      `select exists (select 1 from pg_locks where relation = 'programme'::regclass and not granted) as waits`,
    );
    if (row?.waits) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('nobody waited for the programme');
}
