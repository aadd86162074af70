import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GivenPartner, givenPartner, givenReferral } from '../../support/fixtures.ts';
import { TEST_SECRET } from '../../support/logins.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const ENTRY = fileURLToPath(new URL('../../../api/src/entry/counters-verify.ts', import.meta.url));
let server: TestServer;
let partner: GivenPartner;

beforeAll(async () => {
  server = await startTestServer({ at: '2026-03-15T12:00:00.000Z' });
  partner = await givenPartner(server);
  await givenReferral(server, partner, { source: 'email' });
});
afterAll(() => server.close());

async function verify(env: Record<string, string>) {
  const child = spawn(process.execPath, [ENTRY], { env: { PATH: process.env.PATH ?? '', ...env } });
  const [out, error, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.once('exit', resolve)),
  ]);
  return { out, error, code };
}

test('says that nothing differs, or shows what does and fails', async () => {
  const env = { DATABASE_URL: server.databaseUrl, SISO_SECRET: TEST_SECRET };
  expect(await verify(env)).toEqual({ out: '0 differences\n', error: '', code: 0 });
  await server.sql('update pipeline_counts set count = count + 2');
  const found = await verify(env);
  expect(found).toMatchObject({ error: '', code: 1 });
  expect(found.out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['counter', 'partner', 'of', 'figure', 'kept', 'expected'],
    ['pipeline_counts', partner.id, 'new', 'count', '3', '1'],
    ['1 difference'],
    [''],
  ]);
}, 30_000);

test('says in one line what is missing', async () => {
  const { out, error, code } = await verify({ DATA_DIR: '/nowhere/at/all' });
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(error).toBe('There is no database in /nowhere/at/all. Run npm start first, or set DATABASE_URL.\n');
});
