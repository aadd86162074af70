/**
 * The live stream: a thousand open pages of a hundred partners, fifty changes a second made through the API, so that
 * each event reaches its partner's ten; what each connection costs; and clients that stop reading.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePorts } from '../../support/free-ports.ts';
import { giveListeners, type Member, makeMembers, openAll, post } from '../stream/audience.ts';
import type { Heard } from '../stream/listener.ts';
import { type Log, openLog } from '../stream/log.ts';
import { memoryOf } from '../stream/memory.ts';
import { type Process, startDatabase, startJobWorker, startNode } from '../support/ground.ts';
import type { Part, Row } from '../support/row.ts';

const PARTNERS = 100;
const PAGES = 10;
const WRITES_A_SECOND = 50;
const SECONDS = 20;
const DROPS_A_SECOND = 10;
const STUCK = 5;
const FLOOD_SECONDS = 12;
/** Of two kilobytes each: the sockets of both sides hold a few megabytes before anybody notices. */
const FLOOD_A_SECOND = 500;
/** Longer than a client may take nothing. */
const PATIENCE_MS = 25_000;
const MOST_MS = 100;

const stream: Part = async ({ log }) => {
  const database = await startDatabase();
  const processes: Process[] = [];
  const records = await openLog(database);
  const opened: Member[] = [];
  try {
    const [port = 0] = await findFreePorts(1);
    const url = `http://127.0.0.1:${port}`;
    const env = { PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: url };
    const flags = ['--expose-gc'];
    const server = await startNode('tests/bench/stream/server.ts', { database, env, flags, url, ready: '/readyz' });
    processes.push(server, await startJobWorker(database));
    let samples: number[] = [];
    const hear = ({ after }: Heard) => void samples.push(after);
    const [busy, ...others] = await makeMembers(database, PARTNERS + 1);
    if (!busy) throw new Error('no partner');
    for (const member of others) opened.push(await giveListeners(url, member, PAGES, hear));
    const memory = await openMeasured(server, opened, log);
    const start = await records.end();

    const drops = await underWrites(url, opened, SECONDS, dropSome(opened));
    const quiet = latency(samples);
    await heardAll(records, opened, start);
    const faults = await records.faults(opened, start);
    log(`${samples.length} events as they happened, ${drops} connections dropped and resumed`);

    samples = [];
    const slow = await giveListeners(url, busy, STUCK, () => {});
    const reading = await giveListeners(url, busy, STUCK, () => {});
    opened.push(slow, reading);
    const before = await records.end();
    await openAll([...slow.listeners, ...reading.listeners]);
    for (const listener of slow.listeners) listener.pause();
    await underWrites(url, opened.slice(0, PARTNERS), FLOOD_SECONDS, {
      everyMs: 100,
      act: () => void records.flood(busy.partnerId, FLOOD_A_SECOND / 10),
    });
    const beside = latency(samples);
    await heardAll(records, [reading], before);
    await sleep(PATIENCE_MS);
    const dropped = await Promise.all(slow.listeners.map((listener) => listener.drain()));
    await openAll(slow.listeners);
    await heardAll(records, [slow], before);
    const slowFaults = await records.faults([slow, reading], before);
    return rows({ memory, quiet, drops, faults, beside, dropped: dropped.filter(Boolean).length, slowFaults });
  } finally {
    for (const { listeners } of opened) for (const listener of listeners) listener.close();
    await records.close();
    for (const each of processes) await each.stop();
    await database.stop();
  }
};
export default stream;

/** Kilobytes per connection: what the server holds with all streams open, less what it held before. */
async function openMeasured(server: Process, members: readonly Member[], log: (line: string) => void) {
  const all = members.flatMap(({ listeners }) => listeners);
  // What the first connections load and compile is not theirs.
  const warm = all.slice(0, PAGES);
  await openAll(warm);
  for (const listener of warm) listener.close();
  await sleep(1_000);
  const before = await memoryOf(server);
  await openAll(all);
  await sleep(1_000);
  const after = await memoryOf(server);
  const each = (bytes: number) => bytes / 1024 / all.length;
  log(`${all.length} streams open`);
  return {
    held: each(after.heap + after.external - before.heap - before.external),
    resident: each(after.resident - before.resident),
  };
}

