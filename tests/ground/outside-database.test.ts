import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findFreePorts } from '../support/free-ports.ts';
import { runEntry } from './support/run-entry.ts';

const name = `outside_${randomBytes(4).toString('hex')}`;
const dataDir = path.join(tmpdir(), `siso-${name}`);
let env: Record<string, string>;
let admin: Client;
let adminUrl: string;

beforeAll(async () => {
  const server = new URL(inject('postgresAdminUrl'));
  admin = new Client({ connectionString: server.href });
  await admin.connect();
  await admin.query(`create database ${name}`);
  server.pathname = `/${name}`;
  adminUrl = server.href;
  const app = new URL(adminUrl);
  app.username = name;
  app.password = 'a-password-of-the-operator';
  env = {
    DATABASE_URL: app.href,
    DATABASE_ADMIN_URL: adminUrl,
    SISO_SECRET: 'a secret of at least thirty-two characters',
    DATA_DIR: dataDir,
    PORT: String((await findFreePorts(1))[0]),
    HOST: 'localhost',
  };
});

afterAll(async () => {
  await admin.query(`drop database ${name} with (force)`);
  for (const login of [name, `${name}_staff`, `${name}_identity`, `${name}_worker`])
    await admin.query(`drop role if exists ${login}`);
  await admin.end();
  await rm(dataDir, { recursive: true, force: true });
});

test('before the migrations the server refuses and says what to run', async () => {
  const server = runEntry('node.ts', env);
  expect(await server.ended).toBe(1);
  expect(server.output()).toContain('does not serve on this database');
});

test('migrations run twice at the same time, then an operator key is printed once', async () => {
  const runs = [runEntry('migrate-cli.ts', env), runEntry('migrate-cli.ts', env)];
  expect(await Promise.all(runs.map((run) => run.ended))).toEqual([0, 0]);
  const first = runEntry('operator-key.ts', env);
  expect(await first.ended).toBe(0);
  expect(first.output()).toMatch(/^sk_[0-9A-Za-z]{40,}$/m);
  const second = runEntry('operator-key.ts', env);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain('There is an operator key already');
});

test('the first person is invited by the command line, which prints the link once', async () => {
  const invite = (...args: string[]) => runEntry('invite.ts', env, args);
  const first = invite('ada@siso.example', '--role', 'programme_admin', '--name', 'Ada Byron');
  expect(await first.ended).toBe(0);
  expect(first.output()).toMatch(/^https?:\/\/\S+\/invitation#[0-9A-Za-z]{43}$/m);
  const second = invite('ada@siso.example', '--role', 'programme_admin');
  expect([await second.ended, second.output()]).toEqual([1, expect.stringContaining('has been invited already')]);
  const wrong = invite('nobody', '--role', 'boss');
  expect([await wrong.ended, wrong.output()]).toEqual([
    1,
    expect.stringMatching(/email: .*role: .*Usage: npm run invite/s),
  ]);
});

test('npm start serves it without a demo, and the server and the worker run apart', async () => {
  const start = runEntry('local.ts', env);
  await start.saying('SISO Partner is ready');
  expect(start.output()).toContain('npm run operator-key');
  const ready = await fetch(`http://localhost:${env.PORT}/readyz`);
  expect(await ready.json()).toEqual({ status: 'ok' });
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  expect((await client.query('select 1 from partners')).rowCount).toBe(0);
  await client.end();
  start.child.kill('SIGINT');
  expect(await start.ended).toBe(0);

  const server = runEntry('node.ts', env);
  const worker = runEntry('worker-node.ts', env);
  await Promise.all([server.saying('listening'), worker.saying('working')]);
  expect((await fetch(`http://localhost:${env.PORT}/readyz`)).status).toBe(200);
  for (const entry of [server, worker]) entry.child.kill('SIGTERM');
  expect(await Promise.all([server.ended, worker.ended])).toEqual([0, 0]);
});

test.each([
  ['a superuser', () => ({ DATABASE_URL: adminUrl }), 'is a superuser'],
  ['a short secret', () => ({ SISO_SECRET: 'short' }), 'SISO_SECRET: at least 32 characters'],
  ['a port that is none', () => ({ PORT: 'eighty' }), 'PORT:'],
  ['an address with a path', () => ({ PUBLIC_URL: 'https://api.example.com/v1' }), 'PUBLIC_URL:'],
])('%s is refused with a readable line', async (_, wrong, said) => {
  const server = runEntry('node.ts', { ...env, ...wrong() });
  expect(await server.ended).toBe(1);
  expect(server.output()).toContain(said);
  expect(server.output()).not.toMatch(/\n\s+at /);
});

test('a login that bypasses row-level security is refused', async () => {
  await admin.query(`alter role ${name} bypassrls`);
  const server = runEntry('node.ts', env);
  expect(await server.ended).toBe(1);
  expect(server.output()).toContain('bypasses row-level security');
  await admin.query(`alter role ${name} nobypassrls`);
});

test('a schema that is behind is refused', async () => {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(
    'delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)',
  );
  await client.end();
  const server = runEntry('node.ts', env);
  expect(await server.ended).toBe(1);
  expect(server.output()).toContain('The schema is behind');
});
