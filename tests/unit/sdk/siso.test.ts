import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createPublicSiso, createSiso, type Siso, type SisoEvent, type SisoOptions } from '../../../sdk/src/index.ts';
import { json, problem, sessionFor, startServer, until } from './server.ts';

/** An API that says who asked, and streams. */
async function startApi() {
  const server = await startServer(({ url, headers }, response) => {
    if (url === '/v1/events/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      streams.add(response);
      response.on('close', () => streams.delete(response));
      response.write(': hello\n\n');
    } else json(response, url === '/v1/referrals' ? 201 : 200, { who: headers.authorization });
  });
  const streams = new Set<Parameters<typeof server.answer>[1]>();
  const calls = (url: string) => server.seen.filter((one) => one.url === url).length;
  return Object.assign(server, { streams, calls });
}

function open(options: SisoOptions): Siso {
  const siso = createSiso(options);
  onTestFinished(() => siso.close());
  return siso;
}
const dashboardOf = (siso: Siso) =>
  siso.query('dashboard', async (signal) => (await siso.client.get('/v1/dashboard', { signal })).data);

describe('a Siso with a session', () => {
  test('starts the session at once and makes one call per thing shown', async () => {
    const api = await startApi();
    const fetchSession = vi.fn(async () => sessionFor('user-1'));
    const siso = open({ apiUrl: `${api.url}/`, fetchSession });
    expect(siso.apiUrl).toBe(api.url);
    expect(fetchSession).toHaveBeenCalledTimes(1);
    const query = dashboardOf(siso);
    query.subscribe(() => {});
    dashboardOf(siso).subscribe(() => {});
    await until(() => query.value !== undefined);
    expect(api.calls('/v1/dashboard')).toBe(1);
    expect(query.value).toEqual({ who: `Bearer ${await siso.session.token()}` });
    expect(fetchSession).toHaveBeenCalledTimes(1);
  });

  test('shows what failed for want of a session as soon as there is one', async () => {
    const api = await startApi();
    let fails = true;
    const siso = open({
      apiUrl: api.url,
      async fetchSession() {
        if (fails) throw new Error('Host is down');
        return sessionFor('user-1');
      },
    });
    const query = dashboardOf(siso);
    query.subscribe(() => {});
    await until(() => query.error !== null && !query.loading);
    expect(query.error).toMatchObject({ code: 'session_failed' });
    expect(api.seen).toEqual([]);
    fails = false;
    await until(() => query.value !== undefined);
    expect(query.error).toBeNull();
  });

  test('refreshes what is shown on a reset of the stream', async () => {
    const api = await startApi();
    const siso = open({ apiUrl: api.url, fetchSession: async () => sessionFor('user-1') });
    const query = dashboardOf(siso);
    query.subscribe(() => {});
    const heard: string[] = [];
    siso.live.subscribe((event) => heard.push(event.type));
    await until(() => siso.live.state === 'open' && query.value !== undefined);
    expect(api.calls('/v1/dashboard')).toBe(1);
    for (const stream of api.streams) stream.write('event: reset\ndata: {}\n\n');
    await until(() => api.calls('/v1/dashboard') === 2);
    expect(heard).toEqual(['reset']);
  });

  test('forgets one person`s figures when the host puts another in', async () => {
    const api = await startApi();
    let sub = 'user-1';
    const siso = open({ apiUrl: api.url, fetchSession: async () => sessionFor(sub) });
    const query = dashboardOf(siso);
    query.subscribe(() => {});
    siso.live.subscribe(() => {});
    await until(() => query.value !== undefined && api.streams.size === 1);
    const before = query.value;
    sub = 'user-2';
    const renewing = siso.session.token({ force: true });
    await renewing;
    expect(query.value).toBeUndefined();
    await until(() => query.value !== undefined && api.calls('/v1/events/stream') === 2);
    expect(query.value).not.toEqual(before);
    await until(() => api.streams.size === 1);
  });

  test('logs out without a trace: calls, stream, token, cache and outbox', async () => {
    const api = await startApi();
    const siso = open({ apiUrl: api.url, fetchSession: async () => sessionFor('user-1') });
    const query = dashboardOf(siso);
    query.subscribe(() => {});
    siso.live.subscribe(() => {});
    await until(() => query.value !== undefined && siso.live.state === 'open');
    api.answer = () => {};
    const hanging = siso.client.get('/v1/brand').catch((error) => error);
    const submitting = siso.outbox
      .submit({ path: '/v1/referrals', body: { clientName: 'Ada' } })
      .catch((error) => error);
    await until(() => api.calls('/v1/referrals') === 1 && api.calls('/v1/brand') === 1);
    await siso.logout();
    expect(await hanging).toMatchObject({ status: 0, code: 'closed' });
    await submitting;
    await until(() => api.streams.size === 0);
    expect(siso.session.state).toBe('none');
    expect(siso.live.state).toBe('idle');
    expect(query.value).toBeUndefined();
    await expect(siso.session.token()).rejects.toMatchObject({ code: 'closed' });
    await expect(siso.client.get('/v1/brand')).rejects.toMatchObject({ code: 'closed' });
    const calls = api.seen.length;
    await query.refresh();
    siso.live.subscribe(() => {});
    await siso.outbox.flush();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(api.seen).toHaveLength(calls);
  });

  test('logs out also when there never was a session', async () => {
    const siso = open({
      apiUrl: 'http://127.0.0.1:1',
      async fetchSession() {
        throw new Error('Signed out');
      },
    });
    await siso.logout();
    expect(siso.session.state).toBe('none');
  });
});

