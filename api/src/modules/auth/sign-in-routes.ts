/** In, out, and who it is. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { done, doorOperation, doorProblems } from '../../http/door-route.ts';
import type { AppEnv } from '../../http/env.ts';
import { iso } from '../../http/fields.ts';
import { body, json } from '../../http/route.ts';
import { answerOutcome, endFormer, forgetSession, maybeSignedIn, signedInOf, visitOf } from './cookie-fields.ts';
import {
  EXAMPLE_ME,
  EXAMPLE_OWN_WIDGET_SESSION,
  EXAMPLE_SIGN_IN,
  EXAMPLE_SIGNED_IN,
  EXAMPLE_UPDATE_ME,
} from './examples.ts';
import { mintWidgetSession } from './mint-widget-session.ts';
import { Me, MintWidgetSession, OwnWidgetSession, SignIn, SignInState, toMe, UpdateMe } from './schemas.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { updateMe } from './update-me.ts';

const signInRoute = createRoute({
  method: 'post',
  path: '/v1/auth/sign-in',
  ...doorOperation({
    operationId: 'signIn',
    summary: 'Sign in with address and password',
    description:
      'Answers `second_factor` or `enrol_second_factor` where more is needed; until then there is no session and no token. ' +
      'A wrong address and a wrong password answer alike.',
    signedIn: false,
  }),
  request: { body: body(SignIn, EXAMPLE_SIGN_IN) },
  responses: {
    200: json(SignInState, 'Where the sign-in stands', EXAMPLE_SIGNED_IN),
    ...doorProblems('invalid_credentials', 'account_suspended', 'partner_suspended'),
  },
});

const signOutRoute = createRoute({
  method: 'post',
  path: '/v1/auth/sign-out',
  ...doorOperation({ operationId: 'signOut', summary: 'Sign out of this browser', signedIn: false }),
  responses: { 204: done('Nobody is signed in here any more'), ...doorProblems() },
});

const getMe = createRoute({
  method: 'get',
  path: '/v1/auth/session',
  ...doorOperation({ operationId: 'getMe', summary: 'Get who is signed in', signedIn: true }),
  responses: { 200: json(Me, 'Who is signed in', EXAMPLE_ME), ...doorProblems() },
});

const patchMe = createRoute({
  method: 'patch',
  path: '/v1/auth/session',
  ...doorOperation({ operationId: 'updateMe', summary: 'Change your name or language', signedIn: true }),
  request: { body: body(UpdateMe, EXAMPLE_UPDATE_ME) },
  responses: { 200: json(Me, 'Who is signed in', EXAMPLE_ME), ...doorProblems() },
});

const mint = createRoute({
  method: 'post',
  path: '/v1/auth/widget-session',
  ...doorOperation({
    operationId: 'createOwnWidgetSession',
    summary: 'Mint a widget session for who is signed in',
    description:
      'The token works on pages of the portal only, and ends with the session, the account or a change of rights.',
    signedIn: true,
  }),
  request: { body: body(MintWidgetSession, {}) },
  responses: {
    201: json(OwnWidgetSession, 'The session and its token', EXAMPLE_OWN_WIDGET_SESSION),
    ...doorProblems('not_found'),
  },
});

export function signInRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(signInRoute, async (c) => {
    const outcome = await signIn(visitOf(c), c.req.valid('json'));
    await endFormer(c);
    return c.json(answerOutcome(c, outcome), 200);
  });
  app.openapi(signOutRoute, async (c) => {
    const signedIn = await maybeSignedIn(c);
    if (signedIn) await signOut(signedIn);
    forgetSession(c);
    return c.body(null, 204);
  });
  app.openapi(getMe, async (c) => c.json(toMe(await signedInOf(c)), 200));
  app.openapi(patchMe, async (c) => c.json(toMe(await updateMe(await signedInOf(c), c.req.valid('json'))), 200));
  app.openapi(mint, async (c) => {
    const { partnerId: lookingAt } = c.req.valid('json');
    // That it is a page of ours has been asked already.
    const origin = c.req.header('origin') ?? c.get('deps').settings.publicUrl;
    const row = await mintWidgetSession(await signedInOf(c), { origin, partnerId: lookingAt });
    const { id, token, partnerId, components, scopes } = row;
    return c.json({ id, token, expiresAt: iso(row.expiresAt), partnerId, components, scopes }, 201);
  });
  return app;
}
