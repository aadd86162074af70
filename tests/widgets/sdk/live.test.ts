import { createClient } from '../../../sdk/src/client.ts';
import type { LiveEvent } from '../../../sdk/src/wire.ts';
import { closeTabs, openTab, same, type Tab, until } from './tab.ts';

/** A stream that resumes by id, answered by `fetch`. */
function makeStream() {
  const open = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const log: { id: string; text: string }[] = [];
  const from: (string | null)[] = [];
  const encode = (text: string) => new TextEncoder().encode(text);
  return {
    open,
    from,
    async fetch(_: RequestInfo | URL, init?: RequestInit): Promise<Response> {
      const id = new Headers(init?.headers).get('last-event-id');
      from.push(id);
      let mine: ReadableStreamDefaultController<Uint8Array>;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          mine = controller;
          open.add(controller);
          controller.enqueue(encode(': hello\n\n'));
          const rest = id === null ? [] : log.slice(log.findIndex((one) => one.id === id) + 1);
          for (const { text } of rest) controller.enqueue(encode(text));
          init?.signal?.addEventListener('abort', () => {
            open.delete(controller);
            controller.error(init.signal?.reason);
          });
        },
        cancel() {
          open.delete(mine);
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    },
    publish(n: number) {
      const text = `id: p${n}\nevent: referral.created\ndata: {"id":"evt_${n}","type":"referral.created"}\n\n`;
      log.push({ id: `p${n}`, text });
      for (const controller of open) controller.enqueue(encode(text));
    },
  };
}

function listen(tab: Tab, stream: ReturnType<typeof makeStream>, scope: string) {
  const heard: string[] = [];
  const client = createClient({ apiUrl: 'https://api.test', token: 'token', fetch: stream.fetch });
  const live = tab.sdk.createLive({ client, scope: async () => scope, onReset() {} });
  const leave = live.subscribe((event: LiveEvent) => {
    heard.push('id' in event ? event.id : event.type);
  });
  return { live, heard, leave, tab };
}

afterEach(closeTabs);

describe('the live stream in a browser', () => {
  it('is one for all tabs, is handed over when the leader`s tab is closed, and loses nothing', async () => {
    const stream = makeStream();
    const scope = `scope-${Date.now()}`;
    const leader = listen(await openTab(), stream, scope);
    await until(() => leader.live.state === 'open');
    const others = [listen(await openTab(), stream, scope), listen(await openTab(), stream, scope)];
    await until(() => others.every(({ live }) => live.state === 'open'));
    stream.publish(1);
    await until(() => [leader, ...others].every(({ heard }) => heard.length === 1));
    same(stream.from, [null]);
    leader.tab.close();
    stream.open.clear();
    stream.publish(2);
    await until(() => others.every(({ heard }) => heard.length === 2));
    same(stream.from, [null, 'p1']);
    stream.publish(3);
    await until(() => others.every(({ heard }) => heard.length === 3));
    for (const { heard } of others) same(heard, ['evt_1', 'evt_2', 'evt_3']);
  });

  it('is let go of for the back/forward cache, and resumed after it', async () => {
    const stream = makeStream();
    const tab = await openTab();
    const one = listen(tab, stream, `scope-${Date.now()}`);
    await until(() => one.live.state === 'open');
    stream.publish(1);
    await until(() => one.heard.length === 1);
    tab.window.dispatchEvent(new Event('pagehide'));
    await until(() => stream.open.size === 0);
    same(one.live.state, 'idle');
    stream.publish(2);
    tab.window.dispatchEvent(new Event('pageshow'));
    await until(() => one.heard.length === 2);
    same(stream.from, [null, 'p1']);
    one.leave();
    await until(() => stream.open.size === 0);
  });

  it('is cut when the browser goes offline and opened again at once when it is back', async () => {
    const stream = makeStream();
    const tab = await openTab();
    const one = listen(tab, stream, `scope-${Date.now()}`);
    await until(() => one.live.state === 'open');
    stream.publish(1);
    await until(() => one.heard.length === 1);
    tab.window.dispatchEvent(new Event('offline'));
    await until(() => one.live.state === 'offline');
    stream.publish(2);
    tab.window.dispatchEvent(new Event('online'));
    await until(() => one.heard.length === 2);
    same(one.live.state, 'open');
  });

  it('shares nothing between scopes', async () => {
    const stream = makeStream();
    const one = listen(await openTab(), stream, `scope-a-${Date.now()}`);
    const two = listen(await openTab(), stream, `scope-b-${Date.now()}`);
    await until(() => stream.open.size === 2);
    const [controller] = stream.open;
    controller?.enqueue(new TextEncoder().encode('id: x\ndata: {"id":"evt_x","type":"x"}\n\n'));
    await until(() => one.heard.length + two.heard.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    same(one.heard.length * two.heard.length, 0);
  });
});
