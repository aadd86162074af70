/** `npm run migrate`: brings an outside database up to date and makes its logins. */
import { ReadableError } from '../adapters/embedded-postgres/readable-error.ts';
import { parseConfig } from './config.ts';
import { grantLogins, migrate } from './migrate.ts';
import { databaseUrls } from './service.ts';

try {
  const config = parseConfig(process.env);
  if (!config.database?.adminUrl || !config.secret) {
    throw new ReadableError(
      'Set DATABASE_URL, DATABASE_ADMIN_URL and SISO_SECRET. The embedded database migrates itself at npm start.',
    );
  }
  await migrate(config.database.adminUrl);
  await grantLogins(config.database.adminUrl, databaseUrls(config.database, config.secret).logins);
  console.log('The database is up to date.');
} catch (error) {
  console.error(error instanceof ReadableError ? error.message : error);
  process.exit(1);
}