interface Beside {
  everyMs: number;
  act(): void;
}

/** Writes at the agreed pace for so long, whatever the answers take, and does something beside; answers how often. */
async function underWrites(url: string, members: readonly Member[], seconds: number, beside: Beside): Promise<number> {
  const pending: Promise<unknown>[] = [];
  let acts = 0;
  const timer = setInterval(() => {
    acts++;
    beside.act();
  }, beside.everyMs);
  const began = performance.now();
  for (let n = 0; n < seconds * WRITES_A_SECOND; n++) {
    const due = began + (n * 1000) / WRITES_A_SECOND;
    await sleep(Math.max(0, due - performance.now()));
    const { key = '' } = members[n % members.length] ?? {};
    pending.push(post(url, '/v1/referrals', key, { clientName: `Client ${n}`, clientEmail: `c${n}@example.com` }));
  }
  clearInterval(timer);
  await Promise.all(pending);
  return acts;
}

function dropSome(members: readonly Member[]): Beside {
  const all = members.flatMap(({ listeners }) => listeners);
  return {
    everyMs: 1000 / DROPS_A_SECOND,
    act: () => all[Math.floor(Math.random() * all.length)]?.drop(Math.random() * 1_000),
  };
}

/** Waits until nobody misses anything any more, at most ten seconds: what is missing then is lost. */
async function heardAll(records: Log, members: readonly Member[], after: number): Promise<void> {
  await records.end();
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await sleep(250)) {
    if ((await records.faults(members, after)).lost === 0) return;
  }
}

function latency(samples: readonly number[]): { p50: number; p99: number } {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

interface Outcome {
  memory: { held: number; resident: number };
  quiet: { p50: number; p99: number };
  drops: number;
  faults: { expected: number; lost: number; repeated: number };
  beside: { p50: number; p99: number };
  dropped: number;
  slowFaults: { expected: number; lost: number; repeated: number };
}

function rows({ memory, quiet, drops, faults, beside, dropped, slowFaults }: Outcome): Row[] {
  const part = 'stream' as const;
  const connections = (PARTNERS * PAGES).toLocaleString('en-US');
  const wrong = (what: string, { expected, lost, repeated }: Outcome['faults']): Row => {
    const unit = `of ${expected.toLocaleString('en-US')} events lost or repeated`;
    return { part, what, ours: {}, figure: { value: lost + repeated, unit, atMost: 0 } };
  };
  return [
    {
      part,
      what: `write to event, ${connections} connections, ${WRITES_A_SECOND} writes a second`,
      ours: { rps: WRITES_A_SECOND, ...quiet },
      figure: { value: quiet.p99, unit: 'ms p99', atMost: MOST_MS },
    },
    wrong(`${drops} connections dropped and resumed meanwhile`, faults),
    {
      part,
      what: 'heap and external memory',
      ours: {},
      figure: { value: memory.held, unit: 'KB a connection', atMost: 16 },
    },
    {
      part,
      what: 'resident memory',
      ours: {},
      figure: { value: memory.resident, unit: 'KB a connection', atMost: 45 },
    },
    {
      part,
      what: `the same beside ${STUCK} clients that stop reading ${FLOOD_A_SECOND} events of 2 KB a second`,
      ours: { rps: WRITES_A_SECOND, ...beside },
      figure: { value: beside.p99, unit: 'ms p99', atMost: MOST_MS },
    },
    {
      part,
      what: 'clients that stop reading',
      ours: {},
      figure: { value: dropped, unit: `of ${STUCK} dropped`, atLeast: STUCK },
    },
    wrong('they and five quick ones, after they came back', slowFaults),
  ];
}
