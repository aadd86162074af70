/**
 * The same service twice: on Node, and the built bundle in workerd. Each has a database of its own, made from one
 * template, with its own worker beside it.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { notifyEdge } from '../../../api/src/adapters/durable-object-live/notify-edge.ts';
import { wakeToken } from '../../../api/src/entry/edge/wake-token.ts';
import { buildWorker, gatherAssets } from '../../../examples/edge/build.mjs';
import { TEST_SECRET } from '../../support/logins.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { type NeonProxy, startNeonProxy } from './neon-proxy.ts';
import { startWorkerd, type Workerd } from './workerd.ts';

/** One of the two, as a caller sees it. */
export interface Twin {
  name: 'node' | 'edge';
  url: string;
  /** Gives the operator key, and what happens in the database by itself. */
  server: TestServer;
}

export interface Twins {
  node: Twin;
  edge: Twin & { proxy: NeonProxy; workerd: Workerd; build: Awaited<ReturnType<typeof buildWorker>> };
  close(): Promise<void>;
}

export async function startTwins(): Promise<Twins> {
  const dist = await mkdtemp(path.join(tmpdir(), 'siso-edge-'));
  const options = { realClock: true, worker: true };
  const [build, onNode, behindEdge] = await Promise.all([
    buildWorker(dist),
    startTestServer({ ...options, listen: true }),
    startTestServer(options),
  ]);
  gatherAssets(dist);
  const proxy = await startNeonProxy(new URL(behindEdge.databaseUrl));
  const { settings } = behindEdge.service.deps;
  const workerd = await startWorkerd({
    dist,
    settings: {
      DATABASE_URL: behindEdge.databaseUrl,
      SISO_SECRET: TEST_SECRET,
      PUBLIC_URL: settings.publicUrl,
      SISO_SANDBOX: '1',
      RATE_LIMIT_READS: String(settings.limits.readsPerMinute),
      RATE_LIMIT_WRITES: String(settings.limits.writesPerMinute),
      RATE_LIMIT_SUBMISSIONS: String(settings.limits.submissionsPerMinute),
      NEON_LOCAL_PROXY: proxy.address,
    },
  });
  const { live, logger } = behindEdge.service.deps;
  const hush = notifyEdge({ live, url: workerd.url, token: await wakeToken(TEST_SECRET), logger });
  return {
    node: { name: 'node', url: onNode.url, server: onNode },
    edge: { name: 'edge', url: workerd.url, server: behindEdge, proxy, workerd, build },
    async close() {
      hush();
      await workerd.stop();
      await proxy.close();
      await Promise.all([onNode.close(), behindEdge.close()]);
      await rm(dist, { recursive: true, force: true });
    },
  };
}
