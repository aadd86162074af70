/** `npm run operator-key`: prints the first operator key of an installation, once. */
import { ReadableError } from '../adapters/embedded-postgres/readable-error.ts';
import { createJsonLogger } from '../adapters/json-logger.ts';
import { createApiKey, listApiKeys } from '../modules/api-keys/index.ts';
import { systemContext } from '../platform/context.ts';
import { parseConfig } from './config.ts';
import { prepareProgramme } from './prepare.ts';
import { assertServable } from './servable.ts';
import { createService, databaseUrls } from './service.ts';

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  if (!config.database || !config.secret) {
    throw new ReadableError(
      'Set DATABASE_URL and SISO_SECRET. With the embedded database, npm start prints an operator key.',
    );
  }
  const { urls } = databaseUrls(config.database, config.secret);
  await assertServable([urls.staff]);
  const logger = createJsonLogger((line) => process.stderr.write(`${line}\n`));
  const service = await createService({ config, urls, secret: config.secret, logger });
  try {
    const ctx = systemContext(service.deps, 'cli');
    await prepareProgramme(service.deps);
    const { rows } = await listApiKeys(ctx, { limit: 100, kind: 'secret' });
    if (rows.some((row) => row.partnerId === null && row.revokedAt === null)) {
      throw new ReadableError('There is an operator key already. Make further ones with it: POST /v1/api-keys.');
    }
    const { key } = await createApiKey(ctx, { kind: 'secret', name: 'First operator key' });
    process.stdout.write(`${key}\n`);
    process.stderr.write('This is the only time that it is shown. Keep it where only your servers can read it.\n');
  } finally {
    await service.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof ReadableError ? error.message : error);
  process.exit(1);
}
