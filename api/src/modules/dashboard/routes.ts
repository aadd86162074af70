import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import type { AppEnv } from '../../http/env.ts';
import { respond } from '../../http/mutate.ts';
import { json, operation, problems } from '../../http/route.ts';
import { getDashboard } from './get-dashboard.ts';
import { Dashboard, DashboardQuery, EXAMPLE_DASHBOARD } from './schemas.ts';

const get = createRoute({
  method: 'get',
  path: '/v1/dashboard',
  ...operation({
    operationId: 'getDashboard',
    summary: "Read a partner's figures",
    description: 'Everything that a dashboard shows, in one call. Days are those of the programme; at most ten years.',
    tag: 'Dashboard',
    scopes: ['dashboard:read'],
    audiences: ['session', 'user', 'secret', 'operator'],
  }),
  request: { query: DashboardQuery },
  responses: {
    200: json(Dashboard, 'The figures', EXAMPLE_DASHBOARD),
    ...problems('not_found', 'validation_failed'),
  },
});

export function dashboardRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(get, async (c) => respond(c, { body: await getDashboard(contextOf(c), c.req.valid('query')) }));
  return app;
}
