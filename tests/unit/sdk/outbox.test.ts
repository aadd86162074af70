import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createOutbox, type OutboxEvent, type OutboxOptions } from '../../../sdk/src/outbox.ts';
import { memoryStore, type OutboxEntry, type OutboxStore } from '../../../sdk/src/outbox-store.ts';
import { json, problem, startServer, until } from './server.ts';

const PATH = '/v1/referrals';
const DAY = 86_400_000;

/** A server that takes each Idempotency-Key once and repeats its answer after that. */
async function startApi() {
  const created = new Map<string, unknown>();
  const server = await startServer();
  const take = (key: string, body: unknown) => {
    if (!created.has(key)) created.set(key, { id: `ref_${created.size + 1}`, ...(body as object) });
    return created.get(key);
  };
  const good: typeof server.answer = ({ headers, body }, response) =>
    json(response, 201, take(String(headers['idempotency-key']), body));
  server.answer = good;
  return Object.assign(server, {
    created,
    take,
    good,
    keys: () => server.seen.map(({ headers }) => headers['idempotency-key']),
  });
}

function openOutbox(apiUrl: string, options: Partial<OutboxOptions> = {}) {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  const events: OutboxEvent[] = [];
  const outbox = createOutbox({
    apiUrl,
    owner: async () => 'pk_test_a',
    token: async () => 'session-token',
    store: memoryStore(),
    signal: life.signal,
    ...options,
  });
  outbox.subscribe((event) => events.push(event));
  return { outbox, events, life };
}
const ada = { path: PATH, body: { clientName: 'Ada' } } as const;

