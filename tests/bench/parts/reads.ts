/**
 * Hot reads and a write, with authentication, row-level security, validation and all that a change records, against
 * bare `node:http` and `pg` with the same statements. The job worker does not run: what is compared is the request.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findFreePorts } from '../../support/free-ports.ts';
import {
  type BenchDatabase,
  fillWithDemo,
  type Process,
  startDatabase,
  startNode,
  startServer,
} from '../support/ground.ts';
import { measure } from '../support/measure.ts';
import { type RecordedRequest, record } from '../support/recorded.ts';
import { median, medianFigures, type Round, ratios } from '../support/rounds.ts';
import type { Part, Row } from '../support/row.ts';
import { ensureWrk, type Load } from '../support/wrk.ts';

const ROUNDS = 5;
const SECONDS = 2;
const CONNECTIONS = 32;

interface Case {
  what: string;
  method: 'GET' | 'POST';
  path: string;
  atLeast: number;
}

const CASES: readonly Case[] = [
  { what: 'dashboard summary', method: 'GET', path: '/v1/dashboard', atLeast: 0.7 },
  { what: 'referral list', method: 'GET', path: '/v1/referrals', atLeast: 0.7 },
  { what: 'referral create', method: 'POST', path: '/v1/referrals', atLeast: 0.6 },
];

const SUBMISSION = {
  clientName: 'Ada Byron',
  clientEmail: 'ada@byron.example',
  clientPhone: '+1 212 555 0100',
  clientCompany: 'Analytical Engines Ltd',
  projectDescription: 'A new web shop before the spring season.',
  estimatedValue: { amount: 1250000, currency: 'USD' },
  source: 'website',
  utm: { source: 'newsletter', medium: 'email', campaign: 'spring' },
};

/** Each request with a key of its own. `run` differs from round to round. */
const CREATE = `
local count = 0
function request()
  count = count + 1
  wrk.headers["Idempotency-Key"] = run .. "-" .. count
  return wrk.format("POST", nil, wrk.headers, body)
end`;

const reads: Part = async ({ log }) => {
  ensureWrk(log);
  const database = await startDatabase();
  const processes: Process[] = [];
  try {
    const { secretKey } = await fillWithDemo(database);
    const headers = { authorization: `Bearer ${secretKey}` };
    // How much is let in at once is the load's part.
    const ours = await startServer(database, { OVERLOAD_DELAY_MS: '0' });
    processes.push(ours);
    const [plain, pipelined] = await startBaselines(database, headers);
    processes.push(plain, pipelined);
    const sides = { ours, plain, pipelined };
    const rows: Row[] = [];
    for (const each of CASES) rows.push(...(await compare(each, sides, { database, headers, log })));
    return rows;
  } finally {
    for (const each of processes) await each.stop();
    await database.stop();
  }
};
export default reads;

async function startBaselines(database: BenchDatabase, headers: Record<string, string>): Promise<[Process, Process]> {
  const requests = CASES.map(({ method, path: at }): RecordedRequest => {
    if (method === 'GET') return { method, path: at, headers };
    const more = { 'content-type': 'application/json', 'idempotency-key': 'recorded-key' };
    return { method, path: at, headers: { ...headers, ...more }, body: JSON.stringify(SUBMISSION) };
  });
  const recordings = await record(database, requests);
  const byName = Object.fromEntries(requests.map(({ method, path: at }, i) => [`${method} ${at}`, recordings[i]]));
  const file = path.join(database.folder, 'recordings.json');
  await writeFile(file, JSON.stringify(byName));
  const start = async (pipeline: string) => {
    const [port = 0] = await findFreePorts(1);
    const env = { PORT: String(port), BASELINE: file, PIPELINE: pipeline };
    const url = `http://127.0.0.1:${port}`;
    return startNode('tests/bench/baseline/server.ts', { database, env, url, ready: '/readyz' });
  };
  return [await start('0'), await start('1')];
}

type Sides = Record<'ours' | 'plain' | 'pipelined', Process>;

async function compare(
  { what, method, path: at, atLeast }: Case,
  sides: Sides,
  { database, headers, log }: { database: BenchDatabase; headers: Record<string, string>; log: (line: string) => void },
): Promise<Row[]> {
  const names = ['ours', 'plain', 'pipelined'] as const;
  const rounds: Record<keyof Sides, Round[]> = { ours: [], plain: [], pipelined: [] };
  for (let round = -1; round < ROUNDS; round++) {
    // Whoever comes first in a round would always meet the checkpoint of the round before.
    const order = names.map((_, i) => names[(i + round + names.length) % names.length] ?? 'ours');
    for (const name of order) {
      const load: Load = {
        url: sides[name].url + at,
        seconds: round < 0 ? 1 : SECONDS,
        connections: CONNECTIONS,
        headers: method === 'POST' ? { ...headers, 'content-type': 'application/json' } : headers,
        ...(method === 'POST'
          ? { lua: CREATE, globals: { run: `${name}-${round}`, body: JSON.stringify(SUBMISSION) } }
          : {}),
      };
      const measured = await measure(load, sides[name].pid, database.pid);
      // The first round of all only warms up.
      if (round >= 0) rounds[name].push(measured);
    }
  }
  const figures = (name: keyof Sides) => medianFigures(rounds[name]);
  const line = names.map((name) => `${name} ${Math.round(figures(name).rps ?? 0)}`).join(', ');
  log(`${what}: ${line} req/s`);
  const against = (name: 'plain' | 'pipelined') => median(ratios(rounds.ours, rounds[name]));
  return [
    {
      part: 'reads',
      what,
      ours: figures('ours'),
      baseline: { name: 'node:http + pg', ...figures('plain') },
      figure: { value: against('plain'), unit: '× rps', atLeast },
    },
    {
      part: 'reads',
      what: `${what}, pipelined`,
      ours: figures('ours'),
      baseline: { name: 'node:http + pg, pipelined', ...figures('pipelined') },
      figure: { value: against('pipelined'), unit: '× rps' },
    },
  ];
}
