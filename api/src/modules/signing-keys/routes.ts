import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import type { AppEnv } from '../../http/env.ts';
import { toList } from '../../http/fields.ts';
import { answerWith, mutate, respond } from '../../http/mutate.ts';
import { idempotencyHeader, json, operation, problems } from '../../http/route.ts';
import { EXAMPLE_JWKS, EXAMPLE_SIGNING_KEY, EXAMPLE_SIGNING_KEY_LIST } from './examples.ts';
import { listSigningKeys } from './list-signing-keys.ts';
import { publicSigningKeys } from './repository.ts';
import { rotateSigningKey } from './rotate-signing-key.ts';
import { JwkSet, SigningKey, SigningKeyList, SigningKeyQuery, toJwk, toSigningKey } from './schemas.ts';

const tag = 'Widget sessions';
const PATH = '/v1/signing-keys';

const list = createRoute({
  method: 'get',
  path: PATH,
  ...operation({
    operationId: 'listSigningKeys',
    summary: 'List signing keys, the newest first',
    tag,
    scopes: ['signing-keys:read'],
    audiences: ['staff', 'operator'],
  }),
  request: { query: SigningKeyQuery },
  responses: {
    200: json(SigningKeyList, 'A page of signing keys', EXAMPLE_SIGNING_KEY_LIST),
    ...problems('programme_only', 'invalid_cursor'),
  },
});

const rotate = createRoute({
  method: 'post',
  path: PATH,
  ...operation({
    operationId: 'rotateSigningKey',
    summary: 'Put a new signing key in force',
    description: 'Tokens of the old key stay valid until they expire.',
    tag,
    scopes: ['signing-keys:write'],
    audiences: ['staff', 'operator'],
    idempotency: 'accepted',
  }),
  request: { headers: idempotencyHeader },
  responses: { 201: json(SigningKey, 'The key now in force', EXAMPLE_SIGNING_KEY), ...problems('programme_only') },
});

const jwks = createRoute({
  method: 'get',
  path: '/.well-known/jwks.json',
  operationId: 'getJwks',
  summary: 'The public keys of widget session tokens (RFC 7517)',
  tags: [tag],
  security: [],
  responses: { 200: json(JwkSet, 'The keys in force and those lately retired', EXAMPLE_JWKS), ...problems() },
});

export function signingKeyRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(list, async (c) => {
    const page = await listSigningKeys(contextOf(c), c.req.valid('query'));
    return respond(c, { body: toList(page, toSigningKey) });
  });
  app.openapi(rotate, (c) => mutate(c, 201, (ctx) => rotateSigningKey(ctx).then(answerWith(toSigningKey, PATH))));
  app.openapi(jwks, async (c) => {
    const keys = await c.var.deps.db.lookup(publicSigningKeys());
    c.header('Cache-Control', 'public, max-age=300');
    return c.json({ keys: keys.map(toJwk) }, 200);
  });
  return app;
}
