import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { archivePartner } from '../../../api/src/modules/partners/archive-partner.ts';
import { getBrand } from '../../../api/src/modules/partners/get-brand.ts';
import { getPartner } from '../../../api/src/modules/partners/get-partner.ts';
import { createPartner, partnerForWork } from '../../../api/src/modules/partners/index.ts';
import { listPartners } from '../../../api/src/modules/partners/list-partners.ts';
import {
  CreatePartner,
  Partner,
  PartnerQuery,
  PublicBrand,
  toPartner,
} from '../../../api/src/modules/partners/schemas.ts';
import { updatePartner } from '../../../api/src/modules/partners/update-partner.ts';
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

describe('a new partner', () => {
  test('has the defaults of the programme, a trace and an event for the staff', async () => {
    const row = await make();
    expect(row).toMatchObject({ tier: 'bronze', status: 'active', currency: 'USD', version: 1, metadata: {} });
    expect(row.brand).toEqual({ logoUrl: null, color: null, radius: null, font: null });
    expect(await getPartner(operator, row.id)).toEqual(row);
    expect(await world.audit()).toMatchObject([
      { action: 'partner.create', partnerId: row.id, subjectId: row.id, actorType: 'operator_key' },
    ]);
    expect(await world.outbox()).toEqual([
      {
        type: 'partner.created',
        partnerId: row.id,
        audience: 'staff',
        subjectId: row.id,
        data: { companyName: 'Brightside Studio', tier: 'bronze' },
      },
    ]);
  });

  test('keeps what it is given, and shows it alike when made and when read', async () => {
    const row = await make({
      contactEmail: 'hello@brightside.example',
      contactPhone: '+1 212 555 0100',
      currency: 'GBP',
      tier: 'gold',
      status: 'inactive',
      commissionRate: '0.1500',
      overrideRate: '0',
      brand: { color: '#0F766E', radius: 24 },
      externalId: 'crm-1',
      metadata: { b: '1', a: '2' },
    });
    const wire = toPartner(row);
    expect(wire).toEqual(toPartner(await getPartner(operator, row.id)));
    expect(Partner.parse(wire)).toEqual(wire);
    expect(wire).toMatchObject({ commissionRate: '0.15', overrideRate: '0', currency: 'GBP', status: 'inactive' });
    expect(wire.brand).toEqual({ logoUrl: null, color: '#0f766e', radius: 24, font: null });
  });

  test('cannot take an external id that is in use', async () => {
    await make({ externalId: 'crm-1' });
    await expect(make({ externalId: 'crm-1' })).rejects.toMatchObject({ code: 'external_id_taken' });
    expect((await listPartners(operator, PartnerQuery.parse({}))).rows).toHaveLength(1);
    expect(await world.audit()).toHaveLength(1);
  });

  test('is made by the programme only, with the scope', async () => {
    const { id } = await make();
    const input = CreatePartner.parse({ companyName: 'Other' });
    const own = await world.key(id, ['partners:write']);
    await expect(createPartner(own, input)).rejects.toMatchObject({ code: 'programme_only' });
    const reader = await world.operator(['partners:read']);
    await expect(createPartner(reader, input)).rejects.toMatchObject({ code: 'missing_scope' });
  });
});