describe('a submission', () => {
  test('is kept before it is sent, sent with the publishable key, and gone after', async () => {
    const api = await startApi();
    const store = memoryStore();
    api.answer = async (request, response, n) => {
      expect(await store.all()).toHaveLength(1);
      await api.good(request, response, n);
    };
    const { outbox, events } = openOutbox(api.url, { store });
    const outcome = await outbox.submit(ada);
    expect(outcome).toEqual({ state: 'sent', data: { id: 'ref_1', clientName: 'Ada' } });
    expect(api.seen[0]).toMatchObject({
      url: PATH,
      body: { clientName: 'Ada' },
      headers: { authorization: 'Bearer pk_test_a' },
    });
    expect(await store.all()).toEqual([]);
    expect(events).toEqual([{ type: 'sent', id: api.keys()[0], data: { id: 'ref_1', clientName: 'Ada' } }]);
  });

  test('waits when nobody can be reached, and goes out once with the same key', async () => {
    const api = await startApi();
    const store = memoryStore();
    let offline = true;
    const { outbox, events } = openOutbox(api.url, {
      store,
      fetch: (input, init) => (offline ? Promise.reject(new TypeError('Failed to fetch')) : fetch(input, init)),
    });
    const outcome = await outbox.submit(ada);
    expect(outcome).toMatchObject({ state: 'queued', durable: true });
    const id = outcome.state === 'queued' ? outcome.id : '';
    expect(await outbox.list()).toEqual([
      { id, attempts: 1, state: 'queued', createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) },
    ]);
    await outbox.flush();
    expect((await outbox.list())[0]?.attempts).toBe(2);
    offline = false;
    await outbox.flush();
    expect(api.keys()).toEqual([id]);
    expect(await outbox.list()).toEqual([]);
    expect(events.map(({ type }) => type)).toEqual(['queued', 'queued', 'sent']);
    await outbox.flush();
    expect(api.seen).toHaveLength(1);
  });

  test('is carried out exactly once when every answer is lost for a while', async () => {
    const api = await startApi();
    const store = memoryStore();
    api.answer = ({ headers, body }, response, n) => {
      const taken = api.take(String(headers['idempotency-key']), body);
      // Taken, but the first five answers never arrive.
      if (n < 5) response.destroy();
      else json(response, 201, taken, { 'idempotent-replayed': 'true' });
    };
    const first = openOutbox(api.url, { store });
    expect((await first.outbox.submit(ada)).state).toBe('queued');
    first.life.abort();
    // The tab was closed; the visitor comes back, twice at the same time.
    const tabs = [openOutbox(api.url, { store }), openOutbox(api.url, { store })];
    await until(async () => {
      await Promise.all(tabs.map(({ outbox }) => outbox.flush()));
      return (await store.all()).length === 0;
    });
    expect(api.created.size).toBe(1);
    expect(new Set(api.keys()).size).toBe(1);
    expect(tabs.flatMap(({ events }) => events.filter(({ type }) => type === 'sent'))).toHaveLength(1);
  });

  test('waits out a server that is ill or busy; goes by itself, not before Retry-After', async () => {
    for (const [status, code] of [
      [500, 'internal'],
      [503, 'unavailable'],
      [429, 'rate_limited'],
      [409, 'idempotency_in_progress'],
    ] as const) {
      const api = await startApi();
      api.answer = (_, response) => problem(response, status, code, { 'retry-after': '30' });
      const { outbox, events } = openOutbox(api.url);
      expect(await outbox.submit(ada)).toMatchObject({ state: 'queued' });
      expect(events).toMatchObject([{ type: 'queued', error: { status, code } }]);
    }
    const api = await startApi();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    api.answer = (request, response, n) =>
      n ? api.good(request, response, n) : problem(response, 429, 'rate_limited', { 'retry-after': '30' });
    const { outbox } = openOutbox(api.url);
    expect(await outbox.submit(ada)).toMatchObject({ state: 'queued' });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(api.seen).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(6_000);
    vi.useRealTimers();
    await until(() => api.seen.length === 2);
    await until(async () => (await outbox.list()).length === 0);
  });

  test('that the person can mend is thrown, and nothing is kept', async () => {
    const api = await startApi();
    const store = memoryStore();
    const errors = [{ in: 'body', pointer: '/clientEmail', detail: 'Not an email address' }];
    api.answer = (_, response) =>
      json(response, 422, { code: 'validation_failed', detail: 'One field is wrong', errors });
    const { outbox, events } = openOutbox(api.url, { store });
    await expect(outbox.submit(ada)).rejects.toMatchObject({ status: 422, code: 'validation_failed', errors });
    api.answer = (_, response) => problem(response, 403, 'origin_not_allowed');
    await expect(outbox.submit(ada)).rejects.toMatchObject({ status: 403, code: 'origin_not_allowed' });
    expect(await store.all()).toEqual([]);
    expect(events).toEqual([]);
  });

  test('that is refused later, when nobody is there to mend it, fails visibly and stays until discarded', async () => {
    const api = await startApi();
    api.answer = (_, response) => problem(response, 503, 'unavailable');
    const { outbox, events } = openOutbox(api.url);
    await outbox.submit(ada);
    api.answer = (_, response) => problem(response, 403, 'origin_not_allowed');
    await outbox.flush();
    // For the site's owner to mend: goes on waiting.
    expect(await outbox.list()).toMatchObject([{ state: 'queued' }]);
    api.answer = (_, response) => problem(response, 422, 'validation_failed');
    await outbox.flush();
    const [item] = await outbox.list();
    expect(item).toMatchObject({ state: 'failed', attempts: 3 });
    expect(events.at(-1)).toMatchObject({ type: 'failed', id: item?.id, error: { status: 422 } });
    const before = api.seen.length;
    await outbox.flush();
    expect(api.seen).toHaveLength(before);
    await outbox.discard(item?.id ?? '');
    expect(await outbox.list()).toEqual([]);
  });

  test('is given up after 14 days, visibly, without another try', async () => {
    const api = await startApi();
    let now = Date.parse('2026-03-01T12:00:00Z');
    api.answer = (_, response) => problem(response, 503, 'unavailable');
    const { outbox, events } = openOutbox(api.url, { now: () => now });
    await outbox.submit(ada);
    const tries = api.seen.length;
    now += 14 * DAY - 1;
    await outbox.flush();
    expect(api.seen.length).toBeGreaterThan(tries);
    expect(await outbox.list()).toMatchObject([{ state: 'queued', createdAt: '2026-03-01T12:00:00.000Z' }]);
    now += 1;
    const before = api.seen.length;
    await outbox.flush();
    await outbox.flush();
    expect(api.seen).toHaveLength(before);
    expect(await outbox.list()).toMatchObject([{ state: 'failed' }]);
    expect(events.filter(({ type }) => type === 'failed')).toMatchObject([{ error: { status: 0, code: 'expired' } }]);
  });
});

