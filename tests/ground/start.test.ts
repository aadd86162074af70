import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DemoFacts } from '../../api/src/entry/local/banner.ts';
import { findFreePorts } from '../support/free-ports.ts';
import { type RunningEntry, runEntry } from './support/run-entry.ts';

let dataDir: string;
let env: Record<string, string>;
let running: RunningEntry;

const READY = 'SISO Partner is ready';
const demo = async () => JSON.parse(await readFile(path.join(dataDir, 'demo.json'), 'utf8')) as DemoFacts;

async function ask(method: string, where: string, key: string, body?: object) {
  const { apiUrl } = await demo();
  const response = await fetch(`${apiUrl}${where}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: (await response.json()) as { id: string } };
}

beforeAll(async () => {
  dataDir = path.join(await mkdtemp(path.join(tmpdir(), 'siso-start-')), 'data');
  const [port, sitePort] = await findFreePorts(2);
  env = { DATA_DIR: dataDir, PORT: String(port), DEMO_SITE_PORT: String(sitePort) };
  running = runEntry('local.ts', env);
  await running.saying(READY);
}, 300_000);

afterAll(async () => {
  running.child.kill('SIGINT');
  await running.ended;
  await rm(path.dirname(dataDir), { recursive: true, force: true });
});

test('it prints the table and leaves the same in a file that only its owner reads', async () => {
  const { people, ...facts } = await demo();
  expect(Object.keys(facts).sort()).toEqual(
    ['apiUrl', 'demoSiteUrl', 'docsUrl', 'operatorKey', 'partnerId', 'portalUrl', 'publishableKey', 'secretKey'].sort(),
  );
  for (const value of Object.values(facts)) expect(running.output()).toContain(value);
  expect(people).toHaveLength(8);
  for (const { email, password, totpSecret = '' } of people) {
    for (const value of [email, password, totpSecret]) expect(running.output()).toContain(value);
  }
  expect(((await stat(path.join(dataDir, 'demo.json'))).mode & 0o777).toString(8)).toBe('600');
  for (const url of [facts.docsUrl, facts.demoSiteUrl, facts.portalUrl]) expect((await fetch(url)).status).toBe(200);
});

test('a second start on the same folder says who holds it', async () => {
  const [port] = await findFreePorts(1);
  const second = runEntry('local.ts', { ...env, PORT: String(port) });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain('is in use by another SISO Partner');
  expect(second.output()).toContain(String(running.child.pid));
});

test('kill -9 loses nothing that was answered, and the next start goes on with the same keys', async () => {
  const before = await demo();
  const made: string[] = [];
  for (let i = 0; i < 20; i++) {
    const answer = await ask('POST', '/v1/referrals', before.secretKey, { clientName: `Survivor ${i}` });
    expect(answer.status).toBe(201);
    made.push(answer.body.id);
  }
  running.child.kill('SIGKILL');
  await running.ended;
  running = runEntry('local.ts', env);
  await running.saying(READY);
  expect(await demo()).toEqual(before);
  for (const id of made) expect((await ask('GET', `/v1/referrals/${id}`, before.secretKey)).status).toBe(200);
}, 60_000);

test('Ctrl-C ends everything within seconds, with a stream still open', async () => {
  const { apiUrl, secretKey, demoSiteUrl } = await demo();
  const stream = await fetch(`${apiUrl}/v1/events/stream`, { headers: { authorization: `Bearer ${secretKey}` } });
  expect(stream.status).toBe(200);
  const asked = Date.now();
  running.child.kill('SIGINT');
  expect(await running.ended).toBe(0);
  expect(Date.now() - asked).toBeLessThan(9_000);
  await stream.body?.cancel().catch(() => {});
  await expect(fetch(demoSiteUrl ?? '')).rejects.toThrow();
});

test('a taken port is said in one line', async () => {
  running = runEntry('local.ts', env);
  await running.saying(READY);
  const other = path.join(path.dirname(dataDir), 'other');
  const second = runEntry('local.ts', { ...env, DATA_DIR: other });
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(/Port \d+.*PORT/);
});
