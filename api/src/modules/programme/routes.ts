import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import type { AppEnv } from '../../http/env.ts';
import { answerWith, expectedVersion, mutate, respond } from '../../http/mutate.ts';
import { body, ifMatchHeader, json, operation, problems } from '../../http/route.ts';
import { getProgramme } from './get-programme.ts';
import { EXAMPLE_PROGRAMME, Programme, toProgramme, UpdateProgramme } from './schemas.ts';
import { updateProgramme } from './update-programme.ts';

const tag = 'Programme';
const PATH = '/v1/programme';

const get = createRoute({
  method: 'get',
  path: PATH,
  ...operation({
    operationId: 'getProgramme',
    summary: 'Get the programme',
    tag,
    scopes: ['programme:read'],
    audiences: ['user', 'secret', 'operator'],
  }),
  responses: { 200: json(Programme, 'The programme', EXAMPLE_PROGRAMME), ...problems('partner_suspended') },
});

const patch = createRoute({
  method: 'patch',
  path: PATH,
  ...operation({
    operationId: 'updateProgramme',
    summary: "Change the programme's settings",
    description: 'The time zone is fixed as soon as there is a referral, because every day is in it.',
    tag,
    scopes: ['programme:write'],
    audiences: ['staff', 'operator'],
  }),
  request: { headers: ifMatchHeader, body: body(UpdateProgramme, { holdDays: 30 }) },
  responses: {
    200: json(Programme, 'The programme', EXAMPLE_PROGRAMME),
    ...problems('programme_only', 'programme_in_use', 'version_mismatch', 'validation_failed'),
  },
});

const toAnswer = answerWith(toProgramme);

export function programmeRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(get, async (c) => respond(c, toAnswer(await getProgramme(contextOf(c)))));
  app.openapi(patch, (c) =>
    mutate(c, 200, (ctx) => updateProgramme(ctx, c.req.valid('json'), expectedVersion(c)).then(toAnswer)),
  );
  return app;
}
