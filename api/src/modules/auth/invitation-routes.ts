/** The invited person's side of an invitation. */
import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi';
import { doorOperation, doorProblems } from '../../http/door-route.ts';
import type { AppEnv } from '../../http/env.ts';
import { body, json } from '../../http/route.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { beginInvitationPasskey } from './begin-invitation-passkey.ts';
import { answerOutcome, endFormer, visitOf } from './cookie-fields.ts';
import {
  EXAMPLE_ACCEPT,
  EXAMPLE_CREATION_OPTIONS,
  EXAMPLE_INVITATION_PASSKEY,
  EXAMPLE_OFFER,
  EXAMPLE_SIGNED_IN,
  EXAMPLE_TOKEN,
} from './examples.ts';
import { openInvitation } from './open-invitation.ts';
import { SignInState } from './schemas.ts';
import {
  AcceptInvitation,
  InvitationOffer,
  InvitationPasskey,
  LinkToken,
  passkeyCreationOptions,
  toOffer,
} from './security-schemas.ts';

const open = createRoute({
  method: 'post',
  path: '/v1/auth/invitation',
  ...doorOperation({ operationId: 'getInvitationOffer', summary: 'Get what an invitation is to', signedIn: false }),
  request: { body: body(LinkToken, EXAMPLE_TOKEN) },
  responses: { 200: json(InvitationOffer, 'The invitation', EXAMPLE_OFFER), ...doorProblems('link_expired') },
});

const begin = createRoute({
  method: 'post',
  path: '/v1/auth/invitation/passkey-options',
  ...doorOperation({
    operationId: 'beginInvitationPasskey',
    summary: 'Get what the browser needs to accept an invitation with a passkey',
    signedIn: false,
  }),
  request: { body: body(InvitationPasskey, EXAMPLE_INVITATION_PASSKEY) },
  responses: {
    200: json(passkeyCreationOptions, 'Options', EXAMPLE_CREATION_OPTIONS),
    ...doorProblems('link_expired'),
  },
});

const accept = createRoute({
  method: 'post',
  path: '/v1/auth/invitation/accept',
  ...doorOperation({
    operationId: 'acceptInvitation',
    summary: 'Accept an invitation with a password or a passkey',
    signedIn: false,
  }),
  request: { body: body(AcceptInvitation, EXAMPLE_ACCEPT) },
  responses: {
    200: json(SignInState, 'Where the sign-in stands', EXAMPLE_SIGNED_IN),
    ...doorProblems('link_expired', 'user_exists'),
  },
});

export function invitationDoorRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(open, async (c) => c.json(toOffer(await openInvitation(visitOf(c), c.req.valid('json').token)), 200));
  app.openapi(begin, async (c) => {
    const options = await beginInvitationPasskey(visitOf(c), c.req.valid('json'));
    return c.json(options as z.infer<typeof passkeyCreationOptions>, 200);
  });
  app.openapi(accept, async (c) => {
    const outcome = await acceptInvitation(visitOf(c), c.req.valid('json'));
    await endFormer(c);
    return c.json(answerOutcome(c, outcome), 200);
  });
  return app;
}
