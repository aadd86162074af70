/** The API as a plain Node server on an outside database; workers run beside it (worker-node.ts). */
import { ReadableError } from '../adapters/embedded-postgres/readable-error.ts';
import { createJsonLogger } from '../adapters/json-logger.ts';
import { parseConfig } from './config.ts';
import { logLines } from './log-lines.ts';
import { assertServable } from './servable.ts';
import { serve } from './serve.ts';
import { createService, databaseUrls } from './service.ts';

try {
  const config = parseConfig(process.env);
  if (!config.database || !config.secret)
    throw new ReadableError('Set DATABASE_URL and SISO_SECRET; or use npm start, which brings a database.');
  const { urls } = databaseUrls(config.database, config.secret);
  await assertServable([urls.partner, urls.staff, urls.worker]);
  const logger = createJsonLogger(logLines());
  const service = await createService({ config, urls, secret: config.secret, logger });
  const serving = await serve(service, config);
  logger.info('listening', { port: serving.port });
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    service.endStreams();
    await serving.close();
    await service.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
} catch (error) {
  console.error(error instanceof ReadableError ? error.message : error);
  process.exit(1);
}
