import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getPartner } from '../../../api/src/modules/partners/get-partner.ts';
import { createPartner, termsOn } from '../../../api/src/modules/partners/index.ts';
import { CreatePartner } from '../../../api/src/modules/partners/schemas.ts';
import { updatePartner } from '../../../api/src/modules/partners/update-partner.ts';
import { updateProgramme } from '../../../api/src/modules/programme/update-programme.ts';
import type { Ctx } from '../../../api/src/platform/context.ts';
import { openWorld, type World } from './support/world.ts';

let world: World;
let operator: Ctx;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  await world.reset();
  operator = await world.operator();
});
afterAll(() => world.end());

const make = (input: object = {}) =>
  createPartner(operator, CreatePartner.parse({ companyName: 'Brightside Studio', ...input }));

/** What was told and traced after the partner was made. */
async function since(): Promise<{ types: string[]; actions: string[] }> {
  return {
    types: (await world.outbox()).slice(1).map(({ type }) => type),
    actions: (await world.audit()).slice(1).map(({ action }) => action),
  };
}

describe('a change by the programme', () => {
  test('sets, keeps and clears; it is traced without personal data and told to the partner', async () => {
    const { id } = await make({ contactEmail: 'old@brightside.example', contactPhone: '+1 212 555 0100' });
    world.clock.set('2026-04-01T09:00:00.000Z');
    const input = { companyName: 'Brightside', contactEmail: null, currency: 'EUR', externalId: 'crm-9' } as const;
    const changed = await updatePartner(operator, id, input);
    expect(changed).toMatchObject({ ...input, contactPhone: '+1 212 555 0100', version: 2 });
    expect(changed.updatedAt.toISOString()).toBe('2026-04-01T09:00:00.000Z');
    expect(await getPartner(operator, id)).toEqual(changed);
    const fields = ['companyName', 'contactEmail', 'currency', 'externalId'];
    expect((await world.outbox())[1]).toEqual({
      type: 'partner.updated',
      partnerId: id,
      audience: 'partner',
      subjectId: id,
      data: { fields },
    });
    expect((await world.audit())[1]).toMatchObject({ action: 'partner.update', changes: { fields, currency: 'EUR' } });
  });

  test('to what already is leaves no trace', async () => {
    const row = await make({ metadata: { a: '1', b: '2' }, commissionRate: '0.125', brand: { color: '#0f766e' } });
    const same = await updatePartner(operator, row.id, {
      companyName: 'Brightside Studio',
      metadata: { b: '2', a: '1' },
      commissionRate: '0.12500',
      brand: { color: '#0f766e', font: null },
    });
    expect(same).toMatchObject({ version: 1 });
    expect(await since()).toEqual({ types: [], actions: [] });
    expect((await updatePartner(operator, row.id, {})).version).toBe(1);
  });

  test('merges the brand field by field', async () => {
    const { id } = await make({ brand: { logoUrl: 'https://cdn.example/a.svg', color: '#112233', radius: 4 } });
    const { brand } = await updatePartner(operator, id, { brand: { color: null, radius: 0, font: 'Inter' } });
    expect(brand).toEqual({ logoUrl: 'https://cdn.example/a.svg', color: null, radius: 0, font: 'Inter' });
  });

  test('cannot take an external id that is in use', async () => {
    await make({ externalId: 'crm-1' });
    const { id } = await make();
    await expect(updatePartner(operator, id, { externalId: 'crm-1' })).rejects.toMatchObject({
      code: 'external_id_taken',
    });
  });

  test('is refused on a stale version, without the scope, and for what does not exist', async () => {
    const { id } = await make();
    await updatePartner(operator, id, { companyName: 'A' }, 1);
    await expect(updatePartner(operator, id, { companyName: 'B' }, 1)).rejects.toMatchObject({
      code: 'version_mismatch',
    });
    const reader = await world.operator(['partners:read']);
    await expect(updatePartner(reader, id, { companyName: 'B' })).rejects.toMatchObject({ code: 'missing_scope' });
    const absent = world.deps.ids.make('partner');
    await expect(updatePartner(operator, absent, { companyName: 'B' })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('of many at once keeps each: none is lost', async () => {
    const { id } = await make();
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((key) => updatePartner(operator, id, { brand: { font: key } }).then(() => key)),
    );
    expect((await getPartner(operator, id)).version).toBe(5);
  });
});

describe("a change by the partner's own key", () => {
  test('is for contact, brand and metadata', async () => {
    const { id } = await make();
    const key = await world.key(id, ['partners:write']);
    const input = {
      contactEmail: 'new@brightside.example',
      contactPhone: '+44 20 7946 0000',
      metadata: { team: 'north' },
      brand: { color: '#0f766e' },
    };
    const changed = await updatePartner(key, id, input, 1);
    expect(changed).toMatchObject({ contactEmail: 'new@brightside.example', metadata: { team: 'north' }, version: 2 });
    expect((await world.audit()).at(-1)).toMatchObject({ actorType: 'secret_key', partnerId: id });
    expect((await world.outbox()).at(-1)).toMatchObject({
      type: 'partner.updated',
      data: { fields: ['contactEmail', 'contactPhone', 'metadata', 'brand'] },
    });
  });

  test.each([
    ['companyName', 'Mine'],
    ['currency', 'EUR'],
    ['tier', 'gold'],
    ['status', 'active'],
    ['commissionRate', '0.9'],
    ['overrideRate', null],
    ['externalId', 'mine'],
  ])('may not name %s, even beside what it may', async (field, value) => {
    const { id } = await make();
    const key = await world.key(id, ['partners:write']);
    await expect(updatePartner(key, id, { contactPhone: null, [field]: value })).rejects.toMatchObject({
      code: 'programme_only',
      places: [{ in: 'body', pointer: `/${field}` }],
    });
  });

  test('is of itself only, and needs the scope', async () => {
    const [own, other] = [await make(), await make({ companyName: 'Other' })];
    const key = await world.key(own.id, ['partners:write']);
    await expect(updatePartner(key, other.id, { metadata: { a: '1' } })).rejects.toMatchObject({ code: 'not_found' });
    const reader = await world.key(own.id, ['partners:read']);
    await expect(updatePartner(reader, own.id, { metadata: {} })).rejects.toMatchObject({ code: 'missing_scope' });
  });

  test('could not reach another column in the database either', async () => {
    const { id } = await make();
    const key = await world.key(id, ['partners:write']);
    const forged = world.deps.db.write(
      { role: 'partner', partnerId: id, credential: { kind: 'key', id: 'id' in key.actor ? key.actor.id : '' } },
      (tx) => tx.run({ text: `update partners set tier = 'gold' where id = $1`, values: [id], name: undefined }),
    );
    await expect(forged).rejects.toThrow(/permission denied/);
  });
});

describe('the status', () => {
  test('suspended stops the keys until it is active again', async () => {
    const { id } = await make();
    const key = await world.key(id, ['partners:read']);
    await updatePartner(operator, id, { status: 'suspended' });
    await expect(getPartner(key, id)).rejects.toMatchObject({ code: 'partner_suspended' });
    await updatePartner(operator, id, { status: 'active' });
    expect((await getPartner(key, id)).status).toBe('active');
    expect(await since()).toEqual({
      types: ['partner.suspended', 'partner.activated'],
      actions: ['partner.suspend', 'partner.activate'],
    });
    expect((await world.outbox())[1]).toMatchObject({
      audience: 'partner',
      data: { companyName: 'Brightside Studio', from: 'active' },
    });
    expect((await world.audit())[2]?.changes).toEqual({ from: 'suspended', to: 'active' });
  });

  test('beside other fields is told apart from them; inactive is an update', async () => {
    const { id } = await make();
    await updatePartner(operator, id, { status: 'suspended', companyName: 'Dim' });
    await updatePartner(operator, id, { status: 'inactive' });
    expect((await since()).types).toEqual(['partner.suspended', 'partner.updated', 'partner.updated']);
    expect((await world.outbox()).slice(2).map(({ data }) => data)).toEqual([
      { fields: ['companyName'] },
      { fields: ['status'] },
    ]);
  });
});

describe('the terms', () => {
  test('of a day hold until they change; before the first, the first hold', async () => {
    const { id } = await make({ tier: 'silver', overrideRate: '0.02' });
    world.clock.set('2026-05-10T12:00:00.000Z');
    await updatePartner(operator, id, { tier: 'gold' });
    world.clock.set('2026-06-20T12:00:00.000Z');
    await updatePartner(operator, id, { commissionRate: '0.2', overrideRate: null });
    const silver = { tier: 'silver', commissionRate: null, overrideRate: '0.020000' };
    const gold = { tier: 'gold', commissionRate: null, overrideRate: '0.020000' };
    const own = { tier: 'gold', commissionRate: '0.200000', overrideRate: null };
    expect(await termsOn(operator, id, '2020-01-01')).toEqual(silver);
    expect(await termsOn(operator, id, '2026-03-31')).toEqual(silver);
    expect(await termsOn(operator, id, '2026-05-09')).toEqual(silver);
    expect(await termsOn(operator, id, '2026-05-10')).toEqual(gold);
    expect(await termsOn(operator, id, '2026-06-19')).toEqual(gold);
    expect(await termsOn(operator, id, '2026-06-20')).toEqual(own);
    expect(await termsOn(operator, id, '2030-01-01')).toEqual(own);
  });

  test('begin on the day in the zone of the programme; the last change of a day is the one', async () => {
    const { id } = await make({ tier: 'bronze' });
    world.clock.set('2026-05-11T03:59:00.000Z');
    await updatePartner(operator, id, { tier: 'silver' });
    await updatePartner(operator, id, { tier: 'gold' });
    expect(await termsOn(operator, id, '2026-05-09')).toMatchObject({ tier: 'bronze' });
    expect(await termsOn(operator, id, '2026-05-10')).toMatchObject({ tier: 'gold' });
    const rows = await world.asAdmin('select valid_from::text as day from partner_terms order by valid_from');
    expect(rows).toEqual([{ day: '2026-03-31' }, { day: '2026-05-10' }]);
  });

  test('are left alone by other changes', async () => {
    const { id } = await make();
    world.clock.set('2026-05-10T12:00:00.000Z');
    await updatePartner(operator, id, { companyName: 'B', status: 'inactive', currency: 'EUR', tier: 'bronze' });
    expect(await world.asAdmin('select 1 from partner_terms')).toHaveLength(1);
  });

  test('stay in order where the zone of the programme moved west of the last ones', async () => {
    await updateProgramme(operator, { timeZone: 'Pacific/Auckland' });
    const { id } = await make({ tier: 'bronze' });
    await updateProgramme(operator, { timeZone: 'Pacific/Honolulu' });
    await updatePartner(operator, id, { tier: 'gold' });
    expect(await termsOn(operator, id, '2026-12-31')).toMatchObject({ tier: 'gold' });
  });

  test('of a partner that does not exist are not found', async () => {
    const absent = world.deps.ids.make('partner');
    await expect(termsOn(operator, absent, '2026-03-31')).rejects.toMatchObject({ code: 'not_found' });
  });
});
