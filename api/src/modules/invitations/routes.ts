import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import type { AppContext, AppEnv } from '../../http/env.ts';
import { id, toList } from '../../http/fields.ts';
import { answerWith, expectedVersion, mutate, respond } from '../../http/mutate.ts';
import { body, idempotencyHeader, json, operation, problems, stepHeaders } from '../../http/route.ts';
import { createInvitation } from './create-invitation.ts';
import {
  EXAMPLE_INVITATION,
  EXAMPLE_INVITATION_LIST,
  EXAMPLE_NEW_INVITATION,
  EXAMPLE_REVOKED_INVITATION,
} from './examples.ts';
import { getInvitation } from './get-invitation.ts';
import { listInvitations } from './list-invitations.ts';
import { resendInvitation } from './resend-invitation.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { CreateInvitation, Invitation, InvitationList, InvitationQuery, toInvitation } from './schemas.ts';

const tag = 'People';
const PATH = '/v1/invitations';
const params = z.object({ invitationId: id('invitation') });
const reading = { tag, scopes: ['users:read'], audiences: ['user', 'operator'] } as const;
const writing = {
  tag,
  scopes: ['users:write'],
  audiences: ['user', 'operator'],
  idempotency: 'accepted',
} as const;

const create = createRoute({
  method: 'post',
  path: PATH,
  ...operation({
    operationId: 'createInvitation',
    summary: 'Invite somebody by mail',
    description:
      'The link in the mail opens the door for seven days. Nobody grants more than they may do themselves; only an owner ' +
      'invites owners, only a programme administrator invites staff.',
    ...writing,
  }),
  request: { headers: idempotencyHeader, body: body(CreateInvitation, EXAMPLE_NEW_INVITATION) },
  responses: {
    201: json(Invitation, 'The invitation', EXAMPLE_INVITATION),
    ...problems(
      'not_found',
      'archived',
      'partner_inactive',
      'beyond_own_rights',
      'step_up_required',
      'user_exists',
      'conflict',
      'validation_failed',
    ),
  },
});

const list = createRoute({
  method: 'get',
  path: PATH,
  ...operation({ operationId: 'listInvitations', summary: 'List invitations, the newest first', ...reading }),
  request: { query: InvitationQuery },
  responses: {
    200: json(InvitationList, 'A page of invitations', EXAMPLE_INVITATION_LIST),
    ...problems('invalid_cursor', 'validation_failed'),
  },
});

const get = createRoute({
  method: 'get',
  path: `${PATH}/{invitationId}`,
  ...operation({ operationId: 'getInvitation', summary: 'Get an invitation', ...reading }),
  request: { params },
  responses: { 200: json(Invitation, 'The invitation', EXAMPLE_INVITATION), ...problems('not_found') },
});

const resend = createRoute({
  method: 'post',
  path: `${PATH}/{invitationId}/resend`,
  ...operation({
    operationId: 'resendInvitation',
    summary: 'Send an invitation again, with a new link',
    ...writing,
  }),
  request: { params, headers: stepHeaders },
  responses: {
    200: json(Invitation, 'The invitation', EXAMPLE_INVITATION),
    ...problems(
      'not_found',
      'version_mismatch',
      'invalid_transition',
      'archived',
      'partner_inactive',
      'beyond_own_rights',
      'user_exists',
      'conflict',
    ),
  },
});

const revoke = createRoute({
  method: 'post',
  path: `${PATH}/{invitationId}/revoke`,
  ...operation({ operationId: 'revokeInvitation', summary: 'Take an invitation back', ...writing }),
  request: { params, headers: idempotencyHeader },
  responses: {
    200: json(Invitation, 'The invitation, revoked', EXAMPLE_REVOKED_INVITATION),
    ...problems('not_found', 'invalid_transition', 'beyond_own_rights'),
  },
});

const serialiser = (c: AppContext) => toInvitation(c.get('deps').clock.now());

export function invitationRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(create, (c) =>
    mutate(c, 201, (ctx) => createInvitation(ctx, c.req.valid('json')).then(answerWith(serialiser(c), PATH))),
  );
  app.openapi(list, async (c) =>
    respond(c, { body: toList(await listInvitations(contextOf(c), c.req.valid('query')), serialiser(c)) }),
  );
  app.openapi(get, async (c) => {
    const row = await getInvitation(contextOf(c), c.req.valid('param').invitationId);
    return respond(c, answerWith(serialiser(c))(row));
  });
  app.openapi(resend, (c) => {
    const { invitationId } = c.req.valid('param');
    const place = answerWith(serialiser(c));
    return mutate(c, 200, (ctx) => resendInvitation(ctx, invitationId, expectedVersion(c)).then(place));
  });
  app.openapi(revoke, (c) => {
    const { invitationId } = c.req.valid('param');
    const place = answerWith(serialiser(c));
    return mutate(c, 200, (ctx) => revokeInvitation(ctx, invitationId).then(place));
  });
  return app;
}
