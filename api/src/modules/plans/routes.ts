import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import type { AppEnv } from '../../http/env.ts';
import { id, toList } from '../../http/fields.ts';
import { answerWith, expectedVersion, mutate, respond } from '../../http/mutate.ts';
import { body, idempotencyHeader, json, operation, problems, stepHeaders } from '../../http/route.ts';
import { archivePlan } from './archive-plan.ts';
import { createPlan } from './create-plan.ts';
import { getPlan } from './get-plan.ts';
import { listPlans } from './list-plans.ts';
import {
  CreatePlan,
  EXAMPLE_NEW_PLAN,
  EXAMPLE_PLAN,
  EXAMPLE_PLAN_LIST,
  Plan,
  PlanList,
  PlanQuery,
  toPlan,
} from './schemas.ts';

const tag = 'Plans';
const PATH = '/v1/plans';
const params = z.object({ planId: id('plan') });
const reads = { tag, scopes: ['plans:read'], audiences: ['staff', 'operator'] } as const;
const writes = { tag, scopes: ['plans:write'], audiences: ['staff', 'operator'], idempotency: 'accepted' } as const;

const create = createRoute({
  method: 'post',
  path: PATH,
  ...operation({
    operationId: 'createPlan',
    summary: "Add the next version of a tier's rules",
    description:
      'A version never changes. What is already won keeps the version of the day it was won, also where validFrom lies in the past.',
    ...writes,
  }),
  request: { headers: idempotencyHeader, body: body(CreatePlan, EXAMPLE_NEW_PLAN) },
  responses: {
    201: json(Plan, 'The version', EXAMPLE_PLAN),
    ...problems('programme_only', 'plan_version_taken', 'validation_failed'),
  },
});

const list = createRoute({
  method: 'get',
  path: PATH,
  ...operation({ operationId: 'listPlans', summary: 'List plan versions, the latest made first', ...reads }),
  request: { query: PlanQuery },
  responses: {
    200: json(PlanList, 'A page of versions', EXAMPLE_PLAN_LIST),
    ...problems('programme_only', 'invalid_cursor', 'validation_failed'),
  },
});

const get = createRoute({
  method: 'get',
  path: `${PATH}/{planId}`,
  ...operation({ operationId: 'getPlan', summary: 'Get a plan version', ...reads }),
  request: { params },
  responses: { 200: json(Plan, 'The version', EXAMPLE_PLAN), ...problems('programme_only', 'not_found') },
});

const archive = createRoute({
  method: 'post',
  path: `${PATH}/{planId}/archive`,
  ...operation({
    operationId: 'archivePlan',
    summary: 'Take back a version that has not begun',
    description: 'Only a version that starts in the future and that no project used; its start is free again.',
    ...writes,
  }),
  request: { params, headers: stepHeaders },
  responses: {
    200: json(Plan, 'The version, archived', { ...EXAMPLE_PLAN, archivedAt: '2026-03-02T10:30:00.000Z' }),
    ...problems('programme_only', 'not_found', 'plan_in_force', 'version_mismatch'),
  },
});

const toAnswer = answerWith(toPlan);

export function planRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(create, (c) =>
    mutate(c, 201, (ctx) => createPlan(ctx, c.req.valid('json')).then(answerWith(toPlan, PATH))),
  );
  app.openapi(list, async (c) =>
    respond(c, { body: toList(await listPlans(contextOf(c), c.req.valid('query')), toPlan) }),
  );
  app.openapi(get, async (c) => respond(c, toAnswer(await getPlan(contextOf(c), c.req.valid('param').planId))));
  app.openapi(archive, (c) => {
    const { planId } = c.req.valid('param');
    return mutate(c, 200, (ctx) => archivePlan(ctx, planId, expectedVersion(c)).then(toAnswer));
  });
  return app;
}
