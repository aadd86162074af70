/**
 * The built bundle in raw workerd, over Neon's driver and a local proxy: a hot read of ours, one HTTP batch, against the
 * same Worker that opens a WebSocket Pool for each. And how soon the bundle answers, and how large it is.
 */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { layout } from '../../../api/src/adapters/embedded-postgres/cluster.ts';
import { buildWorker } from '../../../examples/edge/build.mjs';
import { startNeonProxy } from '../../runtime/support/neon-proxy.ts';
import { startWorkerd, type Workerd } from '../../runtime/support/workerd.ts';
import { type BenchDatabase, environment, fillWithDemo, startDatabase } from '../support/ground.ts';
import { measure } from '../support/measure.ts';
import { median, medianFigures, type Round, ratios } from '../support/rounds.ts';
import type { Part, Row } from '../support/row.ts';
import { ensureWrk } from '../support/wrk.ts';

const ROUNDS = 3;
const SECONDS = 3;
const CONNECTIONS = 32;
const STARTS = 7;

const NO_KEPT_PLANS =
  'near the goal: over HTTP no plan is kept, so Postgres plans each statement for each request, about half of what it ' +
  'does here. The baseline has no TLS, no password and no distance, which each of its round trips would pay';

const READS = [
  {
    what: 'dashboard summary',
    path: '/v1/dashboard',
    reason: `${NO_KEPT_PLANS}. Nearly half of the planning is the feed's, over the partitions of events`,
  },
  { what: 'referral list', path: '/v1/referrals', reason: NO_KEPT_PLANS },
] as const;

const edge: Part = async ({ log }) => {
  ensureWrk(log);
  const database = await startDatabase();
  await trustLocalLogins(database);
  const proxy = await startNeonProxy(new URL(database.url));
  const running: Workerd[] = [];
  try {
    const { secretKey } = await fillWithDemo(database);
    const settings = { ...environment(database), PUBLIC_URL: 'http://localhost', NEON_LOCAL_PROXY: proxy.address };
    const ours = await build(database);
    const baseline = await build(database, '../baseline/pool-worker.ts');
    const starts = await startTimes(ours.dist, settings);
    log(`${STARTS} starts: ${starts.map((ms) => ms.toFixed(0)).join(', ')} ms`);
    for (const { dist } of [ours, baseline]) running.push(await startWorkerd({ dist, settings }));
    const [one, other] = running;
    if (!one || !other) throw new Error('workerd does not run');
    const rows: Row[] = [];
    for (const read of READS) {
      const rounds = await compare(read.path, [one, other], { secretKey, postmaster: database.pid });
      const [mine = [], theirs = []] = rounds;
      const [a, b] = [medianFigures(mine), medianFigures(theirs)];
      log(`${read.what}: ours ${a.rps?.toFixed(0)}, a Pool for each request ${b.rps?.toFixed(0)} req/s`);
      rows.push({
        part: 'edge',
        what: read.what,
        ours: a,
        baseline: { name: 'a Neon Pool for each request', ...b },
        figure: { value: median(ratios(mine, theirs)), unit: '× rps', atLeast: 5 },
        reason: read.reason,
      });
    }
    return [
      ...rows,
      {
        part: 'edge',
        what: 'start to first answer',
        ours: { p50: median(starts) },
        figure: { value: median(starts), unit: 'ms', atMost: 150 },
      },
      {
        part: 'edge',
        what: 'bundle as gzip',
        ours: {},
        figure: { value: ours.gzip / 1024, unit: 'KB', atMost: 1_000_000 / 1024 },
      },
    ];
  } finally {
    for (const workerd of running) await workerd.stop();
    await proxy.close();
    await database.stop();
  }
};
export default edge;

/**
 * Lets in every login without a password: Neon's own front does that work, and SCRAM in JavaScript would cost the baseline
 * several times what the rest of its connection does.
 */
async function trustLocalLogins({ adminUrl, folder }: BenchDatabase): Promise<void> {
  await writeFile(
    path.join(layout(path.join(folder, 'data')).cluster, 'pg_hba.conf'),
    'host all all 127.0.0.1/32 trust\n',
  );
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query('select pg_reload_conf()');
  await client.end();
}

/** @param entry another Worker than ours, from here */
async function build({ folder }: BenchDatabase, entry?: string): Promise<{ dist: string; gzip: number }> {
  const dist = await mkdtemp(path.join(folder, 'worker-'));
  // Nothing here asks for a file, but the folder is bound.
  await mkdir(path.join(dist, 'assets'));
  const file = entry === undefined ? undefined : fileURLToPath(new URL(entry, import.meta.url));
  const { gzip } = await buildWorker(dist, file);
  return { dist, gzip };
}

/** From the start of the process to the first answer. The very first reads the runtime from the disk and does not count. */
async function startTimes(dist: string, settings: Record<string, string>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i <= STARTS; i++) {
    const workerd = await startWorkerd({ dist, settings });
    if (i > 0) times.push(workerd.startMs);
    await workerd.stop();
  }
  return times;
}

async function compare(
  at: string,
  sides: readonly Workerd[],
  { secretKey, postmaster }: { secretKey: string; postmaster: number },
): Promise<Round[][]> {
  const rounds: Round[][] = sides.map(() => []);
  for (let round = -1; round < ROUNDS; round++) {
    const order = round % 2 === 0 ? [0, 1] : [1, 0];
    for (const i of order) {
      const side = sides[i];
      if (!side) continue;
      const headers = { authorization: `Bearer ${secretKey}` };
      const load = { url: side.url + at, seconds: round < 0 ? 1 : SECONDS, connections: CONNECTIONS, headers };
      const measured = await measure(load, side.pid, postmaster);
      // The first round of all only warms up.
      if (round >= 0) rounds[i]?.push(measured);
    }
  }
  return rounds;
}