describe('a public Siso', () => {
  test.each([
    ['createPublicSiso', createPublicSiso],
    ['createSiso', createSiso],
  ])('from %s speaks with the publishable key and has neither session nor stream', async (_, create) => {
    const api = await startApi();
    const siso = create({ apiUrl: api.url, publishableKey: 'pk_test_1' });
    onTestFinished(() => siso.close());
    expect((await siso.client.get('/v1/brand')).data).toEqual({ who: 'Bearer pk_test_1' });
    expect(await siso.outbox.submit({ path: '/v1/referrals', body: { clientName: 'Ada' } })).toEqual({
      state: 'sent',
      data: { who: 'Bearer pk_test_1' },
    });
    expect(siso.session.state).toBe('none');
    await expect(siso.session.token()).rejects.toMatchObject({ status: 0, code: 'session_failed' });
    await siso.logout();
    await expect(siso.client.get('/v1/brand')).rejects.toMatchObject({ code: 'closed' });
  });
});

describe('the host`s hook', () => {
  test('hears one type, or all, until it leaves; a listener that throws harms nobody', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => reported.mockRestore());
    const siso = open({ apiUrl: 'http://127.0.0.1:1', publishableKey: 'pk_1' });
    const one = vi.fn();
    const all = vi.fn();
    siso.on('element:ready', () => {
      throw new Error('The host`s own mistake');
    });
    const leave = siso.on('element:ready', one);
    siso.on('*', all);
    siso.emit('element:ready', { element: 'siso-referral-form' });
    siso.emit('element:error', { element: 'siso-referral-form', code: 'network_error' });
    leave();
    siso.emit('element:ready', { element: 'siso-referral-form' });
    expect(one.mock.calls).toEqual([[{ type: 'element:ready', detail: { element: 'siso-referral-form' } }]]);
    expect(all).toHaveBeenCalledTimes(3);
    expect(reported).toHaveBeenCalledTimes(2);
  });
});

describe('facts for the host', () => {
  /** Everything that the bus of a Siso said, as JSON. */
  const record = (siso: Siso) => {
    const heard: SisoEvent[] = [];
    siso.on('*', (event) => heard.push(event));
    return { heard, of: (type: string) => heard.filter((event) => event.type === type).map(({ detail }) => detail) };
  };

  test('tell how the session begins, fails and ends', async () => {
    const api = await startApi();
    let fails = true;
    const siso = open({
      apiUrl: api.url,
      async fetchSession() {
        if (fails) throw new Error('The host`s own words');
        return sessionFor('user-1');
      },
    });
    const { of, heard } = record(siso);
    await siso.session.token().catch(() => {});
    fails = false;
    await siso.session.token();
    await siso.logout();
    expect(of('session')).toEqual([
      { state: 'error', code: 'session_failed' },
      { state: 'ready', code: null },
      { state: 'none', code: null },
    ]);
    expect(JSON.stringify(heard)).not.toContain('own words');
  });

  test('name a failed call by its route, never by what was in it; an aborted one is none', async () => {
    const api = await startApi();
    const siso = open({ apiUrl: api.url, fetchSession: async () => sessionFor('user-1') });
    const { of, heard } = record(siso);
    api.answer = (_, response) => problem(response, 404, 'not_found');
    const asked = { path: { referralId: 'ref_secret' }, query: { email: 'ada@client.test' } as never };
    await siso.client.get('/v1/referrals/{referralId}', asked).catch(() => {});
    const cut = new AbortController();
    api.answer = () => cut.abort();
    await siso.client.get('/v1/brand', { signal: cut.signal }).catch(() => {});
    expect(of('request-failed')).toEqual([
      { method: 'get', route: '/v1/referrals/{referralId}', status: 404, code: 'not_found', requestId: 'req_1' },
    ]);
    expect(JSON.stringify(heard)).not.toMatch(/ref_secret|ada@/);
  });

  test('tell what became of submissions, without what was submitted', async () => {
    const api = await startApi();
    let offline = true;
    const siso = createPublicSiso({
      apiUrl: api.url,
      publishableKey: 'pk_test_1',
      fetch: (input, init) => (offline ? Promise.reject(new TypeError('No')) : fetch(input, init)),
    });
    onTestFinished(() => siso.close());
    const { of, heard } = record(siso);
    await siso.outbox.submit({ path: '/v1/referrals', body: { clientName: 'Ada Lovelace' } });
    offline = false;
    await siso.outbox.flush();
    const id = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(of('outbox')).toEqual([
      { state: 'queued', id, code: 'network_error' },
      { state: 'sent', id, code: null },
    ]);
    expect(of('request-failed')).toMatchObject([{ method: 'post', route: '/v1/referrals', code: 'network_error' }]);
    expect(JSON.stringify(heard)).not.toContain('Ada');
  });

  test('pass the stream`s events on in ids; naming one opens the stream, `*` does not', async () => {
    const api = await startApi();
    const siso = open({ apiUrl: api.url, fetchSession: async () => sessionFor('user-1') });
    const { of } = record(siso);
    await siso.session.token();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(siso.live.state).toBe('idle');
    const named: SisoEvent<'referral.created'>[] = [];
    const leave = siso.on('referral.created', (event) => named.push(event));
    await until(() => siso.live.state === 'open');
    const event = {
      id: 'evt_1',
      type: 'referral.created',
      partnerId: 'ptr_1',
      occurredAt: '2026-03-01T12:00:00Z',
      createdAt: '2026-03-01T12:00:00Z',
      audience: 'partner',
      actor: { type: 'publishable_key', id: 'key_1' },
      subject: { type: 'referral', id: 'ref_1' },
      data: { clientName: 'Ada Lovelace', source: 'website' },
    };
    for (const stream of api.streams)
      stream.write(`id: p1\nevent: referral.created\ndata: ${JSON.stringify(event)}\n\n`);
    await until(() => named.length === 1);
    const detail = { id: 'evt_1', occurredAt: '2026-03-01T12:00:00Z', subject: { type: 'referral', id: 'ref_1' } };
    expect(named).toEqual([{ type: 'referral.created', detail }]);
    expect(of('referral.created')).toEqual([detail]);
    leave();
    await until(() => siso.live.state === 'idle' && api.streams.size === 0);
  });
});

