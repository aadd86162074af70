/** Builds the service on Node: pools, ports, app. The server, the tests and the local start all use this one. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAuth } from '../adapters/better-auth/index.ts';
import { diskAssets } from '../adapters/disk/assets.ts';
import { createTokens } from '../adapters/jose/tokens.ts';
import { watchLoop } from '../adapters/loop-delay.ts';
import { nodeHash } from '../adapters/node-hash.ts';
import { createDb } from '../adapters/postgres/db.ts';
import { createPool } from '../adapters/postgres/pools.ts';
import { createLive } from '../adapters/postgres-live/live.ts';
import { createIds, createSealer, systemClock } from '../adapters/system.ts';
import { createWaits } from '../adapters/waits.ts';
import { createApp } from '../app.ts';
import type { Deps } from '../deps.ts';
import { encodeEvent } from '../modules/activity/index.ts';
import { createStreams, openEventStream } from '../modules/events/index.ts';
import type { Assets } from '../ports/assets.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Config } from './config.ts';
import { type Logins, loginsOf, urlAs } from './logins.ts';

export interface ServiceOptions {
  config: Pick<Config, 'publicUrl' | 'portalUrl' | 'sandbox' | 'trustProxy' | 'limits' | 'pool'> &
    // Left out: nothing is shed.
    Partial<Pick<Config, 'overloadDelayMs'>>;
  /** Connection URLs of the four logins; `listen` is unpooled, of the worker's login. */
  urls: DatabaseUrls;
  secret: string;
  logger: Logger;
  clock?: Clock;
}

export interface DatabaseUrls {
  partner: string;
  staff: string;
  identity: string;
  worker: string;
  listen: string;
}

export interface Service {
  deps: Deps;
  app: ReturnType<typeof createApp>;
  /** Ends the open event streams, so that the server can close. */
  endStreams(): void;
  /** Ends the connections. */
  close(): Promise<void>;
}

/** The URLs that follow from the settings. `adminUrl` names the unpooled server. */
export function databaseUrls(
  database: {
    url: string;
    adminUrl?: string | undefined;
    staffUrl?: string | undefined;
    identityUrl?: string | undefined;
    workerUrl?: string | undefined;
  },
  secret: string,
): { urls: DatabaseUrls; logins: Logins } {
  const logins = loginsOf(database.url, secret);
  const worker = database.workerUrl ?? urlAs(database.adminUrl ?? database.url, logins.worker);
  const staff = database.staffUrl ?? urlAs(database.url, logins.staff);
  const identity = database.identityUrl ?? urlAs(database.url, logins.identity);
  return { logins, urls: { partner: database.url, staff, identity, worker, listen: worker } };
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const REFERENCE = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/swagger-ui-bundle.js'));

/** The API reference's files: the library's own, and the two of ours beside it. */
function referenceAssets(): Assets {
  const ours = diskAssets(fileURLToPath(new URL('../http/reference', import.meta.url)));
  const library = diskAssets(REFERENCE);
  return { get: async (path) => (await ours.get(path)) ?? library.get(path) };
}

export async function createService(options: ServiceOptions): Promise<Service> {
  const { config, urls, secret, logger, clock = systemClock } = options;
  const onError = (error: Error) => logger.warn('database connection lost', { error: error.message });
  const pool = (url: string, name: string, max: number) => createPool({ url, name: `siso ${name}`, max, onError });
  const pools = {
    lookup: pool(urls.partner, 'lookup', Math.ceil(config.pool / 2)),
    partner: pool(urls.partner, 'partner', config.pool),
    staff: pool(urls.staff, 'staff', config.pool),
    identity: pool(urls.identity, 'identity', Math.ceil(config.pool / 2)),
    worker: pool(urls.worker, 'worker', 3),
  };
  const waits = createWaits();
  const loop = watchLoop();
  const db = createDb(pools, waits);
  const sealer = createSealer(secret);
  const live = createLive({ url: urls.listen, logger, encode: encodeEvent });
  const portalUrl = config.portalUrl ?? config.publicUrl;
  const deps: Deps = {
    auth: createAuth({ origin: portalUrl }),
    db,
    clock,
    ids: createIds(clock),
    hash: nodeHash,
    logger,
    live,
    sealer,
    tokens: createTokens({ db, sealer, clock, hash: nodeHash, issuer: config.publicUrl }),
    settings: {
      publicUrl: config.publicUrl,
      portalUrl,
      sandbox: config.sandbox,
      trustProxy: config.trustProxy,
      limits: config.limits,
    },
  };
  const document = await readFile(`${ROOT}openapi.yaml`, 'utf8').catch(() => '');
  const streams = createStreams(deps);
  const overload = { delayMs: () => Math.max(waits.oldestMs(), loop.ms()), least: 2 * config.pool };
  const app = createApp(deps, {
    document,
    cdn: diskAssets(`${ROOT}widgets/dist/cdn`),
    releases: diskAssets(`${ROOT}widgets/releases`),
    reference: referenceAssets(),
    openStream: (ctx, lastEventId) => openEventStream(ctx, streams, lastEventId),
    ...(config.overloadDelayMs ? { overload: { ...overload, targetMs: config.overloadDelayMs } } : {}),
  });
  await live.start();
  return {
    deps,
    app,
    endStreams: () => streams.close(),
    async close() {
      streams.close();
      loop.stop();
      await live.stop();
      await Promise.all(Object.values(pools).map((each) => each.end()));
    },
  };
}
