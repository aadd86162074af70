import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import type { AppEnv } from '../../http/env.ts';
import { id, toList } from '../../http/fields.ts';
import { answerWith, mutate, respond } from '../../http/mutate.ts';
import { body, idempotencyHeader, json, operation, problems } from '../../http/route.ts';
import { createWidgetSession } from './create-widget-session.ts';
import {
  EXAMPLE_MINTED_SESSION,
  EXAMPLE_NEW_SESSION,
  EXAMPLE_REVOKED_SESSION,
  EXAMPLE_SESSION,
  EXAMPLE_SESSION_LIST,
} from './examples.ts';
import { getWidgetSession } from './get-widget-session.ts';
import { listWidgetSessions } from './list-widget-sessions.ts';
import { refreshWidgetSession } from './refresh-widget-session.ts';
import { revokeWidgetSession } from './revoke-widget-session.ts';
import {
  CreateWidgetSession,
  MintedWidgetSession,
  toMintedWidgetSession,
  toWidgetSession,
  WidgetSession,
  WidgetSessionList,
  WidgetSessionQuery,
} from './schemas.ts';

const tag = 'Widget sessions';
const PATH = '/v1/widget-sessions';
const params = z.object({ sessionId: id('widgetSession') });
const reading = { tag, scopes: ['widget-sessions:read'], audiences: ['user', 'secret', 'operator'] } as const;
const writing = {
  tag,
  scopes: ['widget-sessions:write'],
  audiences: ['secret', 'operator'],
  idempotency: 'accepted',
} as const;

const create = createRoute({
  method: 'post',
  path: PATH,
  ...operation({
    operationId: 'createWidgetSession',
    summary: 'Mint a widget session',
    description: 'Call it from your server for a user who is signed in there, and hand the token to the page.',
    ...writing,
  }),
  request: {
    headers: idempotencyHeader,
    body: body(CreateWidgetSession, EXAMPLE_NEW_SESSION),
  },
  responses: {
    201: json(MintedWidgetSession, 'The session and its token', EXAMPLE_MINTED_SESSION),
    ...problems('not_found', 'archived', 'partner_inactive'),
  },
});

const list = createRoute({
  method: 'get',
  path: PATH,
  ...operation({ operationId: 'listWidgetSessions', summary: 'List widget sessions, the newest first', ...reading }),
  request: { query: WidgetSessionQuery },
  responses: {
    200: json(WidgetSessionList, 'A page of sessions', EXAMPLE_SESSION_LIST),
    ...problems('invalid_cursor', 'validation_failed'),
  },
});

const get = createRoute({
  method: 'get',
  path: `${PATH}/{sessionId}`,
  ...operation({ operationId: 'getWidgetSession', summary: 'Get a widget session', ...reading }),
  request: { params },
  responses: { 200: json(WidgetSession, 'The session, without its token', EXAMPLE_SESSION), ...problems('not_found') },
});

const refresh = createRoute({
  method: 'post',
  path: `${PATH}/{sessionId}/refresh`,
  ...operation({ operationId: 'refreshWidgetSession', summary: 'A new token for the same session', ...writing }),
  request: { params, headers: idempotencyHeader },
  responses: {
    200: json(MintedWidgetSession, 'The session and its new token', EXAMPLE_MINTED_SESSION),
    ...problems('not_found', 'invalid_transition'),
  },
});

const revoke = createRoute({
  method: 'post',
  path: `${PATH}/{sessionId}/revoke`,
  ...operation({
    operationId: 'revokeWidgetSession',
    summary: 'End a widget session at once',
    ...writing,
    audiences: ['user', 'secret', 'operator'],
  }),
  request: { params, headers: idempotencyHeader },
  responses: { 200: json(WidgetSession, 'The session, revoked', EXAMPLE_REVOKED_SESSION), ...problems('not_found') },
});

export function widgetSessionRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(create, (c) => {
    const place = answerWith(toMintedWidgetSession, PATH);
    return mutate(c, 201, (ctx) => createWidgetSession(ctx, c.req.valid('json')).then(place), { secret: 'token' });
  });
  app.openapi(list, async (c) =>
    respond(c, { body: toList(await listWidgetSessions(contextOf(c), c.req.valid('query')), toWidgetSession) }),
  );
  app.openapi(get, async (c) => {
    const row = await getWidgetSession(contextOf(c), c.req.valid('param').sessionId);
    return respond(c, answerWith(toWidgetSession)(row));
  });
  app.openapi(refresh, (c) => {
    const { sessionId } = c.req.valid('param');
    const place = answerWith(toMintedWidgetSession);
    return mutate(c, 200, (ctx) => refreshWidgetSession(ctx, sessionId).then(place), { secret: 'token' });
  });
  app.openapi(revoke, (c) => {
    const { sessionId } = c.req.valid('param');
    return mutate(c, 200, (ctx) => revokeWidgetSession(ctx, sessionId).then(answerWith(toWidgetSession)));
  });
  return app;
}