describe('what is loaded when it is needed', () => {
  test('is one stream for however many listen, those who leave before it is there included', async () => {
    const api = await startApi();
    const siso = open({ apiUrl: api.url, fetchSession: async () => sessionFor('user-1') });
    const states: string[] = [];
    siso.live.onState((state) => states.push(state));
    const early = siso.live.subscribe(() => {});
    const leave = Array.from({ length: 5 }, () => siso.live.subscribe(() => {}));
    early();
    expect(siso.live.state).toBe('connecting');
    await until(() => siso.live.state === 'open');
    expect(api.calls('/v1/events/stream')).toBe(1);
    for (const one of leave) one();
    await until(() => siso.live.state === 'idle' && api.streams.size === 0);
    const again = siso.live.subscribe(() => {});
    await until(() => siso.live.state === 'open');
    again();
    expect(states).toEqual(['connecting', 'open', 'idle', 'connecting', 'open']);
  });

  test('opens nothing for one who has left, nor after a logout', async () => {
    const api = await startApi();
    const siso = open({ apiUrl: api.url, fetchSession: async () => sessionFor('user-1') });
    siso.live.subscribe(() => {})();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(siso.live.state).toBe('idle');
    siso.live.subscribe(() => {});
    await siso.logout();
    siso.live.subscribe(() => {});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(siso.live.state).toBe('idle');
    expect(api.calls('/v1/events/stream')).toBe(0);
  });

  test('an outbox is not looked into for nothing', async () => {
    const siso = open({ apiUrl: 'http://127.0.0.1:1', publishableKey: 'pk_1' });
    await siso.outbox.flush();
    expect(await siso.outbox.list()).toEqual([]);
    await siso.outbox.discard('nothing');
  });
});

describe('in Node', () => {
  test('importing touches nothing of a browser, a call leaves nothing running', async () => {
    const api = await startApi();
    const entry = new URL('../../../sdk/src/index.ts', import.meta.url).href;
    const program = `
      for (const name of ['window', 'document', 'indexedDB', 'localStorage', 'sessionStorage', 'navigator', 'location', 'BroadcastChannel', 'addEventListener']) {
        Object.defineProperty(globalThis, name, { configurable: true, get() { throw new Error('touched ' + name); } });
      }
      const { createClient } = await import(${JSON.stringify(entry)});
      for (const name of ['addEventListener']) delete globalThis[name];
      const { data } = await createClient({ apiUrl: ${JSON.stringify(api.url)}, token: 'sk_1' }).get('/v1/brand');
      console.log(JSON.stringify(data), Math.round(performance.now()));
    `;
    const began = Date.now();
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
    expect(stdout).toMatch(/^\{"who":"Bearer sk_1"\} \d+/);
    expect(Date.now() - began).toBeLessThan(5_000);
  });
});
