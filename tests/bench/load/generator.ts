/** The load, in a process of its own: sessions that act at random times, whether or not they have been answered. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Kind, kindOf, requestOf, type Session } from './actions.ts';
import { Connection } from './connection.ts';
import { openStreams, type Streams } from './open-streams.ts';

/** One request. Times in milliseconds; `at` from the beginning of its phase. */
export interface Sample {
  kind: Kind;
  at: number;
  /** From the moment at which it was due, so that a slow generator shows too. */
  ms: number;
  /** 0: no answer. */
  status: number;
  retryAfter: boolean;
  code: string | undefined;
  /** Of what was made. */
  id: string | undefined;
}

/** One after the other; the same requests a second from the beginning of a phase to its end. */
export interface Phase {
  name: string;
  perSecond: number;
  seconds: number;
}

export interface Order {
  port: number;
  sessions: readonly Session[];
  streams: number;
  phases: readonly Phase[];
}

export type Told =
  | { about: 'ready' }
  | { about: 'phase'; name: string; samples: Sample[]; streams: { open: number; events: number } }
  | { about: 'end' };

const TIMEOUT_MS = 10_000;

/**
 * The connections of a proxy in front of the service: kept, shared by all sessions, more while all are busy. Browsers that
 * connected by themselves would measure how Node accepts connections: one in each turn of its loop.
 */
class Callers {
  readonly #idle: Connection[] = [];
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  async act(session: Session, kind: Kind, due: number, began: number): Promise<Sample> {
    let connection = this.#idle.pop();
    while (connection && !connection.usable) connection = this.#idle.pop();
    connection ??= new Connection(this.#port);
    const sample = { kind, at: due - began };
    try {
      const { status, head, body } = await connection.send(requestOf(kind, session), TIMEOUT_MS);
      this.#idle.push(connection);
      return {
        ...sample,
        ms: performance.now() - due,
        status,
        retryAfter: /^retry-after: \d+$/im.test(head),
        code: status < 400 ? undefined : /"code":"(\w+)"/.exec(body)?.[1],
        id: kind === 'write' && status === 201 ? /"id":"(\w+)"/.exec(body)?.[1] : undefined,
      };
    } catch (error) {
      const code = error instanceof Error ? error.message : String(error);
      return { ...sample, ms: performance.now() - due, status: 0, retryAfter: false, code, id: undefined };
    }
  }

  close(): void {
    for (const connection of this.#idle) connection.close();
  }
}

async function run(
  { perSecond, seconds }: Phase,
  callers: Callers,
  sessions: readonly Session[],
  began: number,
): Promise<Promise<Sample>[]> {
  const sent: Promise<Sample>[] = [];
  const end = began + seconds * 1000;
  // The gaps between many independent sessions' actions are exponential.
  const gap = () => (-Math.log(1 - Math.random()) * 1000) / perSecond;
  let due = began + gap();
  while (due < end) {
    for (const now = performance.now(); due <= now && due < end; due += gap()) {
      const session = sessions[Math.floor(Math.random() * sessions.length)];
      if (session) sent.push(callers.act(session, kindOf(Math.random()), due, began));
    }
    await sleep(Math.max(1, Math.min(due, end) - performance.now()));
  }
  return sent;
}

async function obey(order: Order): Promise<void> {
  const tell = (told: Told) => new Promise((resolve) => process.send?.(told, resolve));
  const callers = new Callers(order.port);
  const streams: Streams = await openStreams(order.port, order.sessions.slice(0, order.streams));
  await tell({ about: 'ready' });
  const told: Promise<unknown>[] = [];
  let began = performance.now();
  for (const phase of order.phases) {
    const events = streams.events();
    const sent = await run(phase, callers, order.sessions, began);
    began += phase.seconds * 1000;
    // Answers of one phase may come in the next, which does not wait for them.
    told.push(
      Promise.all(sent).then((samples) => {
        const now = { open: streams.open(), events: streams.events() - events };
        return tell({ about: 'phase', name: phase.name, samples, streams: now });
      }),
    );
  }
  await Promise.all(told);
  streams.close();
  callers.close();
  await tell({ about: 'end' });
  process.disconnect();
}

process.once('message', (order) => void obey(order as Order));
