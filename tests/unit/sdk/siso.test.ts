import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createPublicSiso, createSiso, type Siso, type SisoOptions } from '../../../sdk/src/index.ts';
import { json, sessionFor, startServer, until } from './server.ts';

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
