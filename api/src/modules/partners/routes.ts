import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import type { AppEnv } from '../../http/env.ts';
import { id, toList } from '../../http/fields.ts';
import { answerWith, expectedVersion, mutate, respond } from '../../http/mutate.ts';
import { body, idempotencyHeader, ifMatchHeader, json, operation, problems, stepHeaders } from '../../http/route.ts';
import { archivePartner } from './archive-partner.ts';
import { createPartner } from './create-partner.ts';
import { EXAMPLE_BRAND, EXAMPLE_NEW_PARTNER, EXAMPLE_PARTNER, EXAMPLE_PARTNER_LIST } from './examples.ts';
import { getBrand } from './get-brand.ts';
import { getPartner } from './get-partner.ts';
import { listPartners } from './list-partners.ts';
import { CreatePartner, Partner, PartnerList, PartnerQuery, PublicBrand, toPartner, UpdatePartner } from './schemas.ts';
import { updatePartner } from './update-partner.ts';

const tag = 'Partners';
const PATH = '/v1/partners';
const params = z.object({ partnerId: id('partner') });
const reads = { tag, scopes: ['partners:read'], audiences: ['user', 'secret', 'operator'] } as const;

const create = createRoute({
  method: 'post',
  path: PATH,
  ...operation({
    operationId: 'createPartner',
    summary: 'Take a partner into the programme',
    tag,
    scopes: ['partners:write'],
    audiences: ['staff', 'operator'],
    idempotency: 'accepted',
  }),
  request: { headers: idempotencyHeader, body: body(CreatePartner, EXAMPLE_NEW_PARTNER) },
  responses: {
    201: json(Partner, 'The partner', EXAMPLE_PARTNER),
    ...problems('programme_only', 'external_id_taken', 'validation_failed'),
  },
});

const list = createRoute({
  method: 'get',
  path: PATH,
  ...operation({
    operationId: 'listPartners',
    summary: 'List partners, the newest first',
    description: "A partner's own key finds itself only.",
    ...reads,
  }),
  request: { query: PartnerQuery },
  responses: {
    200: json(PartnerList, 'A page of partners', EXAMPLE_PARTNER_LIST),
    ...problems('invalid_cursor', 'partner_suspended', 'validation_failed'),
  },
});

const get = createRoute({
  method: 'get',
  path: `${PATH}/{partnerId}`,
  ...operation({ operationId: 'getPartner', summary: 'Get a partner', ...reads }),
  request: { params },
  responses: { 200: json(Partner, 'The partner', EXAMPLE_PARTNER), ...problems('not_found', 'partner_suspended') },
});

const patch = createRoute({
  method: 'patch',
  path: `${PATH}/{partnerId}`,
  ...operation({
    operationId: 'updatePartner',
    summary: 'Change a partner',
    description:
      "A partner's own key may change contactEmail, contactPhone, brand and metadata. A new tier or rate holds for what is won from today on.",
    tag,
    scopes: ['partners:write'],
    audiences: ['user', 'secret', 'operator'],
  }),
  request: {
    params,
    headers: ifMatchHeader,
    body: body(UpdatePartner, { contactPhone: '+1 212 555 0100', brand: { color: '#0f766e', font: null } }),
  },
  responses: {
    200: json(Partner, 'The partner', EXAMPLE_PARTNER),
    ...problems(
      'programme_only',
      'not_found',
      'version_mismatch',
      'archived',
      'external_id_taken',
      'partner_suspended',
      'validation_failed',
    ),
  },
});

const archive = createRoute({
  method: 'post',
  path: `${PATH}/{partnerId}/archive`,
  ...operation({
    operationId: 'archivePartner',
    summary: 'End a partnership',
    description: "The partner's keys and sessions stop at once; its figures stay.",
    tag,
    scopes: ['partners:write'],
    audiences: ['staff', 'operator'],
    idempotency: 'accepted',
  }),
  request: { params, headers: stepHeaders },
  responses: {
    200: json(Partner, 'The partner, archived', { ...EXAMPLE_PARTNER, archivedAt: '2026-04-02T10:30:00.000Z' }),
    ...problems('programme_only', 'not_found', 'version_mismatch'),
  },
});

const brand = createRoute({
  method: 'get',
  path: '/v1/brand',
  ...operation({
    operationId: 'getBrand',
    summary: "Get the caller's own brand",
    description: 'What everybody may see of the partner that the key or session belongs to.',
    tag,
    scopes: ['brand:read'],
    audiences: ['publishable', 'session', 'user', 'secret'],
  }),
  responses: {
    200: json(PublicBrand, 'The brand', EXAMPLE_BRAND),
    ...problems('origin_not_allowed', 'not_found', 'partner_suspended'),
  },
});

const toAnswer = answerWith(toPartner);

export function partnerRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(create, (c) =>
    mutate(c, 201, (ctx) => createPartner(ctx, c.req.valid('json')).then(answerWith(toPartner, PATH))),
  );
  app.openapi(list, async (c) =>
    respond(c, { body: toList(await listPartners(contextOf(c), c.req.valid('query')), toPartner) }),
  );
  app.openapi(get, async (c) => respond(c, toAnswer(await getPartner(contextOf(c), c.req.valid('param').partnerId))));
  app.openapi(patch, (c) => {
    const { partnerId } = c.req.valid('param');
    return mutate(c, 200, (ctx) =>
      updatePartner(ctx, partnerId, c.req.valid('json'), expectedVersion(c)).then(toAnswer),
    );
  });
  app.openapi(archive, (c) => {
    const { partnerId } = c.req.valid('param');
    return mutate(c, 200, (ctx) => archivePartner(ctx, partnerId, expectedVersion(c)).then(toAnswer));
  });
  app.openapi(brand, async (c) => {
    const { brand: body, version } = await getBrand(contextOf(c));
    return respond(c, { body, version });
  });
  return app;
}
