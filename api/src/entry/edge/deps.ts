/** The ports on what a Worker has. Built once per isolate: nothing here holds a connection. */

import { createTokens } from '../../adapters/jose/tokens.ts';
import { createJsonLogger } from '../../adapters/json-logger.ts';
import { createLazyAuth } from '../../adapters/lazy-auth.ts';
import { createNeonDb, useLocalProxy } from '../../adapters/neon/db.ts';
import { createIds, createSealer, systemClock } from '../../adapters/system.ts';
import { webHash } from '../../adapters/web-hash.ts';
import type { Deps } from '../../deps.ts';
import type { Db } from '../../ports/db.ts';
import type { Live } from '../../ports/live.ts';
import type { Logger } from '../../ports/logger.ts';
import type { EdgeConfig } from './config.ts';

export const logger: Logger = createJsonLogger((line) => console.log(line));

export function edgeDb(config: EdgeConfig, later: (work: Promise<unknown>) => void): Db {
  if (config.localProxy !== undefined) useLocalProxy(config.localProxy);
  return createNeonDb({ urls: config.urls, hyperdrive: config.hyperdrive, later });
}

export function edgeDeps(config: EdgeConfig, { db, live }: { db: Db; live: Live }): Deps {
  const sealer = createSealer(config.secret);
  const clock = systemClock;
  return {
    auth: createLazyAuth(async () => {
      const { createAuth } = await import('../../adapters/better-auth/index.ts');
      return createAuth({ origin: config.portalUrl });
    }),
    db,
    clock,
    ids: createIds(clock),
    hash: webHash,
    logger,
    live,
    sealer,
    tokens: createTokens({ db, sealer, clock, hash: webHash, issuer: config.publicUrl, shareLookups: false }),
    settings: {
      publicUrl: config.publicUrl,
      portalUrl: config.portalUrl,
      sandbox: config.sandbox,
      trustProxy: 0,
      limits: config.limits,
    },
  };
}
