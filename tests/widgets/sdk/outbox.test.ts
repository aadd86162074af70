import { createSiso, type Outbox } from '../../../sdk/src/index.ts';
import type { createOutbox, OutboxEvent } from '../../../sdk/src/outbox.ts';
import { indexedDbStore, type OutboxEntry } from '../../../sdk/src/outbox-store.ts';
import { closeTabs, databases, openTab, same, type Tab, until } from './tab.ts';

let serial = 0;
const newApi = () => `https://api-${Date.now()}-${++serial}.test`;
const entry = (id: string): OutboxEntry => ({
  id,
  owner: 'pk_test_a',
  path: '/v1/referrals',
  body: { clientName: id },
  createdAt: serial++,
  attempts: 0,
  state: 'queued',
});
const ada = { path: '/v1/referrals', body: { clientName: 'Ada' } } as const;

/** A server that takes each key once; `lose` = it takes, but its answer is lost. */
function makeServer() {
  const taken = new Map<string, unknown>();
  const keys: string[] = [];
  const server = {
    taken,
    keys,
    reach: 'yes' as 'yes' | 'no' | 'lose',
    async fetch(_: RequestInfo | URL, init?: RequestInit): Promise<Response> {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (server.reach === 'no') throw new TypeError('Failed to fetch');
      const key = new Headers(init?.headers).get('idempotency-key') ?? '';
      keys.push(key);
      if (!taken.has(key)) taken.set(key, JSON.parse(String(init?.body)));
      if (server.reach === 'lose') throw new TypeError('Failed to fetch');
      return Response.json({ id: `ref_${taken.size}` }, { status: 201 });
    },
  };
  return server;
}

function outboxIn(make: typeof createOutbox, apiUrl: string, fetch: typeof globalThis.fetch, owner = 'pk_test_a') {
  const events: OutboxEvent[] = [];
  const life = new AbortController();
  const outbox: Outbox & { forget(): Promise<void> } = make({
    apiUrl,
    fetch,
    owner: async () => owner,
    token: async () => 'session-token',
    signal: life.signal,
  });
  outbox.subscribe((event) => events.push(event));
  return { outbox, events, life };
}

afterEach(closeTabs);

describe('the store', () => {
  it('keeps entries over pages, and exists only while something is in it', async () => {
    const name = `store-${Date.now()}`;
    const store = indexedDbStore(name);
    same(await store.all(), []);
    same((await databases()).includes(name), false);
    await store.put(entry('a'));
    await store.put(entry('b'));
    await store.put({ ...entry('a'), attempts: 3 });
    const tab = await openTab();
    const seen = await tab.sdk.indexedDbStore(name).all();
    same(
      seen.map(({ id, attempts }) => [id, attempts]),
      [
        ['a', 3],
        ['b', 0],
      ],
    );
    await store.delete('a');
    await store.delete('b');
    same(await store.all(), []);
    await store.drop();
    same((await databases()).includes(name), false);
  });
});

