import type { ServerResponse } from 'node:http';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '../../../sdk/src/client.ts';
import { createLive, type LiveOptions, type OwnLive } from '../../../sdk/src/live.ts';
import type { LiveEvent } from '../../../sdk/src/wire.ts';
import { problem, type Seen, startServer, until } from './server.ts';

/** An event stream that resumes by id, as the API's does. */
async function startStream() {
  const open = new Set<ServerResponse>();
  const log: { id: string; text: string }[] = [];
  const server = await startServer((request, response) => stream(request, response));
  const stream = ({ headers }: Seen, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': hello\n\n');
    const from = headers['last-event-id'];
    if (from !== undefined)
      for (const { text } of log.slice(log.findIndex(({ id }) => id === from) + 1)) response.write(text);
    open.add(response);
    response.on('close', () => open.delete(response));
  };
  return Object.assign(server, {
    open,
    stream,
    /** Keeps an event, and tells those who are connected. */
    publish(n: number, type = 'referral.created') {
      const data = JSON.stringify({ id: `evt_${n}`, type, partnerId: 'ptr_1', data: { clientName: `Client ${n}` } });
      const text = `id: p${n}\nevent: ${type}\ndata: ${data}\n\n`;
      log.push({ id: `p${n}`, text });
      for (const response of open) response.write(text);
    },
    connections: () => server.seen.length,
  });
}

/** A tab: its own Live, over this runtime's real Web Locks and BroadcastChannel. */
function openTab(url: string, scope: string, options: Partial<LiveOptions> = {}) {
  const heard: string[] = [];
  const onReset = vi.fn();
  const live: OwnLive = createLive({
    client: createClient({ apiUrl: url, token: 'secret-token', retry: { baseMs: 5, maxMs: 20 } }),
    scope: async () => scope,
    onReset,
    locks: navigator.locks,
    Channel: BroadcastChannel,
    ...options,
  });
  const listener = (event: LiveEvent) => {
    heard.push('id' in event ? event.id : event.type);
  };
  onTestFinished(() => live.close());
  return { live, heard, onReset, leave: live.subscribe(listener), listener };
}
let serial = 0;
const newScope = () => `scope-${++serial}`;

