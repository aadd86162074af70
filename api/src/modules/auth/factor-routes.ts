/** The second factor: showing it, and setting it up. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { done, doorOperation, doorProblems } from '../../http/door-route.ts';
import type { AppEnv } from '../../http/env.ts';
import { body, json } from '../../http/route.ts';
import { confirmTotp } from './confirm-totp.ts';
import { answerOutcome, enrollingOf, keepSession, pendingOf, signedInOf, visitOf } from './cookie-fields.ts';
import { disableTotp } from './disable-totp.ts';
import {
  EXAMPLE_CODE,
  EXAMPLE_ME,
  EXAMPLE_RECOVERY_CODES,
  EXAMPLE_SECURITY,
  EXAMPLE_SIGNED_IN,
  EXAMPLE_TOTP,
} from './examples.ts';
import { getSecurity } from './get-security.ts';
import { proveSecondFactor } from './prove-second-factor.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { Me, SignInState, toMe } from './schemas.ts';
import {
  ConfirmTotp,
  RecoveryCodes,
  SecondFactor,
  Security,
  StepUp,
  TotpStart,
  toSecurity,
} from './security-schemas.ts';
import { startTotp } from './start-totp.ts';
import { stepUp } from './step-up.ts';

const ENROLS = 'Also open to a sign-in that waits for a second factor to be set up; it is in with it.';

const prove = createRoute({
  method: 'post',
  path: '/v1/auth/second-factor',
  ...doorOperation({ operationId: 'proveSecondFactor', summary: 'Finish a sign-in with a code', signedIn: false }),
  request: { body: body(SecondFactor, EXAMPLE_CODE) },
  responses: {
    200: json(SignInState, 'Signed in', EXAMPLE_SIGNED_IN),
    ...doorProblems('unauthenticated', 'second_factor_invalid', 'account_suspended', 'partner_suspended'),
  },
});

const proveAnew = createRoute({
  method: 'post',
  path: '/v1/auth/step-up',
  ...doorOperation({
    operationId: 'stepUp',
    summary: 'Prove anew who is signed in',
    description: 'By password, code or passkey. What asks for it goes through for five minutes.',
    signedIn: true,
  }),
  request: { body: body(StepUp, { password: 'four long words please' }) },
  responses: {
    200: json(Me, 'Who is signed in', EXAMPLE_ME),
    ...doorProblems('invalid_credentials', 'second_factor_invalid'),
  },
});

const security = createRoute({
  method: 'get',
  path: '/v1/auth/security',
  ...doorOperation({ operationId: 'getSecurity', summary: 'Get your own ways in', signedIn: true }),
  responses: { 200: json(Security, 'Password, codes and passkeys', EXAMPLE_SECURITY), ...doorProblems() },
});

const start = createRoute({
  method: 'post',
  path: '/v1/auth/totp/start',
  ...doorOperation({
    operationId: 'beginTotp',
    summary: 'Begin to set up an authenticator app',
    description: ENROLS,
    signedIn: true,
  }),
  responses: { 200: json(TotpStart, 'The secret', EXAMPLE_TOTP), ...doorProblems('step_up_required') },
});

const confirm = createRoute({
  method: 'post',
  path: '/v1/auth/totp/confirm',
  ...doorOperation({
    operationId: 'confirmTotp',
    summary: 'Switch time-based codes on',
    description: ENROLS,
    signedIn: true,
  }),
  request: { body: body(ConfirmTotp, { code: '492039' }) },
  responses: {
    200: json(RecoveryCodes, 'Recovery codes, told once', EXAMPLE_RECOVERY_CODES),
    ...doorProblems('step_up_required', 'second_factor_invalid', 'invalid_transition'),
  },
});

const disable = createRoute({
  method: 'post',
  path: '/v1/auth/totp/disable',
  ...doorOperation({ operationId: 'disableTotp', summary: 'Switch time-based codes off', signedIn: true }),
  responses: { 204: done('They are off'), ...doorProblems('step_up_required', 'invalid_transition') },
});

const renew = createRoute({
  method: 'post',
  path: '/v1/auth/recovery-codes',
  ...doorOperation({
    operationId: 'createRecoveryCodes',
    summary: 'Make new recovery codes; those before are void',
    signedIn: true,
  }),
  responses: {
    200: json(RecoveryCodes, 'Recovery codes, told once', EXAMPLE_RECOVERY_CODES),
    ...doorProblems('step_up_required', 'invalid_transition'),
  },
});

export function factorRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(prove, async (c) => {
    const outcome = await proveSecondFactor(visitOf(c), pendingOf(c), c.req.valid('json'));
    return c.json(answerOutcome(c, { state: 'signed_in', ...outcome }), 200);
  });
  app.openapi(proveAnew, async (c) => c.json(toMe(await stepUp(await signedInOf(c), c.req.valid('json'))), 200));
  app.openapi(security, async (c) => c.json(toSecurity(await getSecurity(await signedInOf(c))), 200));
  app.openapi(start, async (c) => c.json(await startTotp(await enrollingOf(c)), 200));
  app.openapi(confirm, async (c) => {
    const { recoveryCodes, opened } = await confirmTotp(await enrollingOf(c), c.req.valid('json').code);
    if (opened) keepSession(c, opened);
    return c.json({ recoveryCodes }, 200);
  });
  app.openapi(disable, async (c) => {
    await disableTotp(await signedInOf(c));
    return c.body(null, 204);
  });
  app.openapi(renew, async (c) => c.json(await renewRecoveryCodes(await signedInOf(c)), 200));
  return app;
}
