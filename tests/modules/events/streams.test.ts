import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Deps } from '../../../api/src/deps.ts';
import type { EventRow } from '../../../api/src/modules/activity/index.ts';
import { createStreams, type Streams } from '../../../api/src/modules/events/index.ts';
import type { Actor } from '../../../api/src/platform/actor.ts';
import type { Ctx } from '../../../api/src/platform/context.ts';
import type { PlacedEvent } from '../../../api/src/ports/live.ts';
import { FakeClock } from '../../support/clock.ts';

const HEARTBEAT = ':\n\n';
const clock = new FakeClock('2026-03-15T12:00:00.000Z');
const silent = { info() {}, warn() {}, error() {} };
let listener: (event: PlacedEvent) => void;
let checks: string[];
let refuse: Error | undefined;
/** What the log answers to those who read it. */
let log: EventRow[];
let streams: Streams;

const live: Deps['live'] = {
  wake() {},
  position: () => 0,
  subscribe(given) {
    listener = given;
    return () => {
      listener = () => {};
    };
  },
};

/** The database's door alone: it either lets a credential in or not. */
const db = {
  async read(scope: { credential?: { id: string } }) {
    checks.push(scope.credential?.id ?? '');
    if (refuse) throw refuse;
    return [log];
  },
} as unknown as Deps['db'];

beforeEach(() => {
  vi.useFakeTimers();
  checks = [];
  refuse = undefined;
  log = [];
  streams = createStreams({ live, clock, logger: silent });
});
afterEach(() => {
  streams.close();
  vi.useRealTimers();
});

function register(actor: Partial<Actor> = {}) {
  const session = {
    type: 'widget_session',
    id: 'wse_1',
    partnerId: 'ptr_1',
    subject: 'user-7',
    scopes: ['events:read'],
    components: [],
    expiresAt: clock.now().getTime() / 1000 + 600,
    ...actor,
  } as Actor;
  const ctx = { actor: session, requestId: 'req_1', deps: { db, clock, logger: silent, live } } as unknown as Ctx;
  const stream = streams.register(ctx);
  stream.settle(true);
  return stream;
}

/** Takes frames as a client does, and notes them. */
function take(stream: { readable: ReadableStream<Uint8Array> }): Uint8Array[] {
  const frames: Uint8Array[] = [];
  void (async () => {
    for await (const frame of stream.readable) frames.push(frame);
  })();
  return frames;
}

const texts = (frames: Uint8Array[]) => frames.map((frame) => new TextDecoder().decode(frame));

function happen(position: number, fields: Partial<PlacedEvent> = {}): void {
  listener({
    position,
    id: `evt_${position}`,
    type: 'referral.created',
    partnerId: 'ptr_1',
    audience: 'partner',
    subjectId: 'ref_1',
    json: '{}',
    ...fields,
  });
}

test('an event is encoded once for all who may see it', async () => {
  const [a, b, foreign] = [register(), register({ id: 'wse_2' }), register({ partnerId: 'ptr_2' })].map(take);
  const programme = take(register({ type: 'operator_key', id: 'key_1', partnerId: undefined } as Partial<Actor>));
  await vi.advanceTimersByTimeAsync(0);
  happen(1);
  happen(2, { audience: 'staff' });
  happen(3, { partnerId: null, audience: 'staff' });
  await vi.advanceTimersByTimeAsync(0);
  expect(texts(a ?? [])).toEqual(['id: evt_1\nevent: referral.created\ndata: {}\n\n']);
  expect(b?.[0]).toBe(a?.[0]);
  expect(programme[0]).toBe(a?.[0]);
  expect(programme).toHaveLength(3);
  expect(foreign).toEqual([]);
});

test('an event that the log has shown already is not repeated', async () => {
  const stream = register();
  const frames = take(stream);
  stream.position = 5;
  for (const position of [4, 5, 6, 6, 7]) happen(position);
  await vi.advanceTimersByTimeAsync(0);
  expect(texts(frames).map((text) => text.slice(0, 9))).toEqual(['id: evt_6', 'id: evt_7']);
});

test('a heartbeat comes after fifteen silent seconds', async () => {
  const frames = take(register());
  await vi.advanceTimersByTimeAsync(14_000);
  expect(frames).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(texts(frames)).toEqual([HEARTBEAT]);
  await vi.advanceTimersByTimeAsync(10_000);
  happen(1);
  await vi.advanceTimersByTimeAsync(14_000);
  expect(frames).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(texts(frames).at(-1)).toBe(HEARTBEAT);
});

test.each([
  ['1,000 events', 1_000, '{}'],
  ['256 KB', 65, 'x'.repeat(4_000)],
])('for a client that lets %s wait the queue does not grow: it gets the log instead', async (_, most, json) => {
  const stream = register();
  for (let position = 1; position <= most + 500; position++) happen(position, { json });
  expect(stream.closed).toBe(false);
  expect(stream.position).toBe(most);
  expect(checks).toEqual([]);
  const at = clock.now();
  const inLog = { type: 'referral.lost', partnerId: 'ptr_1', audience: 'partner', actorType: 'system', actorId: null };
  const subject = { subjectType: 'referral', subjectId: 'ref_1', data: {}, occurredAt: at, createdAt: at };
  log = [{ id: 'evt_log', position: most + 500, ...inLog, ...subject } as EventRow];
  const frames = take(stream);
  await vi.advanceTimersByTimeAsync(0);
  expect(checks).toEqual(['wse_1']);
  expect(frames).toHaveLength(most + 1);
  expect(texts(frames).at(-1)).toMatch(/^id: evt_log\nevent: referral.lost\n/);
  happen(most + 500);
  happen(most + 501);
  await vi.advanceTimersByTimeAsync(0);
  expect(frames).toHaveLength(most + 2);
});

test('a client that takes nothing for twenty seconds is dropped, and no other', async () => {
  const stream = register();
  const other = register({ id: 'wse_2' });
  const frames = take(other);
  happen(1);
  await vi.advanceTimersByTimeAsync(19_000);
  expect(stream.closed).toBe(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([stream.closed, other.closed, streams.size]).toEqual([true, false, 1]);
  happen(2);
  await vi.advanceTimersByTimeAsync(0);
  expect(texts(frames).filter((text) => text.startsWith('id:'))).toHaveLength(2);
});

test('a client that is slow, but takes something now and then, stays', async () => {
  const stream = register();
  const reader = stream.readable.getReader();
  for (let position = 1; position <= 10; position++) happen(position);
  for (let taken = 0; taken < 5; taken++) {
    await vi.advanceTimersByTimeAsync(19_000);
    await reader.read();
  }
  expect(stream.closed).toBe(false);
});

test('a client that goes away leaves nothing behind', async () => {
  const stream = register();
  expect(streams.size).toBe(1);
  await stream.readable.cancel();
  expect(streams.size).toBe(0);
  happen(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('a session ends with its token', async () => {
  const stream = register({ expiresAt: clock.now().getTime() / 1000 + 2 } as Partial<Actor>);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(stream.closed).toBe(false);
  clock.advance({ seconds: 2 });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(stream.closed).toBe(true);
});

test('a key is checked every minute, because it may expire without an event', async () => {
  const stream = register({ type: 'secret_key', id: 'key_1' });
  take(stream);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(checks).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(checks).toEqual(['key_1']);
  refuse = new Error('no longer');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(stream.closed).toBe(true);
});
