/** The service, assembled. A table of contents: the order of the middleware and the modules; no logic. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Deps } from './deps.ts';
import { authenticate } from './http/authenticate.ts';
import type { AppEnv } from './http/env.ts';
import { acceptJson, begin, canonicalLog, cors, securityHeaders } from './http/middleware.ts';
import { refuseInvalid, respondWithProblem } from './http/problem.ts';
import { rateLimit } from './http/rate-limit.ts';
import { type Overload, shedLoad } from './http/shed-load.ts';
import { type SystemParts, systemRoutes } from './http/system-routes.ts';
import { knowQueries } from './http/unknown-query.ts';
import { respondToUnknownRoute } from './http/unknown-route.ts';
import { activityRoutes } from './modules/activity/routes.ts';
import { createKeyAuthenticator } from './modules/api-keys/index.ts';
import { apiKeyRoutes } from './modules/api-keys/routes.ts';
import { auditLogRoutes } from './modules/audit-log/routes.ts';
import { authRoutes } from './modules/auth/routes.ts';
import { commissionRoutes } from './modules/commissions/routes.ts';
import { dashboardRoutes } from './modules/dashboard/routes.ts';
import type { OpenStream } from './modules/events/index.ts';
import { eventsRoutes } from './modules/events/routes.ts';
import { invitationRoutes } from './modules/invitations/routes.ts';
import { partnerRoutes } from './modules/partners/routes.ts';
import { planRoutes } from './modules/plans/routes.ts';
import { programmeRoutes } from './modules/programme/routes.ts';
import { projectRoutes } from './modules/projects/routes.ts';
import { referralRoutes } from './modules/referrals/routes.ts';
import { signInRoutes } from './modules/sign-ins/routes.ts';
import { signingKeyRoutes } from './modules/signing-keys/routes.ts';
import { userRoutes } from './modules/users/routes.ts';
import { authenticateSession } from './modules/widget-sessions/index.ts';
import { widgetSessionRoutes } from './modules/widget-sessions/routes.ts';

/**
 * The whole API on `deps`; runs wherever `fetch` handlers run. `parts.openStream` opens event streams; without
 * `parts.overload` nothing is shed.
 */
export function createApp(deps: Deps, parts: SystemParts & { openStream: OpenStream; overload?: Overload }) {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });
  app.onError((error, c) => respondWithProblem(c, error));
  app.notFound((c) => respondToUnknownRoute(c, app.routes));

  app.use(begin(deps), canonicalLog, securityHeaders(deps.settings.publicUrl.startsWith('https:')), cors);
  if (parts.overload) app.use('/v1/*', shedLoad(parts.overload));
  app.use('/v1/*', acceptJson, authenticate([createKeyAuthenticator(), authenticateSession]), rateLimit());
  app.use('/v1/*', knowQueries(app.openAPIRegistry));

  app.route('/', systemRoutes(parts));
  app.route('/', authRoutes());
  app.route('/', programmeRoutes());
  app.route('/', planRoutes());
  app.route('/', partnerRoutes());
  app.route('/', userRoutes());
  app.route('/', invitationRoutes());
  app.route('/', signInRoutes());
  app.route('/', auditLogRoutes());
  app.route('/', apiKeyRoutes());
  app.route('/', widgetSessionRoutes());
  app.route('/', signingKeyRoutes());
  app.route('/', referralRoutes());
  app.route('/', projectRoutes());
  app.route('/', commissionRoutes());
  app.route('/', dashboardRoutes());
  app.route('/', activityRoutes());
  app.route('/', eventsRoutes(parts.openStream));
  return app;
}
