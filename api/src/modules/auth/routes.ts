/** Everything under /v1/auth. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from '../../http/env.ts';
import { signInRoutes } from './sign-in-routes.ts';

export function authRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.route('/', signInRoutes());
  return app;
}
