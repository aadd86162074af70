/** Password, address, sessions. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { done, doorOperation, doorProblems } from '../../http/door-route.ts';
import type { AppEnv } from '../../http/env.ts';
import { id } from '../../http/fields.ts';
import { body, json } from '../../http/route.ts';
import { changeEmail } from './change-email.ts';
import { changePassword } from './change-password.ts';
import { confirmEmail } from './confirm-email.ts';
import { signedInOf, visitOf } from './cookie-fields.ts';
import {
  EXAMPLE_CHANGE_EMAIL,
  EXAMPLE_CHANGE_PASSWORD,
  EXAMPLE_FORGOT,
  EXAMPLE_RESET,
  EXAMPLE_SESSIONS,
  EXAMPLE_TOKEN,
} from './examples.ts';
import { forgotPassword } from './forgot-password.ts';
import { listSessions } from './list-sessions.ts';
import { resetPassword } from './reset-password.ts';
import { revokeOtherSessions } from './revoke-other-sessions.ts';
import { revokeSession } from './revoke-session.ts';
import {
  ChangeEmail,
  ChangePassword,
  ForgotPassword,
  LinkToken,
  ResetPassword,
  SignInSessionList,
  toSession,
} from './security-schemas.ts';
import { sendVerification } from './send-verification.ts';
import { verifyEmail } from './verify-email.ts';

const forgot = createRoute({
  method: 'post',
  path: '/v1/auth/password/forgot',
  ...doorOperation({
    operationId: 'requestPasswordReset',
    summary: 'Have a link for a new password mailed',
    description: 'Answers alike whether there is such an account or not.',
    signedIn: false,
  }),
  request: { body: body(ForgotPassword, EXAMPLE_FORGOT) },
  responses: { 202: done('If there is such an account, a mail is on its way'), ...doorProblems() },
});

const reset = createRoute({
  method: 'post',
  path: '/v1/auth/password/reset',
  ...doorOperation({
    operationId: 'resetPassword',
    summary: 'Set a new password by the link of a mail',
    description: 'All sessions end. It signs nobody in: the next sign-in asks for the second factor as ever.',
    signedIn: false,
  }),
  request: { body: body(ResetPassword, EXAMPLE_RESET) },
  responses: { 204: done('It is set'), ...doorProblems('link_expired') },
});

const change = createRoute({
  method: 'post',
  path: '/v1/auth/password/change',
  ...doorOperation({
    operationId: 'changePassword',
    summary: 'Change your password',
    description: 'The other sessions end.',
    signedIn: true,
  }),
  request: { body: body(ChangePassword, EXAMPLE_CHANGE_PASSWORD) },
  responses: { 204: done('It is changed'), ...doorProblems('invalid_credentials') },
});

const verify = createRoute({
  method: 'post',
  path: '/v1/auth/email/verify',
  ...doorOperation({ operationId: 'verifyEmail', summary: 'Verify an address by the link of a mail', signedIn: false }),
  request: { body: body(LinkToken, EXAMPLE_TOKEN) },
  responses: { 204: done('It is verified'), ...doorProblems('link_expired') },
});

const verification = createRoute({
  method: 'post',
  path: '/v1/auth/email/verification',
  ...doorOperation({
    operationId: 'requestEmailVerification',
    summary: 'Have the link that verifies your address mailed again',
    signedIn: true,
  }),
  responses: { 202: done('A mail is on its way, unless the address is verified'), ...doorProblems() },
});

const newAddress = createRoute({
  method: 'post',
  path: '/v1/auth/email/change',
  ...doorOperation({
    operationId: 'requestEmailChange',
    summary: 'Ask for another address',
    description: 'A link goes to the new address, a notice to the old one, which stays until the link is followed.',
    signedIn: true,
  }),
  request: { body: body(ChangeEmail, EXAMPLE_CHANGE_EMAIL) },
  responses: { 202: done('A mail is on its way'), ...doorProblems('step_up_required') },
});

const confirm = createRoute({
  method: 'post',
  path: '/v1/auth/email/confirm',
  ...doorOperation({
    operationId: 'confirmEmailChange',
    summary: 'Take a new address by the link that went to it',
    signedIn: false,
  }),
  request: { body: body(LinkToken, EXAMPLE_TOKEN) },
  responses: { 204: done('It is changed'), ...doorProblems('link_expired') },
});

const sessions = createRoute({
  method: 'get',
  path: '/v1/auth/sessions',
  ...doorOperation({
    operationId: 'getSignInSessions',
    summary: 'Get the browsers in which you are signed in',
    signedIn: true,
  }),
  responses: { 200: json(SignInSessionList, 'The sessions', EXAMPLE_SESSIONS), ...doorProblems() },
});

const revoke = createRoute({
  method: 'post',
  path: '/v1/auth/sessions/{sessionId}/revoke',
  ...doorOperation({ operationId: 'revokeSignInSession', summary: 'End one of your sessions', signedIn: true }),
  request: { params: z.object({ sessionId: id('signInSession') }) },
  responses: { 204: done('It has ended'), ...doorProblems('not_found') },
});

const revokeOthers = createRoute({
  method: 'post',
  path: '/v1/auth/sessions/revoke-others',
  ...doorOperation({
    operationId: 'revokeOtherSignInSessions',
    summary: 'End all your sessions but this one',
    description: 'Remembered devices are forgotten too.',
    signedIn: true,
  }),
  responses: { 204: done('They have ended'), ...doorProblems() },
});

export function accountRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(forgot, async (c) => {
    await forgotPassword(visitOf(c), c.req.valid('json').email);
    return c.body(null, 202);
  });
  app.openapi(reset, async (c) => {
    await resetPassword(visitOf(c), c.req.valid('json'));
    return c.body(null, 204);
  });
  app.openapi(change, async (c) => {
    await changePassword(await signedInOf(c), c.req.valid('json'));
    return c.body(null, 204);
  });
  app.openapi(verify, async (c) => {
    await verifyEmail(visitOf(c), c.req.valid('json').token);
    return c.body(null, 204);
  });
  app.openapi(verification, async (c) => {
    await sendVerification(await signedInOf(c));
    return c.body(null, 202);
  });
  app.openapi(newAddress, async (c) => {
    await changeEmail(await signedInOf(c), c.req.valid('json').email);
    return c.body(null, 202);
  });
  app.openapi(confirm, async (c) => {
    await confirmEmail(visitOf(c), c.req.valid('json').token);
    return c.body(null, 204);
  });
  app.openapi(sessions, async (c) => {
    const signedIn = await signedInOf(c);
    return c.json({ data: (await listSessions(signedIn)).map(toSession(signedIn.session.id)) }, 200);
  });
  app.openapi(revokeOthers, async (c) => {
    await revokeOtherSessions(await signedInOf(c));
    return c.body(null, 204);
  });
  app.openapi(revoke, async (c) => {
    await revokeSession(await signedInOf(c), c.req.valid('param').sessionId);
    return c.body(null, 204);
  });
  return app;
}
