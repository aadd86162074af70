import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import type { AppEnv } from '../../http/env.ts';
import { id, toList } from '../../http/fields.ts';
import { answerWith, expectedVersion, mutate, respond } from '../../http/mutate.ts';
import { body, idempotencyHeader, ifMatchHeader, json, operation, problems } from '../../http/route.ts';
import { createApiKey } from './create-api-key.ts';
import {
  EXAMPLE_CREATED_KEY,
  EXAMPLE_KEY,
  EXAMPLE_KEY_LIST,
  EXAMPLE_NEW_KEY,
  EXAMPLE_REVOKED_KEY,
} from './examples.ts';
import { getApiKey } from './get-api-key.ts';
import { listApiKeys } from './list-api-keys.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { rotateApiKey } from './rotate-api-key.ts';
import {
  ApiKey,
  ApiKeyList,
  ApiKeyQuery,
  type ApiKeyRow,
  CreateApiKey,
  CreatedApiKey,
  RotateApiKey,
  toApiKey,
  UpdateApiKey,
} from './schemas.ts';
import { updateApiKey } from './update-api-key.ts';

const tag = 'API keys';
const PATH = '/v1/api-keys';
const params = z.object({ keyId: id('apiKey') });
const reading = { tag, scopes: ['api-keys:read'], audiences: ['user', 'operator'] } as const;
const writing = { tag, scopes: ['api-keys:write'], audiences: ['user', 'operator'] } as const;

const create = createRoute({
  method: 'post',
  path: PATH,
  ...operation({
    operationId: 'createApiKey',
    summary: 'Make an API key',
    description: 'The answer shows the key once. Only its hash is kept.',
    ...writing,
    idempotency: 'accepted',
  }),
  request: {
    headers: idempotencyHeader,
    body: body(CreateApiKey, EXAMPLE_NEW_KEY),
  },
  responses: {
    201: json(CreatedApiKey, 'The key, with its text', EXAMPLE_CREATED_KEY),
    ...problems('not_found', 'archived', 'partner_inactive', 'step_up_required'),
  },
});

const list = createRoute({
  method: 'get',
  path: PATH,
  ...operation({ operationId: 'listApiKeys', summary: 'List API keys, the newest first', ...reading }),
  request: { query: ApiKeyQuery },
  responses: {
    200: json(ApiKeyList, 'A page of keys', EXAMPLE_KEY_LIST),
    ...problems('invalid_cursor', 'validation_failed'),
  },
});

const get = createRoute({
  method: 'get',
  path: `${PATH}/{keyId}`,
  ...operation({ operationId: 'getApiKey', summary: 'Get an API key', ...reading }),
  request: { params },
  responses: {
    200: json(ApiKey, 'The key, without its text', EXAMPLE_KEY),
    ...problems('not_found'),
  },
});

const patch = createRoute({
  method: 'patch',
  path: `${PATH}/{keyId}`,
  ...operation({ operationId: 'updateApiKey', summary: "Rename a key or set a publishable key's origins", ...writing }),
  request: {
    params,
    headers: ifMatchHeader,
    body: body(UpdateApiKey, { allowedOrigins: ['https://partner.example'] }),
  },
  responses: {
    200: json(ApiKey, 'The key', EXAMPLE_KEY),
    ...problems('not_found', 'version_mismatch', 'invalid_transition', 'validation_failed'),
  },
});

const revoke = createRoute({
  method: 'post',
  path: `${PATH}/{keyId}/revoke`,
  ...operation({
    operationId: 'revokeApiKey',
    summary: 'Revoke a key and the sessions it minted',
    ...writing,
    idempotency: 'accepted',
  }),
  request: { params, headers: idempotencyHeader },
  responses: { 200: json(ApiKey, 'The key, revoked', EXAMPLE_REVOKED_KEY), ...problems('not_found') },
});

const rotate = createRoute({
  method: 'post',
  path: `${PATH}/{keyId}/rotate`,
  ...operation({
    operationId: 'rotateApiKey',
    summary: 'Put a new key in the place of one',
    description: 'The answer shows the new key once. The old one serves on until the overlap is over.',
    ...writing,
    idempotency: 'accepted',
  }),
  request: { params, headers: idempotencyHeader, body: body(RotateApiKey, { overlapHours: 24 }, false) },
  responses: {
    201: json(CreatedApiKey, 'The new key, with its text', EXAMPLE_CREATED_KEY),
    ...problems('not_found', 'invalid_transition', 'beyond_own_rights', 'step_up_required'),
  },
});

const toAnswer = answerWith(toApiKey);
const toNewKey = answerWith((row: ApiKeyRow & { key: string }) => ({ ...toApiKey(row), key: row.key }), PATH);

export function apiKeyRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(create, (c) =>
    mutate(c, 201, (ctx) => createApiKey(ctx, c.req.valid('json')).then(toNewKey), { secret: 'key' }),
  );
  app.openapi(list, async (c) =>
    respond(c, { body: toList(await listApiKeys(contextOf(c), c.req.valid('query')), toApiKey) }),
  );
  app.openapi(get, async (c) => respond(c, toAnswer(await getApiKey(contextOf(c), c.req.valid('param').keyId))));
  app.openapi(patch, (c) => {
    const { keyId } = c.req.valid('param');
    return mutate(c, 200, (ctx) => updateApiKey(ctx, keyId, c.req.valid('json'), expectedVersion(c)).then(toAnswer));
  });
  app.openapi(revoke, (c) => {
    const { keyId } = c.req.valid('param');
    return mutate(c, 200, (ctx) => revokeApiKey(ctx, keyId).then(toAnswer));
  });
  app.openapi(rotate, (c) => {
    const { keyId } = c.req.valid('param');
    return mutate(c, 201, (ctx) => rotateApiKey(ctx, keyId, c.req.valid('json')).then(toNewKey), { secret: 'key' });
  });
  return app;
}
