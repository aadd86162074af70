/**
 * `npm run invite -- <email> --role programme_admin [--partner ptr_…] [--name "Ada Byron"]`: invites somebody and prints the
 * link, for installations that send no mail yet: the first person has to come in somehow.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ReadableError } from '../adapters/embedded-postgres/readable-error.ts';
import { createJsonLogger } from '../adapters/json-logger.ts';
import { ProblemError } from '../core/errors.ts';
import { createInvitation } from '../modules/invitations/index.ts';
import { CreateInvitation } from '../modules/invitations/schemas.ts';
import { systemContext } from '../platform/context.ts';
import { parseConfig } from './config.ts';
import { prepareProgramme } from './prepare.ts';
import { assertServable } from './servable.ts';
import { createService, databaseUrls } from './service.ts';

const USAGE =
  'Usage: npm run invite -- <email> --role <role> [--partner <partnerId>] [--name <name>] [--locale <en|es|…>]';

/** What the command line asks for. @throws ReadableError */
export function parseInvitation(args: readonly string[]) {
  const options = {
    role: { type: 'string' },
    partner: { type: 'string' },
    name: { type: 'string' },
    locale: { type: 'string' },
  } as const;
  let given: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    given = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new ReadableError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
  const { role, partner: partnerId, name, locale } = given.values;
  const [email, ...more] = given.positionals;
  const parsed = CreateInvitation.safeParse({ email, role, partnerId, name, locale });
  if (parsed.success && more.length === 0) return parsed.data;
  const wrong = parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  throw new ReadableError([...wrong, USAGE].join('\n'));
}

async function main(): Promise<void> {
  const input = parseInvitation(process.argv.slice(2));
  const config = parseConfig(process.env);
  if (!config.database || !config.secret) {
    throw new ReadableError(
      'Set DATABASE_URL and SISO_SECRET. With the embedded database, npm start prints who can sign in.',
    );
  }
  const { urls } = databaseUrls(config.database, config.secret);
  await assertServable([urls.staff]);
  const logger = createJsonLogger((line) => process.stderr.write(`${line}\n`));
  const service = await createService({ config, urls, secret: config.secret, logger });
  try {
    await prepareProgramme(service.deps);
    const { token, expiresAt } = await createInvitation(systemContext(service.deps, 'cli'), input);
    process.stdout.write(`${service.deps.settings.portalUrl}/invitation#${token}\n`);
    process.stderr.write(`It opens the door until ${expiresAt.toISOString()}, once, and is not shown again.\n`);
  } finally {
    await service.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    const readable = error instanceof ReadableError || error instanceof ProblemError;
    console.error(readable ? error.message : error);
    process.exit(1);
  }
}