describe('the outbox in a browser', () => {
  it('is durable: what one page could not send, the next one sends, with the same key; then nothing is left', async () => {
    const apiUrl = newApi();
    const server = makeServer();
    server.reach = 'lose';
    const first = await openTab();
    const { outbox } = outboxIn(first.sdk.createOutbox, apiUrl, server.fetch);
    const outcome = await outbox.submit(ada);
    same({ ...outcome, id: undefined }, { state: 'queued', durable: true });
    same((await databases()).includes(`siso-outbox:${apiUrl}`), true);
    first.close();
    server.reach = 'yes';
    const second = await openTab();
    const next = outboxIn(second.sdk.createOutbox, apiUrl, server.fetch);
    same((await next.outbox.list()).length, 1);
    await next.outbox.flush();
    same(
      next.events.map(({ type }) => type),
      ['sent'],
    );
    same(server.taken.size, 1);
    same(new Set(server.keys).size, 1);
    same((await databases()).includes(`siso-outbox:${apiUrl}`), false);
  });

  it('sends everything once from many tabs that submit, lose answers, flush and drop the store at the same time', async () => {
    const apiUrl = newApi();
    const server = makeServer();
    const tabs: Tab[] = await Promise.all([openTab(), openTab(), openTab()]);
    const boxes = tabs.map(({ sdk }) => outboxIn(sdk.createOutbox, apiUrl, server.fetch));
    let submitted = 0;
    for (let round = 0; round < 8; round++) {
      server.reach = (['yes', 'no', 'lose', 'yes'] as const)[round % 4] ?? 'yes';
      await Promise.all(
        boxes.flatMap(({ outbox }, tab) => [
          outbox.submit({ path: '/v1/referrals', body: { clientName: `${round}-${tab}` } }).then(() => submitted++),
          outbox.flush(),
        ]),
      );
    }
    server.reach = 'yes';
    await until(async () => {
      await Promise.all(boxes.map(({ outbox }) => outbox.flush()));
      return (await boxes[0]?.outbox.list())?.length === 0;
    });
    same(submitted, 24);
    const names = [...server.taken.values()].map((body) => (body as { clientName: string }).clientName);
    same(new Set(names).size, 24);
    same(names.length, 24);
    same((await databases()).includes(`siso-outbox:${apiUrl}`), false);
  });

  it('leaves no database behind, however often other tabs look into it while it is dropped', async () => {
    const tabs: Tab[] = await Promise.all([openTab(), openTab()]);
    for (let round = 0; round < 20; round++) {
      const apiUrl = newApi();
      const server = makeServer();
      const [writer, reader] = tabs.map(({ sdk }) => outboxIn(sdk.createOutbox, apiUrl, server.fetch).outbox);
      const looks = Array.from({ length: 8 }, async (_, turn) => {
        await new Promise((resolve) => setTimeout(resolve, turn * 2));
        await reader?.list();
      });
      await Promise.all([writer?.submit(ada), ...looks]);
      same((await databases()).includes(`siso-outbox:${apiUrl}`), false);
    }
  });

  it('does not send what another tab is sending', async () => {
    const apiUrl = newApi();
    const server = makeServer();
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const slow: typeof fetch = async (input, init) => {
      await held;
      return server.fetch(input, init);
    };
    const [one, two] = await Promise.all([openTab(), openTab()]);
    const a = outboxIn(one.sdk.createOutbox, apiUrl, slow);
    const submitting = a.outbox.submit(ada);
    const b = outboxIn(two.sdk.createOutbox, apiUrl, server.fetch);
    await until(async () => (await b.outbox.list()).length === 1);
    await b.outbox.flush();
    same(server.keys, []);
    answer();
    same((await submitting).state, 'sent');
    same(server.keys.length, 1);
  });

  it('flushes when the browser comes online, when the page is looked at again and at the start of a page', async () => {
    const apiUrl = newApi();
    const server = makeServer();
    server.reach = 'no';
    const siso = createSiso({ apiUrl, publishableKey: 'pk_test_a', fetch: server.fetch });
    same((await siso.outbox.submit(ada)).state, 'queued');
    server.reach = 'yes';
    window.dispatchEvent(new Event('online'));
    await until(() => server.taken.size === 1);
    server.reach = 'no';
    await siso.outbox.submit(ada);
    server.reach = 'yes';
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await until(() => server.taken.size === 2);
    server.reach = 'no';
    await siso.outbox.submit(ada);
    siso.close();
    server.reach = 'yes';
    const next = createSiso({ apiUrl, publishableKey: 'pk_test_a', fetch: server.fetch });
    await until(async () => server.taken.size === 3 && (await next.outbox.list()).length === 0);
    await until(async () => !(await databases()).includes(`siso-outbox:${apiUrl}`));
    next.close();
  });

  it('stores no token, and a logout leaves nothing behind', async () => {
    const apiUrl = newApi();
    const server = makeServer();
    server.reach = 'no';
    const claims = btoa(JSON.stringify({ sub: 'u1', partner: 'ptr_1', iat: 1, exp: 901 }));
    const token = `header.${claims}.very-secret`;
    const expiresAt = new Date(Date.now() + 900_000).toISOString();
    const siso = createSiso({ apiUrl, fetchSession: async () => ({ token, expiresAt }), fetch: server.fetch });
    await siso.outbox.submit(ada);
    const kept = JSON.stringify(await indexedDbStore(`siso-outbox:${apiUrl}`).all());
    same(kept.includes('Ada'), true);
    same(kept.includes('very-secret'), false);
    await siso.logout();
    same((await databases()).includes(`siso-outbox:${apiUrl}`), false);
    same([localStorage.length, sessionStorage.length, document.cookie], [0, 0, '']);
  });
});
