/** Everything under /v1/auth. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from '../../http/env.ts';
import { accountRoutes } from './account-routes.ts';
import { factorRoutes } from './factor-routes.ts';
import { invitationDoorRoutes } from './invitation-routes.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';

export function authRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.route('/', signInRoutes());
  app.route('/', factorRoutes());
  app.route('/', invitationDoorRoutes());
  app.route('/', accountRoutes());
  app.route('/', passkeyRoutes());
  return app;
}
