/** Passkeys: signing in with them, and keeping them. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { done, doorOperation, doorProblems } from '../../http/door-route.ts';
import type { AppEnv } from '../../http/env.ts';
import { id } from '../../http/fields.ts';
import { body, json } from '../../http/route.ts';
import { addPasskey } from './add-passkey.ts';
import { beginPasskey } from './begin-passkey.ts';
import { beginPasskeySignIn } from './begin-passkey-sign-in.ts';
import {
  answerOutcome,
  endFormer,
  enrollingOf,
  keepSession,
  maybeSignedIn,
  pendingOf,
  signedInOf,
  visitOf,
} from './cookie-fields.ts';
import { deletePasskey } from './delete-passkey.ts';
import {
  EXAMPLE_CREATION_OPTIONS,
  EXAMPLE_CREDENTIAL,
  EXAMPLE_PASSKEY,
  EXAMPLE_REQUEST_OPTIONS,
  EXAMPLE_SIGNED_IN,
} from './examples.ts';
import { renamePasskey } from './rename-passkey.ts';
import { SignInState } from './schemas.ts';
import {
  AddPasskey,
  Passkey,
  PasskeySignIn,
  passkeyCreationOptions,
  passkeyRequestOptions,
  RenamePasskey,
  toPasskey,
} from './security-schemas.ts';
import { signInWithPasskey } from './sign-in-with-passkey.ts';

const PATH = '/v1/auth/passkeys';
const params = z.object({ passkeyId: id('passkey') });

const requestOptions = createRoute({
  method: 'post',
  path: '/v1/auth/passkey/options',
  ...doorOperation({
    operationId: 'beginPasskeySignIn',
    summary: 'Get what the browser needs to show a passkey',
    description: 'For a sign-in, for its second half, and for a step-up.',
    signedIn: false,
  }),
  responses: { 200: json(passkeyRequestOptions, 'Options', EXAMPLE_REQUEST_OPTIONS), ...doorProblems() },
});

const signInRoute = createRoute({
  method: 'post',
  path: '/v1/auth/passkey',
  ...doorOperation({
    operationId: 'signInWithPasskey',
    summary: 'Sign in with a passkey',
    description: 'The device must verify the person, so it counts as both factors.',
    signedIn: false,
  }),
  request: { body: body(PasskeySignIn, { response: EXAMPLE_CREDENTIAL }) },
  responses: {
    200: json(SignInState, 'Signed in', EXAMPLE_SIGNED_IN),
    ...doorProblems('invalid_credentials', 'account_suspended', 'partner_suspended'),
  },
});

const creationOptions = createRoute({
  method: 'post',
  path: `${PATH}/options`,
  ...doorOperation({
    operationId: 'beginPasskey',
    summary: 'Get what the browser needs to make a passkey',
    description: 'Also open to a sign-in that waits for a second factor to be set up.',
    signedIn: true,
  }),
  responses: {
    200: json(passkeyCreationOptions, 'Options', EXAMPLE_CREATION_OPTIONS),
    ...doorProblems('step_up_required', 'invalid_transition'),
  },
});

const add = createRoute({
  method: 'post',
  path: PATH,
  ...doorOperation({
    operationId: 'createPasskey',
    summary: 'Keep a passkey that the browser has made',
    description: 'Lets in a sign-in that waited for a second factor to be set up.',
    signedIn: true,
  }),
  request: { body: body(AddPasskey, { response: EXAMPLE_CREDENTIAL, name: 'Laptop' }) },
  responses: { 201: json(Passkey, 'The passkey', EXAMPLE_PASSKEY), ...doorProblems('step_up_required', 'conflict') },
});

const rename = createRoute({
  method: 'patch',
  path: `${PATH}/{passkeyId}`,
  ...doorOperation({ operationId: 'updatePasskey', summary: 'Rename a passkey', signedIn: true }),
  request: { params, body: body(RenamePasskey, { name: 'Phone' }) },
  responses: { 200: json(Passkey, 'The passkey', EXAMPLE_PASSKEY), ...doorProblems('not_found') },
});

const remove = createRoute({
  method: 'delete',
  path: `${PATH}/{passkeyId}`,
  ...doorOperation({
    operationId: 'deletePasskey',
    summary: 'Remove a passkey',
    description: 'Unless it is the only way in, or the second factor that the role needs.',
    signedIn: true,
  }),
  request: { params },
  responses: { 204: done('It is gone'), ...doorProblems('step_up_required', 'not_found', 'invalid_transition') },
});

export function passkeyRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(requestOptions, async (c) => {
    const signedIn = await maybeSignedIn(c);
    const about = { signedInId: signedIn?.person.id, pending: pendingOf(c) };
    return c.json((await beginPasskeySignIn(visitOf(c), about)) as z.infer<typeof passkeyRequestOptions>, 200);
  });
  app.openapi(signInRoute, async (c) => {
    const outcome = await signInWithPasskey(visitOf(c), pendingOf(c), c.req.valid('json').response);
    await endFormer(c);
    return c.json(answerOutcome(c, { state: 'signed_in', ...outcome }), 200);
  });
  app.openapi(creationOptions, async (c) =>
    c.json((await beginPasskey(await enrollingOf(c))) as z.infer<typeof passkeyCreationOptions>, 200),
  );
  app.openapi(add, async (c) => {
    const { row, opened } = await addPasskey(await enrollingOf(c), c.req.valid('json'));
    if (opened) keepSession(c, opened);
    return c.json(toPasskey(row), 201);
  });
  app.openapi(rename, async (c) => {
    const row = await renamePasskey(await signedInOf(c), c.req.valid('param').passkeyId, c.req.valid('json').name);
    return c.json(toPasskey(row), 200);
  });
  app.openapi(remove, async (c) => {
    await deletePasskey(await signedInOf(c), c.req.valid('param').passkeyId);
    return c.body(null, 204);
  });
  return app;
}