describe('reading', () => {
  test("a partner's own key finds itself and nobody else, by id and in the list", async () => {
    const [own, other] = [await make(), await make({ companyName: 'Other' })];
    const key = await world.key(own.id, ['partners:read']);
    expect((await getPartner(key, own.id)).id).toBe(own.id);
    const absent = await getPartner(key, world.deps.ids.make('partner')).catch((error) => error);
    const foreign = await getPartner(key, other.id).catch((error) => error);
    expect(foreign).toMatchObject({ code: 'not_found', message: absent.message });
    expect((await listPartners(key, PartnerQuery.parse({}))).rows.map(({ id }) => id)).toEqual([own.id]);
    expect((await listPartners(key, PartnerQuery.parse({ companyName: 'Other' }))).rows).toEqual([]);
  });

  test('needs the scope', async () => {
    const { id } = await make();
    const blind = await world.key(id, ['brand:read']);
    await expect(getPartner(blind, id)).rejects.toMatchObject({ code: 'missing_scope' });
    await expect(listPartners(blind, PartnerQuery.parse({}))).rejects.toMatchObject({ code: 'missing_scope' });
  });

  test('the list filters by every field, newest first, page by page', async () => {
    const made = [];
    for (const [n, input] of [
      { companyName: 'One', tier: 'gold', externalId: 'x-1' },
      { companyName: 'Two', status: 'inactive' },
      { companyName: 'Three', tier: 'gold' },
    ].entries()) {
      world.clock.set(`2026-03-31T14:0${n}:00.000Z`);
      made.push((await make(input)).id);
    }
    const [one, two, three] = made;
    const list = async (query: object) =>
      (await listPartners(operator, PartnerQuery.parse(query))).rows.map(({ id }) => id);
    expect(await list({})).toEqual([three, two, one]);
    expect(await list({ tier: 'gold' })).toEqual([three, one]);
    expect(await list({ status: 'inactive' })).toEqual([two]);
    expect(await list({ externalId: 'x-1' })).toEqual([one]);
    expect(await list({ companyName: 'Two' })).toEqual([two]);
    expect(await list({ companyName: 'two' })).toEqual([]);
    expect(await list({ companyName: 'Tw' })).toEqual([]);
    const page = await listPartners(operator, PartnerQuery.parse({ limit: 2 }));
    expect(page.rows.map(({ id }) => id)).toEqual([three, two]);
    expect(await list({ limit: 2, cursor: page.nextCursor })).toEqual([one]);
    await archivePartner(operator, String(two));
    expect(await list({})).toEqual([three, one]);
    expect(await list({ archived: 'true' })).toEqual([two]);
  });

  test('the brand is what a publishable key may see, and nothing more', async () => {
    const { id } = await make({
      brand: { logoUrl: 'https://cdn.example/logo.svg', font: 'Inter' },
      currency: 'EUR',
      contactEmail: 'hello@brightside.example',
    });
    const { brand: wire } = await getBrand(await world.key(id, ['brand:read'], 'publishable'));
    expect(PublicBrand.strict().parse(wire)).toEqual({
      partnerId: id,
      companyName: 'Brightside Studio',
      logoUrl: 'https://cdn.example/logo.svg',
      color: null,
      radius: null,
      font: 'Inter',
      currency: 'EUR',
      status: 'active',
    });
    await expect(getBrand(operator)).rejects.toMatchObject({ code: 'not_found' });
    const blind = await world.key(id, ['partners:read']);
    await expect(getBrand(blind)).rejects.toMatchObject({ code: 'missing_scope' });
  });
});

describe('archiving', () => {
  test('stops the keys at once, keeps the row, and changes nothing the second time', async () => {
    const { id } = await make();
    const key = await world.key(id, ['partners:read']);
    world.clock.set('2026-04-01T09:00:00.000Z');
    const archived = await archivePartner(operator, id, 1);
    expect(archived).toMatchObject({ version: 2, archivedAt: new Date('2026-04-01T09:00:00.000Z') });
    expect((await world.outbox()).at(-1)).toMatchObject({ type: 'partner.archived', audience: 'staff', partnerId: id });
    const traces = await world.audit();
    expect(traces.at(-1)).toMatchObject({ action: 'partner.archive', partnerId: id });
    expect(await archivePartner(operator, id)).toEqual(archived);
    expect(await world.audit()).toEqual(traces);
    await expect(getPartner(key, id)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect((await getPartner(operator, id)).companyName).toBe('Brightside Studio');
    await expect(updatePartner(operator, id, { tier: 'gold' })).rejects.toMatchObject({ code: 'archived' });
  });

  test('is for the programme, with the scope, on the present version, of what exists', async () => {
    const { id } = await make();
    const own = await world.key(id, ['partners:write']);
    await expect(archivePartner(own, id)).rejects.toMatchObject({ code: 'programme_only' });
    const reader = await world.operator(['partners:read']);
    await expect(archivePartner(reader, id)).rejects.toMatchObject({ code: 'missing_scope' });
    await expect(archivePartner(operator, id, 7)).rejects.toMatchObject({ code: 'version_mismatch' });
    const absent = world.deps.ids.make('partner');
    await expect(archivePartner(operator, absent)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the partner that work is done for', () => {
  test('may be inactive for the programme, but not for itself', async () => {
    const { id } = await make({ status: 'inactive' });
    expect((await partnerForWork(operator, id)).id).toBe(id);
    const form = await world.key(id, ['referrals:submit'], 'publishable');
    await expect(partnerForWork(form, id)).rejects.toMatchObject({ code: 'partner_inactive' });
    await updatePartner(operator, id, { status: 'active' });
    expect((await partnerForWork(form, id)).id).toBe(id);
  });

  test('must exist, be the own one, and not be archived', async () => {
    const [own, other] = [await make(), await make({ companyName: 'Other' })];
    const key = await world.key(own.id, ['referrals:submit'], 'publishable');
    await expect(partnerForWork(key, other.id)).rejects.toMatchObject({ code: 'not_found' });
    const absent = world.deps.ids.make('partner');
    await expect(partnerForWork(operator, absent)).rejects.toMatchObject({ code: 'not_found' });
    await archivePartner(operator, other.id);
    await expect(partnerForWork(operator, other.id)).rejects.toMatchObject({ code: 'archived' });
  });
});
