/** `npm start`: database, API, worker, demo and examples in one process; nothing but Node and npm is needed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDevMailbox, type DevMailbox } from '../adapters/dev-mailbox/mailbox.ts';
import { ReadableError, startEmbeddedPostgres } from '../adapters/embedded-postgres/index.ts';
import { createJsonLogger } from '../adapters/json-logger.ts';
import type { AppEnv } from '../http/env.ts';
import { programmeSettings } from '../modules/programme/index.ts';
import { systemContext } from '../platform/context.ts';
import { type Config, parseConfig } from './config.ts';
import { demoKeys, demoPeople, fillDemo } from './demo/index.ts';
import { type BannerRow, type DemoFacts, demoBanner, formatBanner, writeDemoFile } from './local/banner.ts';
import { buildWhatIsStale } from './local/build-stale.ts';
import { holdDataDir } from './local/data-dir.ts';
import { startDemoSite } from './local/demo-site.ts';
import { embeddedUrls } from './local/embedded-urls.ts';
import { answerGallery } from './local/gallery.ts';
import { answerMailbox } from './local/mailbox.ts';
import { assertPortFree } from './local/port-check.ts';
import { createPortal } from './local/portal.ts';
import { writePrivateFile } from './local/private-file.ts';
import { mailerOf } from './mailer.ts';
import { grantLogins, migrate } from './migrate.ts';
import { prepareProgramme } from './prepare.ts';
import { keptSecret } from './secret.ts';
import { assertServable } from './servable.ts';
import { serve } from './serve.ts';
import { createService, databaseUrls, type Service } from './service.ts';
import { startWorker } from './worker-node.ts';

/** What has been started, ended in the opposite order. */
const started: { name: string; end: () => Promise<void> }[] = [];
const say = (line: string) => process.stdout.write(`${line}\n`);

async function endAll(): Promise<void> {
  for (let part = started.pop(); part; part = started.pop()) {
    await part.end().catch((error) => console.error(`${part?.name} did not end cleanly: ${error}`));
  }
}

async function openDatabase(config: Config, dataDir: string, secret: string) {
  if (config.database) {
    if (config.database.adminUrl) {
      await migrate(config.database.adminUrl);
      await grantLogins(config.database.adminUrl, databaseUrls(config.database, secret).logins);
    }
    return databaseUrls(config.database, secret);
  }
  const postgres = await startEmbeddedPostgres({ dataDir, log: say });
  let stopping = false;
  const end = () => {
    stopping = true;
    return postgres.stop();
  };
  started.push({ name: 'PostgreSQL', end });
  // Also while a start fails for want of it: this is the reason that helps.
  void postgres.exited.then(() => {
    if (stopping) return;
    console.error('PostgreSQL has ended by itself. What was answered is safe; start again.');
    void endProcess(1);
  });
  const database = embeddedUrls(postgres.adminUrl, secret);
  const found = databaseUrls(database, secret);
  await migrate(postgres.adminUrl);
  await grantLogins(postgres.adminUrl, found.logins);
  return found;
}

/** Where the other examples listen: React, Next, WordPress. */
const EXAMPLE_PORTS = [8789, 8790, 8791];

async function startDemo(
  config: Config,
  dataDir: string,
  { deps }: Service,
  { apiUrl, mailboxUrl }: { apiUrl: string; mailboxUrl: string | undefined },
): Promise<void> {
  const siteOrigins = [config.demoSitePort, ...EXAMPLE_PORTS].flatMap((port) =>
    ['localhost', '127.0.0.1'].map((host) => `http://${host}:${port}`),
  );
  const { partnerId } = await fillDemo(deps, { siteOrigins, log: say });
  const known = await readFile(join(dataDir, 'demo.json'), 'utf8').then(
    (text) => JSON.parse(text) as DemoFacts,
    () => undefined,
  );
  const keys = await demoKeys(deps, { partnerId, siteOrigins, ...(known ? { known } : {}) });
  const site = await startDemoSite({ port: config.demoSitePort, apiUrl, ...keys, log: say });
  started.push({ name: 'The demo site', end: () => site.stop() });
  const people = await demoPeople(deps, { partnerId, known: known?.people });
  const facts: DemoFacts = {
    portalUrl: apiUrl,
    apiUrl,
    docsUrl: `${apiUrl}/docs`,
    demoSiteUrl: site.url,
    ...keys,
    partnerId,
    people,
  };
  const file = await writeDemoFile(dataDir, facts);
  say(demoBanner(facts, file, mailboxUrl));
}

