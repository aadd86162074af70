/**
 * A thousand people at their dashboards, and what happens when five times as many come at once. Everything shares the
 * machine: the service, its worker, PostgreSQL and the load.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sql } from '../../../api/src/db/statement.ts';
import { verifyCounters } from '../../../api/src/modules/dashboard/index.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import type { Order, Phase, Told } from '../load/generator.ts';
import { type Judged, judge, recoverySeconds } from '../load/judge.ts';
import { fillPartners, mintSessions } from '../load/partners.ts';
import { cpuOf } from '../support/cpu.ts';
import {
  type BenchDatabase,
  inside,
  type Process,
  startDatabase,
  startJobWorker,
  startServer,
} from '../support/ground.ts';
import type { Part, Row } from '../support/row.ts';

const PARTNERS = 200;
const SESSIONS = 1_000;
const STREAMS = 500;
const EVERY_SECONDS = 5;
const P99_MS = 250;
const NORMAL = SESSIONS / EVERY_SECONDS;
const BURST = 5;
/** Where five times is simply served, more is tried until something is shed. */
const FURTHER = [10, 20, 40];
const BURST_SECONDS = 5;
const REST_SECONDS = 12;

const normal = (name: string, seconds: number): Phase => ({ name, perSecond: NORMAL, seconds });
const burst = (times: number): Phase => ({ name: `burst ${times}`, perSecond: times * NORMAL, seconds: BURST_SECONDS });

interface Written {
  /** What was acknowledged. */
  made: string[];
  /** How many writes nobody heard of again: they may have been done. */
  unanswered: number;
}

type Outcome = Extract<Told, { about: 'phase' }>;

const load: Part = async ({ log }) => {
  const database = await startDatabase();
  const processes: Process[] = [];
  try {
    const partners = await fillPartners(database, PARTNERS);
    const server = await startServer(database);
    processes.push(server, await startJobWorker(database));
    const sessions = await mintSessions(server.url, partners, SESSIONS);
    log(`${PARTNERS} partners, ${SESSIONS} sessions, ${STREAMS} streams, ${NORMAL} requests a second`);
    const before = await countReferrals(database);
    const port = Number(new URL(server.url).port);
    const written: Written = { made: [], unanswered: 0 };
    const play = async (phases: readonly Phase[]) => {
      const outcomes = await generate({ port, sessions, streams: STREAMS, phases }, log);
      for (const { samples } of outcomes.values()) {
        written.made.push(...samples.flatMap(({ id }) => (id ? [id] : [])));
        written.unanswered += samples.filter(({ kind, status }) => kind === 'write' && status === 0).length;
      }
      return outcomes;
    };

    const cpuBefore = cpuOf(server.pid);
    const steady = await play([normal('warm-up', 5), normal('load', 60)]);
    const rows = steadyRows(of(steady, 'load'), cpuBefore, cpuOf(server.pid), countOf(steady));
    let shed = 0;
    for (const times of [BURST, ...FURTHER]) {
      const outcomes = await play([normal('before', 2), burst(times), normal('after', REST_SECONDS)]);
      const [during, after] = [of(outcomes, `burst ${times}`), of(outcomes, 'after')];
      shed = judge(during.samples).shed;
      rows.push(...burstRows(times, during, after));
      if (shed > 0) break;
    }
    rows.push(await keptRow(database, before, written));
    return rows;
  } finally {
    for (const each of processes) await each.stop();
    await database.stop();
  }
};
export default load;

function of(outcomes: ReadonlyMap<string, Outcome>, name: string): Outcome {
  const outcome = outcomes.get(name);
  if (!outcome) throw new Error(`the generator said nothing of ${name}`);
  return outcome;
}

const countOf = (outcomes: ReadonlyMap<string, Outcome>) =>
  [...outcomes.values()].reduce((sum, { samples }) => sum + samples.length, 0);