describe('one tab', () => {
  test('opens with its first subscriber, closes with its last, and hands events to all', async () => {
    const server = await startStream();
    const tab = openTab(server.url, newScope());
    const states: string[] = [tab.live.state];
    tab.live.onState((state) => states.push(state));
    const second: string[] = [];
    const leaveSecond = tab.live.subscribe((event) => second.push(event.type));
    await until(() => tab.live.state === 'open');
    expect(server.seen[0]).toMatchObject({
      url: '/v1/events/stream',
      headers: { authorization: 'Bearer secret-token' },
    });
    expect(server.seen[0]?.headers['last-event-id']).toBeUndefined();
    server.publish(1);
    server.publish(2, 'commission.accrued');
    await until(() => second.length === 2);
    expect(tab.heard).toEqual(['evt_1', 'evt_2']);
    expect(second).toEqual(['referral.created', 'commission.accrued']);
    leaveSecond();
    tab.leave();
    await until(() => server.open.size === 0);
    expect(states).toEqual(['connecting', 'open', 'idle']);
    expect(server.connections()).toBe(1);
  });

  test('an element that moves in the page does not cut the stream', async () => {
    const server = await startStream();
    const tab = openTab(server.url, newScope());
    await until(() => tab.live.state === 'open');
    tab.leave();
    tab.live.subscribe(tab.listener);
    await new Promise((resolve) => setTimeout(resolve, 50));
    server.publish(1);
    await until(() => tab.heard.length === 1);
    expect(server.connections()).toBe(1);
  });

  test('resumes where the stream broke: nothing lost, nothing twice', async () => {
    const server = await startStream();
    const tab = openTab(server.url, newScope());
    await until(() => server.open.size === 1);
    server.publish(1);
    await until(() => tab.heard.length === 1);
    for (const response of server.open) response.destroy();
    server.publish(2);
    server.publish(3);
    await until(() => tab.heard.length === 3);
    expect(server.seen[1]?.headers['last-event-id']).toBe('p1');
    expect(tab.heard).toEqual(['evt_1', 'evt_2', 'evt_3']);
    expect(tab.onReset).not.toHaveBeenCalled();
  });

  test('goes on after the server ends the stream with the token, through a refusal and a dead server', async () => {
    const server = await startStream();
    let token = 'first';
    const client = createClient({
      apiUrl: server.url,
      async token(options) {
        if (options?.force) token = 'second';
        return token;
      },
    });
    const tab = openTab(server.url, newScope(), { client });
    await until(() => server.open.size === 1);
    server.publish(1);
    await until(() => tab.heard.length === 1);
    const states: string[] = [];
    tab.live.onState((state) => states.push(state));
    server.answer = ({ headers }, response) => {
      if (headers.authorization === 'Bearer first') problem(response, 401, 'token_expired');
      else if (server.connections() < 4) problem(response, 503, 'unavailable');
      else server.stream(server.seen.at(-1) as Seen, response);
    };
    for (const response of server.open) {
      server.open.delete(response);
      response.end();
    }
    await until(() => server.open.size === 1, 5_000);
    server.publish(2);
    await until(() => tab.heard.length === 2);
    expect(states).toEqual(['connecting', 'offline', 'connecting', 'open']);
    expect(server.seen.at(-1)?.headers).toMatchObject({ authorization: 'Bearer second', 'last-event-id': 'p1' });
  });

  test('passes a reset on, and makes one itself for a gap that no id closes', async () => {
    const server = await startStream();
    const tab = openTab(server.url, newScope(), { graceMs: 1_500 });
    await until(() => tab.live.state === 'open');
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    // No event came yet, so there is no id to resume from: what happens in between is lost.
    for (const response of server.open) response.destroy();
    await until(() => tab.heard.length === 1);
    expect(tab.heard).toEqual(['reset']);
    expect(tab.onReset).toHaveBeenCalledTimes(1);
    for (const response of server.open) response.write('id: p9\nevent: reset\ndata: {}\n\n');
    await until(() => tab.heard.length === 2);
    expect(tab.heard).toEqual(['reset', 'reset']);
    for (const response of server.open) response.destroy();
    await until(() => server.connections() === 3);
    expect(server.seen[2]?.headers['last-event-id']).toBe('p9');
  });

  test('takes an id that the server names ahead of any event', async () => {
    const server = await startStream();
    server.answer = (request, response) => {
      server.stream(request, response);
      if (server.connections() === 1) response.write('id: p0\n\n');
    };
    const tab = openTab(server.url, newScope(), { graceMs: 0 });
    await until(() => server.open.size === 1);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(tab.heard).toContain('here');
    const before = tab.heard.length;
    for (const response of server.open) response.destroy();
    await until(() => server.connections() === 2);
    await until(() => tab.live.state === 'open');
    expect(server.seen[1]?.headers['last-event-id']).toBe('p0');
    expect(tab.heard).toHaveLength(before);
  });

  test('gives up a connection on which even heartbeats have stopped', async () => {
    const server = await startStream();
    const tab = openTab(server.url, newScope(), { silenceMs: 900 });
    await until(() => server.open.size === 1);
    const beat = setInterval(() => {
      for (const response of server.open) response.write(': heartbeat\n\n');
    }, 50);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(server.connections()).toBe(1);
    clearInterval(beat);
    await until(() => server.connections() > 1);
    expect(tab.live.state).not.toBe('idle');
  });

  test('waits for the session, trying again', async () => {
    const server = await startStream();
    let fails = true;
    const scope = newScope();
    const tab = openTab(server.url, scope, {
      async scope() {
        if (fails) throw new Error('No session');
        return scope;
      },
    });
    await until(() => tab.live.state === 'offline');
    fails = false;
    await until(() => tab.live.state === 'open');
  });
});

