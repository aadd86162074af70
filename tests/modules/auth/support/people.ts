import { createIds } from '../../../../api/src/adapters/system.ts';
import type { Role } from '../../../../api/src/db/schema/people.ts';
import type { TestServer } from '../../../support/server.ts';

export const PASSWORD = 'four long words please';

export interface GivenUser {
  id: string;
  email: string;
  partnerId: string | null;
}

let made = 0;

/** A user with a password, as an invitation would have left them. */
export async function givenUser(
  server: TestServer,
  fields: { role?: Role; partnerId?: string | null; email?: string; password?: string | null; verified?: boolean } = {},
): Promise<GivenUser> {
  const { role = 'viewer', partnerId = null, password = PASSWORD, verified = true } = fields;
  const email = fields.email ?? `person${++made}@northwind.example`;
  const ids = createIds(server.clock);
  const id = ids.make('user');
  const now = server.service.deps.clock.now();
  await server.sql(
    `insert into users (id, partner_id, email, email_verified, name, role, created_at, updated_at)
      values ($1, $2, $3, $4, 'Mara Lindqvist', $5, $6, $6)`,
    [id, partnerId, email, verified, role, now],
  );
  if (password !== null) {
    await server.sql(
      `insert into auth_accounts (id, user_id, provider_id, account_id, password, created_at, updated_at)
        values ($1, $2, 'credential', $2, $3, $4, $4)`,
      [ids.make('account'), id, await server.service.deps.auth.hashPassword(password), now],
    );
  }
  return { id, email, partnerId };
}
