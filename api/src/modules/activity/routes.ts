import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import type { AppEnv } from '../../http/env.ts';
import { toList } from '../../http/fields.ts';
import { respond } from '../../http/mutate.ts';
import { json, operation, problems } from '../../http/route.ts';
import { listActivity } from './list-activity.ts';
import { EventList, EventQuery, EXAMPLE_EVENT, toEvent } from './schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/v1/activity',
  ...operation({
    operationId: 'listActivity',
    summary: 'List what happened',
    description: 'The events that the live stream carries, the latest first.',
    tag: 'Activity',
    scopes: ['activity:read'],
    audiences: ['session', 'user', 'secret', 'operator'],
  }),
  request: { query: EventQuery },
  responses: {
    200: json(EventList, 'A page of events', {
      data: [EXAMPLE_EVENT],
      pagination: { nextCursor: null, hasMore: false },
    }),
    ...problems('invalid_cursor', 'validation_failed'),
  },
});

export function activityRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(list, async (c) =>
    respond(c, { body: toList(await listActivity(contextOf(c), c.req.valid('query')), toEvent) }),
  );
  return app;
}
