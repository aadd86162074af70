import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import type { AppEnv } from '../../http/env.ts';
import { id, toList } from '../../http/fields.ts';
import { answerWith, expectedVersion, mutate, respond } from '../../http/mutate.ts';
import { body, ifMatchHeader, json, operation, problems, stepHeaders } from '../../http/route.ts';
import { deleteUser } from './delete-user.ts';
import { EXAMPLE_SUSPENDED_USER, EXAMPLE_USER, EXAMPLE_USER_LIST } from './examples.ts';
import { getUser } from './get-user.ts';
import { listUsers } from './list-users.ts';
import { reactivateUser } from './reactivate-user.ts';
import { addRoleRoutes } from './role-routes.ts';
import { toUser, UpdateUser, User, UserList, UserQuery } from './schemas.ts';
import { suspendUser } from './suspend-user.ts';
import { updateUser } from './update-user.ts';

const tag = 'People';
const PATH = '/v1/users';
const params = z.object({ userId: id('user') });
const reading = { tag, scopes: ['users:read'], audiences: ['user', 'operator'] } as const;
const writing = { tag, scopes: ['users:write'], audiences: ['user', 'operator'] } as const;

const list = createRoute({
  method: 'get',
  path: PATH,
  ...operation({
    operationId: 'listUsers',
    summary: 'List the people who may sign in, the newest first',
    description: 'A partner sees its own people only.',
    ...reading,
  }),
  request: { query: UserQuery },
  responses: {
    200: json(UserList, 'A page of people', EXAMPLE_USER_LIST),
    ...problems('invalid_cursor', 'validation_failed'),
  },
});

const get = createRoute({
  method: 'get',
  path: `${PATH}/{userId}`,
  ...operation({ operationId: 'getUser', summary: 'Get a person', ...reading }),
  request: { params },
  responses: { 200: json(User, 'The person', EXAMPLE_USER), ...problems('not_found') },
});

const patch = createRoute({
  method: 'patch',
  path: `${PATH}/{userId}`,
  ...operation({
    operationId: 'updateUser',
    summary: "Change a person's name, role or permissions",
    description:
      'Nobody changes their own role, grants more than they may do themselves, or touches an owner without being one. ' +
      'New rights hold from the very next request.',
    ...writing,
  }),
  request: {
    params,
    headers: ifMatchHeader,
    body: body(UpdateUser, { role: 'sales', permissions: { read: ['audit'] } }),
  },
  responses: {
    200: json(User, 'The person', EXAMPLE_USER),
    ...problems(
      'not_found',
      'version_mismatch',
      'beyond_own_rights',
      'step_up_required',
      'last_owner',
      'validation_failed',
    ),
  },
});

const suspend = createRoute({
  method: 'post',
  path: `${PATH}/{userId}/suspend`,
  ...operation({
    operationId: 'suspendUser',
    summary: 'Shut a person out at once',
    ...writing,
    idempotency: 'accepted',
  }),
  request: { params, headers: stepHeaders },
  responses: {
    200: json(User, 'The person, suspended', EXAMPLE_SUSPENDED_USER),
    ...problems('not_found', 'version_mismatch', 'beyond_own_rights', 'last_owner'),
  },
});

const reactivate = createRoute({
  method: 'post',
  path: `${PATH}/{userId}/reactivate`,
  ...operation({
    operationId: 'reactivateUser',
    summary: 'Let a suspended person in again',
    ...writing,
    idempotency: 'accepted',
  }),
  request: { params, headers: stepHeaders },
  responses: {
    200: json(User, 'The person', EXAMPLE_USER),
    ...problems('not_found', 'version_mismatch', 'beyond_own_rights'),
  },
});

const remove = createRoute({
  method: 'delete',
  path: `${PATH}/{userId}`,
  ...operation({
    operationId: 'deleteUser',
    summary: 'Take a person out for good',
    description: 'Their sessions end at once. What they did stays in the audit log.',
    ...writing,
  }),
  request: { params, headers: ifMatchHeader },
  responses: {
    204: { description: 'They are out' },
    ...problems('not_found', 'version_mismatch', 'beyond_own_rights', 'last_owner'),
  },
});

const toAnswer = answerWith(toUser);

export function userRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(list, async (c) =>
    respond(c, { body: toList(await listUsers(contextOf(c), c.req.valid('query')), toUser) }),
  );
  app.openapi(get, async (c) => respond(c, toAnswer(await getUser(contextOf(c), c.req.valid('param').userId))));
  app.openapi(patch, (c) => {
    const { userId } = c.req.valid('param');
    return mutate(c, 200, (ctx) => updateUser(ctx, userId, c.req.valid('json'), expectedVersion(c)).then(toAnswer));
  });
  app.openapi(suspend, (c) => {
    const { userId } = c.req.valid('param');
    return mutate(c, 200, (ctx) => suspendUser(ctx, userId, expectedVersion(c)).then(toAnswer));
  });
  app.openapi(reactivate, (c) => {
    const { userId } = c.req.valid('param');
    return mutate(c, 200, (ctx) => reactivateUser(ctx, userId, expectedVersion(c)).then(toAnswer));
  });
  app.openapi(remove, async (c) => {
    await deleteUser(contextOf(c), c.req.valid('param').userId, expectedVersion(c));
    return c.body(null, 204);
  });
  addRoleRoutes(app);
  return app;
}
