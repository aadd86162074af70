import { grantLogins, migrate } from '../../api/src/entry/migrate.ts';
import { testLogins } from './logins.ts';

/**
 * Applies every migration to the database that test databases are copied from, and makes the logins, which the whole
 * server shares. Must leave no session behind.
 */
export async function prepareTemplate(adminUrl: string): Promise<void> {
  await migrate(adminUrl);
  await grantLogins(adminUrl, testLogins(adminUrl));
}