describe('the queue', () => {
  test('does not let one that is stuck hold up the others, and does not hammer when nobody is there', async () => {
    const api = await startApi();
    const store = memoryStore();
    let offline = true;
    let calls = 0;
    const { outbox } = openOutbox(api.url, {
      store,
      fetch(input, init) {
        calls++;
        return offline ? Promise.reject(new TypeError('Failed to fetch')) : fetch(input, init);
      },
    });
    for (const clientName of ['Ada', 'Bea', 'Cleo']) await outbox.submit({ path: PATH, body: { clientName } });
    calls = 0;
    await outbox.flush();
    expect(calls).toBe(1);
    offline = false;
    api.answer = (request, response, n) =>
      (request.body as { clientName: string }).clientName === 'Ada'
        ? problem(response, 500, 'internal')
        : api.good(request, response, n);
    await outbox.flush();
    expect([...api.created.values()]).toMatchObject([{ clientName: 'Bea' }, { clientName: 'Cleo' }]);
    expect(await outbox.list()).toHaveLength(1);
  });

  test('takes along what comes while it is being sent', async () => {
    const api = await startApi();
    const answers: (() => void)[] = [];
    let reach = 'no';
    const { outbox } = openOutbox(api.url, {
      async fetch(input, init) {
        if (reach === 'no') throw new TypeError('Failed to fetch');
        if (reach === 'slow') await new Promise<void>((resolve) => answers.push(resolve));
        return fetch(input, init);
      },
    });
    await outbox.submit(ada);
    reach = 'slow';
    const first = outbox.flush();
    await until(() => answers.length === 1);
    reach = 'no';
    await outbox.submit({ path: PATH, body: { clientName: 'Bea' } });
    reach = 'yes';
    const second = outbox.flush();
    answers[0]?.();
    await Promise.all([first, second]);
    expect(api.created.size).toBe(2);
    expect(await outbox.list()).toEqual([]);
  });

  test('sends each entry with its own key and lists only its own', async () => {
    const api = await startApi();
    const store = memoryStore();
    const down: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const a = openOutbox(api.url, { store, fetch: down });
    const session = openOutbox(api.url, { store, fetch: down, owner: async () => 'scope-1' });
    await a.outbox.submit(ada);
    await session.outbox.submit({ path: PATH, body: { clientName: 'By a person' } });
    const b = openOutbox(api.url, { store, owner: async () => 'pk_test_b' });
    expect(await b.outbox.list()).toEqual([]);
    await b.outbox.flush();
    expect(api.seen).toMatchObject([{ body: { clientName: 'Ada' }, headers: { authorization: 'Bearer pk_test_a' } }]);
    const again = openOutbox(api.url, { store, owner: async () => 'scope-1' });
    await again.outbox.flush();
    expect(api.seen[1]).toMatchObject({
      body: { clientName: 'By a person' },
      headers: { authorization: 'Bearer session-token' },
    });
    expect(await store.all()).toEqual([]);
  });

  test('never keeps a token', async () => {
    const api = await startApi();
    const kept: OutboxEntry[] = [];
    const store: OutboxStore = { ...memoryStore(), put: async (entry) => kept.push({ ...entry }) };
    const { outbox } = openOutbox(api.url, { store, owner: async () => 'scope-1' });
    await outbox.submit(ada);
    expect(api.seen[0]?.headers.authorization).toBe('Bearer session-token');
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain('session-token');
  });

  test('forgets its own entries only, and what is on its way does not come back', async () => {
    const api = await startApi();
    const store = memoryStore();
    let arrived = () => {};
    const request = new Promise<void>((resolve) => (arrived = resolve));
    api.answer = (_, response, n) => {
      if (n) arrived();
      else problem(response, 422, 'validation_failed');
    };
    const other = openOutbox(api.url, {
      store,
      owner: async () => 'scope-2',
      fetch: () => Promise.reject(new TypeError('No')),
    });
    await other.outbox.submit({ path: PATH, body: { clientName: 'Other' } });
    const { outbox, life } = openOutbox(api.url, { store });
    await expect(outbox.submit(ada)).rejects.toMatchObject({ status: 422 });
    const submitting = outbox.submit(ada).catch((error) => error);
    await request;
    const forgetting = outbox.forget();
    life.abort();
    await forgetting;
    await submitting;
    expect(await store.all()).toMatchObject([{ owner: 'scope-2' }]);
  });

  test('drops the store itself once it is empty, never while something waits', async () => {
    const api = await startApi();
    const drops: number[] = [];
    const inner = memoryStore();
    const store: OutboxStore = { ...inner, drop: async () => drops.push((await inner.all()).length) };
    let offline = true;
    const { outbox } = openOutbox(api.url, {
      store,
      fetch: (input, init) => (offline ? Promise.reject(new TypeError('No')) : fetch(input, init)),
    });
    await Promise.all([outbox.submit(ada), outbox.submit(ada), outbox.submit(ada)]);
    expect(drops).toEqual([]);
    offline = false;
    await outbox.flush();
    expect(drops).toEqual([0]);
  });

  test('goes on in memory where the browser refuses storage, and says so', async () => {
    const api = await startApi();
    const refuse = () => Promise.reject(new DOMException('Denied', 'SecurityError'));
    const refusing: OutboxStore = { all: refuse, put: refuse, delete: refuse, drop: refuse };
    let offline = true;
    const options: Partial<OutboxOptions> = {
      store: refusing,
      fetch: (input, init) => (offline ? Promise.reject(new TypeError('No')) : fetch(input, init)),
    };
    const { outbox } = openOutbox(api.url, options);
    expect(await outbox.submit(ada)).toMatchObject({ state: 'queued', durable: false });
    offline = false;
    await outbox.flush();
    expect(api.created.size).toBe(1);
    // Node has no IndexedDB: the default store comes to the same.
    const plain = openOutbox(api.url, { store: undefined });
    expect(await plain.outbox.submit(ada)).toMatchObject({ state: 'sent' });
  });
});
