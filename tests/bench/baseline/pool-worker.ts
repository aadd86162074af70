/**
 * The same Worker with one thing exchanged: a read opens a Pool of Neon's over a WebSocket, runs the same transaction in
 * it and closes it, as a Worker does that was moved from Node without a thought. The bench's baseline at the edge.
 */
import { waitUntil } from 'cloudflare:workers';
import { Pool, types } from '@neondatabase/serverless';
import { createWakingLive } from '../../../api/src/adapters/durable-object-live/waking-live.ts';
import { enter } from '../../../api/src/adapters/postgres/scope.ts';
import { ourParsers } from '../../../api/src/adapters/postgres/types.ts';
import { createApp } from '../../../api/src/app.ts';
import { type EdgeConfig, type EdgeEnv, parseEdgeConfig } from '../../../api/src/entry/edge/config.ts';
import { edgeDb, edgeDeps } from '../../../api/src/entry/edge/deps.ts';
import type { Db, RowsOf } from '../../../api/src/ports/db.ts';

export { PartnerStream } from '../../../api/src/entry/edge/partner-stream.ts';

const parsers = ourParsers(types);

function poolPerRead(config: EdgeConfig, db: Db): Db {
  return {
    lookup: (statement) => db.lookup(statement),
    write: (scope, work) => db.write(scope, work),
    async read(scope, statements) {
      const pool = new Pool({ connectionString: config.urls[scope.role], types: parsers, max: 1 });
      pool.on('error', () => {});
      try {
        const client = await pool.connect();
        await client.query('begin read only');
        await client.query(enter(scope));
        const results: unknown[][] = [];
        for (const { text, values } of statements)
          results.push((await client.query({ text, values: [...values] })).rows);
        await client.query('commit');
        client.release();
        return results as RowsOf<typeof statements>;
      } finally {
        waitUntil(pool.end());
      }
    },
  };
}

async function createService(env: EdgeEnv) {
  const config = await parseEdgeConfig(env);
  const db = poolPerRead(config, edgeDb(config, waitUntil));
  const live = createWakingLive({ db, streams: env.PARTNER_STREAM, later: waitUntil });
  const nothing = { get: async () => undefined };
  return createApp(edgeDeps(config, { db, live }), {
    document: '',
    cdn: nothing,
    releases: nothing,
    reference: nothing,
    openStream: () => Promise.reject(new Error('no streams here')),
  });
}

let service: ReturnType<typeof createService> | undefined;

export default {
  async fetch(request: Request, env: EdgeEnv): Promise<Response> {
    service ??= createService(env);
    return (await service).fetch(request, {});
  },
};
