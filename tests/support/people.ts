import { type Permissions, type Role, scopesOf } from '../../api/src/platform/permissions.ts';
import { COMPONENTS } from '../../api/src/platform/scopes.ts';
import { ORIGIN } from './fixtures.ts';
import type { TestServer } from './server.ts';

/** A person who is signed in, with a token of everything that they may do. */
export interface GivenPerson {
  id: string;
  email: string;
  name: string;
  /** Of the token's widget session. */
  sessionId: string;
  authSessionId: string;
  token: string;
  /** What goes with the token. */
  headers: { origin: string };
}

export interface PersonFields {
  /** null: one of SISO's own staff. */
  partnerId: string | null;
  role: Role;
  permissions?: Permissions;
  name?: string;
  email?: string;
  /** Whether a fresh proof of identity holds. */
  steppedUp?: boolean;
  /** For how long the token holds; by default the fifteen minutes that tokens have. */
  seconds?: number;
  /** Staff alone: the partner that they look at. */
  lookingAt?: string;
}

let made = 0;

/** Makes a person past the door, as an accepted invitation would have, and signs them in. */
export async function givenPerson(server: TestServer, fields: PersonFields): Promise<GivenPerson> {
  const { ids } = server.service.deps;
  const { partnerId, role, permissions = {}, name = `${role} ${++made}` } = fields;
  const email = fields.email ?? `${role}.${++made}@people.example`;
  const id = ids.make('user');
  await server.sql(
    `insert into users (id, partner_id, email, email_verified, name, role, permissions, created_at, updated_at)
      values ($1, $2, $3, true, $4, $5, $6, $7, $7)`,
    [id, partnerId, email, name, role, permissions, server.clock.now()],
  );
  return { ...(await signedIn(server, id, fields)), email, name };
}

/** Another sign-in of a person, with a token of everything that they may do now. */
export async function signedIn(
  server: TestServer,
  id: string,
  options: Pick<PersonFields, 'steppedUp' | 'lookingAt' | 'seconds'> = {},
): Promise<Omit<GivenPerson, 'email' | 'name'>> {
  const { ids, clock, tokens } = server.service.deps;
  const [user] = await server.sql<{ partnerId: string | null; role: Role; permissions: Permissions; version: number }>(
    `select partner_id as "partnerId", role, permissions, rights_version as version from users where id = $1`,
    [id],
  );
  if (!user) throw new Error(`there is no user ${id}`);
  const [authSessionId, sessionId, now] = [ids.make('signInSession'), ids.make('widgetSession'), clock.now()];
  await server.sql(
    `insert into auth_sessions (id, user_id, token_hash, expires_at, last_seen_at, created_at, updated_at)
      values ($1, $2, $1, now() + interval '1 day', $3, $3, $3)`,
    [authSessionId, id, now],
  );
  const partnerId = options.lookingAt ?? user.partnerId;
  const scopes = scopesOf(user);
  const expiresAt = Math.floor(now.getTime() / 1000) + (options.seconds ?? 900);
  await server.sql(
    `insert into widget_sessions (id, partner_id, user_id, auth_session_id, rights_version, subject, origin, components,
        scopes, ttl_seconds, expires_at, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $3, $6, $7, $8, 900, to_timestamp($9), $10, $10)`,
    [sessionId, partnerId, id, authSessionId, user.version, ORIGIN, COMPONENTS, scopes, expiresAt, now],
  );
  const token = await tokens.sign({
    sessionId,
    partnerId,
    subject: id,
    origin: ORIGIN,
    components: COMPONENTS,
    scopes,
    expiresAt,
    user: { steppedUpUntil: options.steppedUp === false ? 0 : expiresAt },
  });
  return { id, sessionId, authSessionId, token, headers: { origin: ORIGIN } };
}
