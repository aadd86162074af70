import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { findFreePorts } from '../support/free-ports.ts';

const program = fileURLToPath(new URL('../../examples/html/server.mjs', import.meta.url));
const keys = { SISO_SECRET_KEY: 'sk_test_kept', SISO_PUBLISHABLE_KEY: 'pk_test_shown' };

const running: ChildProcess[] = [];
const apis: Server[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  for (const api of apis.splice(0)) api.close();
});

function run(env: Record<string, string>): { child: ChildProcess; said: () => string; exit: Promise<number> } {
  const child = spawn(process.execPath, [program], { env: { PATH: process.env.PATH ?? '', ...env } });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  }
  return { child, said: () => text, exit: once(child, 'close').then(([code]) => Number(code)) };
}

/** Starts the site against an API that answers as it is told, or that is away. */
async function startSite(answer?: (request: IncomingMessage, body: string) => [status: number, body: object]) {
  const [sitePort = 0, apiPort = 0] = await findFreePorts(2);
  if (answer) {
    const api = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const [status, content] = answer(request, body);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
    });
    apis.push(api);
    await once(api.listen(apiPort, 'localhost'), 'listening');
  }
  const apiUrl = `http://localhost:${apiPort}`;
  const site = run({ ...keys, PORT: String(sitePort), SISO_API_URL: apiUrl });
  await expect.poll(site.said, { timeout: 10_000 }).toContain(`http://localhost:${sitePort}`);
  const askForSession = (host: string, headers: Record<string, string>) =>
    fetch(`http://${host}:${sitePort}/my/siso-session`, { method: 'POST', headers });
  return { ...site, port: sitePort, apiUrl, askForSession };
}

test('says everything that is wrong with its settings at once', async () => {
  const { said, exit } = run({ PORT: 'eighty', SISO_API_URL: 'localhost', SISO_PUBLISHABLE_KEY: 'sk_test_swapped' });
  expect(await exit).toBe(1);
  for (const name of ['PORT', 'SISO_API_URL', 'SISO_SECRET_KEY', 'SISO_PUBLISHABLE_KEY']) {
    expect(said()).toMatch(new RegExp(`- ${name} must be`));
  }
  expect(said()).not.toContain('sk_test_swapped');
});

test('says when its port is taken', async () => {
  const { port } = await startSite();
  const second = run({ ...keys, PORT: String(port) });
  expect(await second.exit).toBe(1);
  expect(second.said()).toContain(`Port ${port} is taken`);
});

test('answers on both names of this machine, with the publishable key and never the secret one', async () => {
  const { port, apiUrl } = await startSite();
  for (const host of ['localhost', '127.0.0.1']) {
    const page = await (await fetch(`http://${host}:${port}/`)).text();
    expect(page).toContain(keys.SISO_PUBLISHABLE_KEY);
    expect(page).toContain(`src="${apiUrl}/cdn/v1/siso.js"`);
    expect(page).not.toContain(keys.SISO_SECRET_KEY);
    expect(page).not.toContain('{{');
  }
});

test('mints a session for its own pages only, with the origin that asked', async () => {
  const asked: unknown[] = [];
  const { port, askForSession } = await startSite((request, body) => {
    asked.push([request.method, request.url, request.headers.authorization, JSON.parse(body)]);
    return [201, { id: 'wse_1', token: 'eyJ', expiresAt: '2026-01-01T00:00:00Z', partnerId: 'ptr_1' }];
  });
  for (const host of ['localhost', '127.0.0.1']) {
    const origin = `http://${host}:${port}`;
    const response = await askForSession(host, { origin });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ token: 'eyJ', expiresAt: '2026-01-01T00:00:00Z' });
    expect(asked.pop()).toEqual([
      'POST',
      '/v1/widget-sessions',
      `Bearer ${keys.SISO_SECRET_KEY}`,
      { subject: 'demo-user', origin, components: ['commission-dashboard'] },
    ]);
  }
  expect((await askForSession('localhost', {})).status).toBe(403);
  expect((await askForSession('localhost', { origin: 'null' })).status).toBe(403);
  expect((await askForSession('localhost', { origin: `http://127.0.0.1:${port}` })).status).toBe(403);
  expect((await askForSession('localhost', { origin: 'https://elsewhere.example' })).status).toBe(403);
  expect(asked).toEqual([]);
});

test('asks to come back when the API refuses or is away, and tells its own log why', async () => {
  const refused = await startSite(() => [401, { code: 'invalid_key', detail: 'The key is revoked.' }]);
  const away = await startSite();
  for (const site of [refused, away]) {
    const response = await site.askForSession('localhost', { origin: `http://localhost:${site.port}` });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.json()).toEqual({ code: 'session_unavailable' });
  }
  expect(refused.said()).toContain('401 invalid_key (The key is revoked.)');
  expect(away.said()).toContain('ECONNREFUSED');
});

test('serves nothing outside its own folder', async () => {
  const { port } = await startSite();
  for (const path of [
    '/../settings.mjs',
    '/%2e%2e/settings.mjs',
    '/..%2fsettings.mjs',
    '/css',
    '/404',
    '/package.json',
  ]) {
    expect((await fetch(`http://localhost:${port}${path}`)).status).toBe(404);
  }
});
