import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import type { AppEnv } from '../../http/env.ts';
import { operation, problems } from '../../http/route.ts';
import { EXAMPLE_EVENT } from '../activity/index.ts';
import type { OpenStream } from './open-event-stream.ts';

const headers = z.object({
  'last-event-id': z.string().optional().openapi({
    example: EXAMPLE_EVENT.id,
    description: 'The last `id` that the stream named; it goes on from there',
  }),
});

const EXAMPLE_STREAM = `: open
retry: 2000

id: ${EXAMPLE_EVENT.id}
event: ${EXAMPLE_EVENT.type}
data: ${JSON.stringify(EXAMPLE_EVENT)}
`;

const stream = createRoute({
  method: 'get',
  path: '/v1/events/stream',
  ...operation({
    operationId: 'streamEvents',
    summary: 'Hear events as they happen',
    description:
      'Server-Sent Events: `id` is opaque, `event` the type, `data` an Event. A comment comes every 15 seconds. ' +
      'Resumes by Last-Event-ID for 90 days without a gap or a repeat; `event: reset` means that this was not ' +
      'possible: fetch anew what you show. Ends with the token, and at once when key, session or partner are stopped.',
    tag: 'Activity',
    scopes: ['events:read'],
    audiences: ['session', 'user', 'secret', 'operator'],
  }),
  request: { headers, query: z.strictObject({}) },
  responses: {
    200: {
      description: 'A stream that stays open',
      content: { 'text/event-stream': { schema: z.string(), example: EXAMPLE_STREAM } },
    },
    ...problems('token_expired', 'partner_suspended', 'validation_failed'),
  },
});

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
};

export function eventsRoutes(openStream: OpenStream) {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(stream, async (c) => {
    // A HEAD comes through the same door, and nobody would ever read its stream.
    if (c.req.raw.method === 'HEAD') return new Response(null, { headers: HEADERS });
    const body = await openStream(contextOf(c), c.req.header('last-event-id'));
    return new Response(body, { headers: HEADERS });
  });
  return app;
}
