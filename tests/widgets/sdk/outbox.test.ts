import { expect } from 'chai';
import { createSiso, type Outbox } from '../../../sdk/src/index.ts';
import type { createOutbox, OutboxEvent } from '../../../sdk/src/outbox.ts';
import { indexedDbStore, type OutboxEntry } from '../../../sdk/src/outbox-store.ts';
import { closeTabs, databases, openTab, type Tab, until } from './tab.ts';

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
    expect(await store.all()).to.eql([]);
    expect(await databases()).not.to.include(name);
    await store.put(entry('a'));
    await store.put(entry('b'));
    await store.put({ ...entry('a'), attempts: 3 });
    const tab = await openTab();
    const seen = await tab.sdk.indexedDbStore(name).all();
    expect(seen.map(({ id, attempts }) => [id, attempts])).to.eql([
      ['a', 3],
      ['b', 0],
    ]);
    await store.delete('a');
    await store.delete('b');
    expect(await store.all()).to.eql([]);
    await store.drop();
    expect(await databases()).not.to.include(name);
  });
});

describe('the outbox in a browser', () => {
  it('is durable: what one page could not send, the next one sends, with the same key; then nothing is left', async () => {
    const apiUrl = newApi();
    const server = makeServer();
    const before = await databases();
    server.reach = 'lose';
    const first = await openTab();
    const { outbox } = outboxIn(first.sdk.createOutbox, apiUrl, server.fetch);
    const outcome = await outbox.submit(ada);
    expect(outcome).to.include({ state: 'queued', durable: true });
    expect(await databases()).to.have.length(before.length + 1);
    first.close();
    server.reach = 'yes';
    const second = await openTab();
    const next = outboxIn(second.sdk.createOutbox, apiUrl, server.fetch);
    expect(await next.outbox.list()).to.have.length(1);
    await next.outbox.flush();
    expect(next.events.map(({ type }) => type)).to.eql(['sent']);
    expect(server.taken.size).to.equal(1);
    expect(new Set(server.keys).size).to.equal(1);
    expect(await databases()).to.eql(before);
  });

  it('sends everything once from many tabs that submit, lose answers, flush and drop the store at the same time', async () => {
    const apiUrl = newApi();
    const server = makeServer();
    const before = await databases();
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
    expect(submitted).to.equal(24);
    const names = [...server.taken.values()].map((body) => (body as { clientName: string }).clientName);
    expect(new Set(names).size).to.equal(24);
    expect(names).to.have.length(24);
    expect(await databases()).to.eql(before);
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
    expect(server.keys).to.eql([]);
    answer();
    expect((await submitting).state).to.equal('sent');
    expect(server.keys).to.have.length(1);
  });

  it('flushes when the browser comes online and at the start of a page', async () => {
    const apiUrl = newApi();
    const server = makeServer();
    const before = await databases();
    server.reach = 'no';
    const siso = createSiso({ apiUrl, publishableKey: 'pk_test_a', fetch: server.fetch });
    expect((await siso.outbox.submit(ada)).state).to.equal('queued');
    server.reach = 'yes';
    window.dispatchEvent(new Event('online'));
    await until(() => server.taken.size === 1);
    server.reach = 'no';
    await siso.outbox.submit(ada);
    siso.close();
    server.reach = 'yes';
    const next = createSiso({ apiUrl, publishableKey: 'pk_test_a', fetch: server.fetch });
    await until(async () => server.taken.size === 2 && (await next.outbox.list()).length === 0);
    await until(async () => (await databases()).length === before.length);
    next.close();
  });

  it('stores no token, and a logout leaves nothing behind', async () => {
    const apiUrl = newApi();
    const server = makeServer();
    server.reach = 'no';
    const before = await databases();
    const claims = btoa(JSON.stringify({ sub: 'u1', partner: 'ptr_1', iat: 1, exp: 901 }));
    const token = `header.${claims}.very-secret`;
    const expiresAt = new Date(Date.now() + 900_000).toISOString();
    const siso = createSiso({ apiUrl, fetchSession: async () => ({ token, expiresAt }), fetch: server.fetch });
    await siso.outbox.submit(ada);
    const [name] = (await databases()).filter((one) => !before.includes(one));
    expect(name).to.match(/^siso-outbox:\w+$/);
    const kept = JSON.stringify(await indexedDbStore(name ?? '').all());
    expect(kept).to.contain('Ada');
    expect(kept).not.to.contain('very-secret');
    await siso.logout();
    expect(await databases()).to.eql(before);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.eql([0, 0, '']);
  });
});