/** Runs the phases in a process of its own. @throws Error where it ends before its time */
function generate(order: Order, log: (line: string) => void): Promise<Map<string, Outcome>> {
  const child = fork(fileURLToPath(new URL('../load/generator.ts', import.meta.url)), { serialization: 'advanced' });
  const outcomes = new Map<string, Outcome>();
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      const told = message as Told;
      if (told.about === 'phase') {
        outcomes.set(told.name, told);
        log(
          `${told.name}: ${inWords(judge(told.samples))}; ${told.streams.open} streams, ${told.streams.events} events`,
        );
      }
      if (told.about === 'end') resolve(outcomes);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the load generator ended with ${code}`)));
    child.send(order);
  });
}

function inWords({ served, shed, failures, p50, p99 }: Judged): string {
  const failed = [...failures].map(([name, count]) => `, ${count} × ${name}`).join('');
  return `${served} served (p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} ms), ${shed} shed${failed}`;
}

const figuresOf = ({ served, p50, p99 }: Judged, seconds: number) => ({ rps: served / seconds, p50, p99 });

function steadyRows(outcome: Outcome, cpuFrom: number | undefined, cpuTo: number | undefined, requests: number): Row[] {
  const judged = judge(outcome.samples);
  const cpu = cpuFrom === undefined || cpuTo === undefined ? {} : { cpu: (cpuTo - cpuFrom) / requests };
  const ours = { ...figuresOf(judged, 60), ...cpu };
  const what = `${SESSIONS} sessions, ${STREAMS} streams, 60 s`;
  const closed = STREAMS - outcome.streams.open;
  return [
    { part: 'load', what, ours, figure: { value: judged.p99, unit: 'ms p99', atMost: P99_MS } },
    {
      part: 'load',
      what: 'errors of these, closed streams too',
      ours: {},
      figure: { value: judged.failed + judged.shed + closed, unit: 'errors', atMost: 0 },
    },
  ];
}

function burstRows(times: number, during: Outcome, after: Outcome): Row[] {
  const judged = judge(during.samples);
  const what = `${times} × burst, ${BURST_SECONDS} s`;
  const failed = judged.failed + judge(after.samples).failed;
  const recovery = recoverySeconds(after.samples, REST_SECONDS, P99_MS);
  return [
    {
      part: 'load',
      what: `${what}: shed with Retry-After`,
      ours: figuresOf(judged, BURST_SECONDS),
      figure: { value: (100 * judged.shed) / during.samples.length, unit: '% of requests' },
    },
    {
      part: 'load',
      what: `${what}: other errors`,
      ours: {},
      figure: { value: failed, unit: 'errors', atMost: 0 },
    },
    {
      part: 'load',
      what: `${what}: p99 within ${P99_MS} ms again`,
      ours: figuresOf(judge(after.samples), REST_SECONDS),
      figure: { value: recovery ?? REST_SECONDS, unit: 's after its end', atMost: 5 },
      ...(recovery === undefined ? { reason: `not within ${REST_SECONDS} s` } : {}),
    },
  ];
}

async function countReferrals(database: BenchDatabase): Promise<number> {
  return inside(database, async ({ deps }) => {
    const scope = { role: 'staff', credential: null } as const;
    const [[row]] = await deps.db.read(scope, [sql<{ n: number }>`select count(*)::int as n from referrals`]);
    return row?.n ?? 0;
  });
}

/** Every acknowledged write is there, none that was refused is, and the counters say the same. */
async function keptRow(database: BenchDatabase, before: number, { made, unanswered }: Written): Promise<Row> {
  const wrong = await inside(database, async ({ deps }) => {
    const scope = { role: 'staff', credential: null } as const;
    const [[found]] = await deps.db.read(scope, [
      sql<{ n: number }>`select count(*)::int as n from referrals where id = any(${made})`,
    ]);
    const differences = await verifyCounters(systemContext(deps, 'worker'));
    return new Set(made).size - (found?.n ?? 0) + differences.length;
  });
  const beside = (await countReferrals(database)) - before - made.length;
  return {
    part: 'load',
    what: `${made.length.toLocaleString('en-US')} acknowledged writes: lost, written unasked, counters that differ`,
    ours: {},
    figure: { value: wrong + Math.max(0, beside - unanswered), unit: 'in all', atMost: 0 },
  };
}