describe('several tabs', () => {
  test('share one stream, and all hear each event once', async () => {
    const server = await startStream();
    const scope = newScope();
    const tabs = [openTab(server.url, scope), openTab(server.url, scope), openTab(server.url, scope)];
    await until(() => tabs.every(({ live }) => live.state === 'open'));
    server.publish(1);
    server.publish(2);
    await until(() => tabs.every(({ heard }) => heard.length === 2));
    expect(server.connections()).toBe(1);
    const late = openTab(server.url, scope);
    await until(() => late.live.state === 'open');
    server.publish(3);
    await until(() => [...tabs, late].every(({ heard }) => heard.at(-1) === 'evt_3'));
    expect(server.connections()).toBe(1);
  });

  test('go on when the leader closes: the next resumes from the last id, and nothing is lost or heard twice', async () => {
    const server = await startStream();
    const scope = newScope();
    const leader = openTab(server.url, scope);
    await until(() => leader.live.state === 'open');
    const others = [openTab(server.url, scope), openTab(server.url, scope)];
    await until(() => others.every(({ live }) => live.state === 'open'));
    server.publish(1);
    await until(() => others.every(({ heard }) => heard.length === 1));
    leader.live.close();
    server.publish(2);
    await until(() => others.every(({ heard }) => heard.length === 2));
    expect(server.connections()).toBe(2);
    expect(server.seen[1]?.headers['last-event-id']).toBe('p1');
    server.publish(3);
    await until(() => others.every(({ heard }) => heard.length === 3));
    for (const { heard } of others) expect(heard).toEqual(['evt_1', 'evt_2', 'evt_3']);
    expect(leader.heard).toEqual(['evt_1']);
    expect(server.open.size).toBe(1);
  });

  test('a newcomer learns the last id from the leader, and can take over at once', async () => {
    const server = await startStream();
    const scope = newScope();
    const leader = openTab(server.url, scope);
    await until(() => leader.live.state === 'open');
    server.publish(1);
    await until(() => leader.heard.length === 1);
    const newcomer = openTab(server.url, scope);
    await until(() => newcomer.live.state === 'open');
    leader.leave();
    server.publish(2);
    await until(() => newcomer.heard.length === 2);
    // What it fetched before it listened may lack the event that the others have heard: it is told where they are.
    expect(newcomer.heard).toEqual(['here', 'evt_2']);
    expect(server.seen[1]?.headers['last-event-id']).toBe('p1');
  });

  test('a leader that fell silent loses its place, and follows when it wakes', async () => {
    const server = await startStream();
    const scope = newScope();
    // Its words reach nobody and its stream hangs, like a tab that the browser froze.
    class Frozen extends BroadcastChannel {
      override postMessage() {}
    }
    const frozen = openTab(server.url, scope, {
      Channel: Frozen as unknown as typeof BroadcastChannel,
      silenceMs: 60_000,
    });
    await until(() => frozen.live.state === 'open');
    const visible = openTab(server.url, scope, { silenceMs: 900 });
    const beat = setInterval(() => {
      for (const response of server.open) response.write(': heartbeat\n\n');
    }, 30);
    onTestFinished(() => clearInterval(beat));
    await until(() => server.connections() === 2);
    await until(() => visible.live.state === 'open' && server.open.size === 1);
    server.publish(1);
    await until(() => visible.heard.length === 1 && frozen.heard.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(server.connections()).toBe(2);
  });

  test('of different partners or people share nothing', async () => {
    const server = await startStream();
    const [one, two] = [openTab(server.url, newScope()), openTab(server.url, newScope())];
    await until(() => server.open.size === 2);
    [...server.open][0]?.write('id: a\nevent: x\ndata: {"id":"evt_a","type":"x"}\n\n');
    await until(() => one.heard.length + two.heard.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([one.heard, two.heard].sort()).toEqual([[], ['evt_a']]);
  });

  test('tell each other events, never a token', async () => {
    const server = await startStream();
    const scope = newScope();
    const words: string[] = [];
    const ear = new BroadcastChannel(`siso:${scope}`);
    ear.onmessage = ({ data }: MessageEvent) => words.push(JSON.stringify(data));
    onTestFinished(() => ear.close());
    const tab = openTab(server.url, scope);
    await until(() => tab.live.state === 'open');
    server.publish(1);
    await until(() => words.some((word) => word.includes('evt_1')));
    expect(words.join()).not.toContain('secret-token');
  });

  test('a change of person starts anew under the new scope and forgets the old place', async () => {
    const server = await startStream();
    let scope = newScope();
    const stays = openTab(server.url, scope);
    const tab = openTab(server.url, scope, { scope: async () => scope });
    await until(() => stays.live.state === 'open' && tab.live.state === 'open');
    server.publish(1);
    await until(() => tab.heard.length === 1);
    scope = newScope();
    tab.live.restart();
    await until(() => server.open.size === 2 && tab.live.state === 'open');
    expect(server.seen[1]?.headers['last-event-id']).toBeUndefined();
  });

  test('where the browser knows neither locks nor channels, each tab holds its own stream and resumes it', async () => {
    const server = await startStream();
    const scope = newScope();
    const old = { locks: undefined, Channel: undefined };
    const tabs = [openTab(server.url, scope, old), openTab(server.url, scope, old)];
    await until(() => server.open.size === 2);
    server.publish(1);
    await until(() => tabs.every(({ heard }) => heard.length === 1));
    for (const response of server.open) response.destroy();
    server.publish(2);
    await until(() => tabs.every(({ heard }) => heard.length === 2));
    for (const { heard } of tabs) expect(heard).toEqual(['evt_1', 'evt_2']);
    expect(server.seen.slice(2).map(({ headers }) => headers['last-event-id'])).toEqual(['p1', 'p1']);
  });

  test('where locks are refused, each tab holds its own stream', async () => {
    const server = await startStream();
    const scope = newScope();
    const refusing = {
      request: () => Promise.reject(new DOMException('Denied', 'SecurityError')),
    } as unknown as LockManager;
    const tabs = [openTab(server.url, scope, { locks: refusing }), openTab(server.url, scope, { locks: refusing })];
    await until(() => server.open.size === 2);
    server.publish(1);
    await until(() => tabs.every(({ heard }) => heard.length === 1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const { heard } of tabs) expect(heard).toEqual(['evt_1']);
  });
});