/** Where mail stays while nothing is set by which it could leave; never in production. */
function mailboxFor(config: Config, dataDir: string): DevMailbox | undefined {
  if (config.mail !== undefined || process.env.NODE_ENV === 'production') return undefined;
  return createDevMailbox({ folder: join(dataDir, 'mailbox'), write: writePrivateFile });
}

/**
 * The API, the gallery of its elements below `/gallery/`, the mailbox below `/dev/mailbox`, and the portal for all that is
 * neither's.
 */
function withPages(
  { app, deps }: Service,
  publicUrl: string,
  mailbox: DevMailbox | undefined,
): Pick<Service['app'], 'fetch'> {
  const name = async () => (await programmeSettings(systemContext(deps, 'cli'))).name;
  const answerPortal = createPortal({ publicUrl, name });
  return {
    fetch: async (request, ...rest) => {
      const mail =
        mailbox && (await answerMailbox(mailbox, request, (rest[0] as AppEnv['Bindings'] | undefined)?.peerAddress));
      return mail ?? (await answerGallery(request)) ?? (await answerPortal(request)) ?? app.fetch(request, ...rest);
    },
  };
}

async function start(): Promise<void> {
  const config = parseConfig(process.env);
  const hold = await holdDataDir(config.dataDir);
  started.push({ name: 'The data folder', end: () => hold.release() });
  await assertPortFree(config.port, 'PORT', 'the API');
  const secret = config.secret ?? (await keptSecret(hold.dir));
  await buildWhatIsStale({ log: say });
  const { urls } = await openDatabase(config, hold.dir, secret);
  await assertServable([urls.partner, urls.staff, urls.worker]);

  const logger = createJsonLogger(say);
  const service = await createService({ config, urls, secret, logger });
  started.push({ name: 'The service', end: () => service.close() });
  await prepareProgramme(service.deps);
  const mailbox = mailboxFor(config, hold.dir);
  const mailer = mailerOf(config.mail) ?? mailbox;
  const worker = await startWorker(service.deps, { workerUrl: urls.listen, mailer });
  started.push({ name: 'The worker', end: () => worker.stop() });
  const serving = await serve({ ...service, app: withPages(service, config.publicUrl, mailbox) }, config);
  const end = async () => {
    service.endStreams();
    await serving.close();
  };
  started.push({ name: 'The API', end });

  const apiUrl = config.publicUrl;
  await hold.announce({ Portal: apiUrl, API: apiUrl, 'Demo site': `http://localhost:${config.demoSitePort}` });
  const mailboxUrl = mailbox && `${apiUrl}/dev/mailbox`;
  if (config.demo) return startDemo(config, hold.dir, service, { apiUrl, mailboxUrl });
  say(
    formatBanner('SISO Partner is ready', [
      [
        ['Portal', apiUrl],
        ['API', apiUrl],
        ['API reference', `${apiUrl}/docs`],
        ...(mailboxUrl === undefined ? [] : [['Development mailbox', mailboxUrl] satisfies BannerRow]),
      ],
      [['First operator key', 'npm run operator-key']],
    ]),
  );
}

let ending = false;
async function endProcess(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  await endAll();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void endProcess(0));

try {
  await start();
} catch (error) {
  console.error(error instanceof ReadableError ? error.message : error);
  await endProcess(1);
}
