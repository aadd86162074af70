import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { findBinaries } from '../../api/src/adapters/embedded-postgres/binaries.ts';
import { chooseIdentity, commandAs } from '../../api/src/adapters/embedded-postgres/identity.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../api/src/adapters/embedded-postgres/index.ts';
import { processesIn } from '../../api/src/adapters/embedded-postgres/stale.ts';
import {
  everybodyMayReach,
  isRoot,
  modeOf,
  NOBODY,
  startProgram,
  temporaryFolder,
  until,
} from './support/processes.ts';

async function start(dataDir: string, more: { port?: number } = {}): Promise<EmbeddedPostgres & { said: string[] }> {
  const said: string[] = [];
  const server = await startEmbeddedPostgres({ dataDir, log: (line) => said.push(line), ...more });
  onTestFinished(() => server.stop());
  return { ...server, said };
}

async function query(server: { adminUrl: string }, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

it('runs as this account in a folder that only this account may enter, and keeps the data and the port', async () => {
  const dataDir = path.join(await temporaryFolder(), 'data with spaces', 'ä');
  const first = await start(dataDir);
  expect(await modeOf(dataDir)).toBe('700');
  expect(await modeOf(path.join(dataDir, 'postgres'))).toBe('700');
  expect(await modeOf(path.join(dataDir, 'postgres.password'))).toBe('600');
  const settings = `SELECT current_setting('server_encoding'), current_setting('fsync'), current_setting('data_checksums'),
    (SELECT concat(datlocprovider, ' ', datlocale) FROM pg_database WHERE datname = current_database())`;
  expect(await query(first, settings)).toEqual([['UTF8', 'on', 'on', 'b C.UTF-8']]);
  await query(first, 'CREATE TABLE kept AS SELECT 7 AS id');
  await first.stop();
  await first.stop();
  expect(await first.exited).toEqual({ code: 0, signal: null });

  const second = await start(dataDir);
  expect(second.port).toBe(first.port);
  expect(second.said).toEqual([]);
  expect(await query(second, 'SELECT id FROM kept')).toEqual([[7]]);
});

it('lets nobody in without the password', async () => {
  const server = await start(path.join(await temporaryFolder(), 'data'));
  const url = new URL(server.adminUrl);
  url.password = 'guessed';
  await expect(query({ adminUrl: url.href }, 'SELECT 1')).rejects.toThrow('password authentication failed');
});

it('ends with its application when that is killed, and has lost nothing that was answered', async () => {
  const dataDir = path.join(await temporaryFolder(), 'data');
  const application = startProgram('hold-postgres.ts', [dataDir, '25']);
  await application.printed('ready');
  await application.kill('SIGKILL');
  const next = await start(dataDir);
  expect(await query(next, 'SELECT count(*)::int FROM kept')).toEqual([[25]]);
});

it('recovers when application and server are killed together while a session is at work', async () => {
  const dataDir = path.join(await temporaryFolder(), 'data');
  const cluster = path.join(dataDir, 'postgres');
  const application = startProgram('hold-postgres.ts', [dataDir, '25']);
  const pid = Number(/ready (\d+)/.exec(await application.printed('ready'))?.[1]);
  process.kill(pid, 'SIGSTOP');
  process.kill(pid, 'SIGKILL');
  await application.kill('SIGKILL');
  const next = await start(dataDir);
  expect(await query(next, 'SELECT count(*)::int FROM kept')).toEqual([[25]]);
  expect(await processesIn(cluster)).toContain(next.pid);
  expect(await readFile(path.join(dataDir, 'postgres.log'), 'utf8')).toContain('not properly shut down');
});

it('ends a server that outlived its application and goes on with its data', async () => {
  const dataDir = path.join(await temporaryFolder(), 'data');
  const cluster = path.join(dataDir, 'postgres');
  const first = await start(dataDir);
  await query(first, 'CREATE TABLE kept AS SELECT 7 AS id');
  await first.stop();

  const binaries = await findBinaries(path.join(dataDir, 'lib'));
  const identity = await chooseIdentity(dataDir, cluster, binaries);
  const argv = [binaries.postgres, '-D', cluster, '-p', String(first.port), '-c', 'unix_socket_directories='];
  const { file, args, ...account } = commandAs(identity, argv);
  const orphan = spawn(file, args, { detached: true, stdio: 'ignore', cwd: '/', ...account });
  const pidFile = path.join(cluster, 'postmaster.pid');
  await until('the orphan is ready', async () => (await readFile(pidFile, 'utf8').catch(() => '')).includes('ready'));

  const second = await start(dataDir);
  expect(second.said).toEqual([
    `PostgreSQL of an earlier start is still running (process ${orphan.pid}); ending it first.`,
  ]);
  expect(orphan.exitCode).toBe(0);
  expect(second.port).toBe(first.port);
  expect(await query(second, 'SELECT id FROM kept')).toEqual([[7]]);
});

it('is not held up by a note of a server whose process id belongs to another program now', async () => {
  const dataDir = path.join(await temporaryFolder(), 'data');
  await (await start(dataDir)).stop();
  const note = `${process.pid}\n${dataDir}/postgres\n1\n1\n\n127.0.0.1\n0 0\nready\n`;
  await writeFile(path.join(dataDir, 'postgres', 'postmaster.pid'), note);
  expect(await query(await start(dataDir), 'SELECT 1')).toEqual([[1]]);
});

it('leaves no half-made cluster behind when the set-up is killed', async () => {
  const dataDir = path.join(await temporaryFolder(), 'data');
  const application = startProgram('hold-postgres.ts', [dataDir]);
  const names = () => readdir(dataDir).catch((): string[] => []);
  await until('the set-up has begun', async () => (await names()).some((name) => name.startsWith('postgres.init-')));
  await application.kill('SIGKILL');
  expect(await names()).not.toContain('postgres');

  expect(await query(await start(dataDir), 'SELECT 1')).toEqual([[1]]);
  expect((await names()).filter((name) => name.startsWith('postgres.init-'))).toEqual([]);
});

it('takes another port when its own is taken by now, but never instead of an asked one', async () => {
  const dataDir = path.join(await temporaryFolder(), 'data');
  const first = await start(dataDir);
  await first.stop();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(first.port, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => other.close(() => resolve())));
  await expect(start(dataDir, { port: first.port })).rejects.toThrow(`Port ${first.port} for the embedded`);
  const second = await start(dataDir);
  expect(second.port).not.toBe(first.port);
});

it('says in one line what is wrong with a data folder', async () => {
  const folder = await temporaryFolder();
  const dataDir = path.join(folder, 'data');
  await (await start(dataDir)).stop();
  await writeFile(path.join(dataDir, 'postgres', 'PG_VERSION'), '9\n');
  await expect(start(dataDir)).rejects.toThrow(/was made by PostgreSQL 9, and this version brings PostgreSQL 18/);
  await writeFile(path.join(dataDir, 'postgres', 'PG_VERSION'), '18\n');
  await rm(path.join(dataDir, 'postgres.password'));
  await expect(start(dataDir)).rejects.toThrow('postgres.password is missing');

  await mkdir(path.join(folder, 'foreign', 'postgres'), { recursive: true });
  await expect(start(path.join(folder, 'foreign'))).rejects.toThrow('is not a PostgreSQL cluster');
  await writeFile(path.join(folder, 'file'), '');
  await expect(start(path.join(folder, 'file'))).rejects.toThrow(/data folder .* cannot be used/);
  const long = path.join(folder, ...Array.from({ length: 12 }, () => 'x'.repeat(80)));
  await expect(start(long)).rejects.toThrow('path of the data folder is too long');
});

if (isRoot) {
  it('as root changes nothing above the data folder, whoever owns the data', async () => {
    const folder = await temporaryFolder();
    const dataDir = path.join(folder, 'data');
    const first = await start(dataDir);
    await query(first, 'CREATE TABLE kept AS SELECT 7 AS id');
    await first.stop();
    // What a start as root leaves where user namespaces are forbidden.
    for (const entry of await readdir(path.join(dataDir, 'postgres'), { recursive: true })) {
      await chown(path.join(dataDir, 'postgres', entry), NOBODY, NOBODY);
    }
    await chown(path.join(dataDir, 'postgres'), NOBODY, NOBODY);
    expect(await query(await start(dataDir), 'SELECT id FROM kept')).toEqual([[7]]);
    const above = await stat(folder);
    expect([await modeOf(folder), above.uid, await modeOf(dataDir)]).toEqual(['700', 0, '700']);
  });
}

if (isRoot && (await everybodyMayReach(import.meta.filename)) && (await everybodyMayReach(process.execPath))) {
  it('runs as an ordinary account, and root leaves its data to that account', async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o755);
    const home = path.join(folder, 'home');
    await mkdir(home);
    await chown(home, NOBODY, NOBODY);
    const dataDir = path.join(home, 'data');
    const account = { uid: NOBODY, gid: NOBODY };
    const application = startProgram('hold-postgres.ts', [dataDir, '3'], account);
    await application.printed('ready');
    await application.kill('SIGKILL');

    const asRoot = await start(dataDir);
    expect(await query(asRoot, 'SELECT count(*)::int FROM kept')).toEqual([[3]]);
    await asRoot.stop();
    for (const name of await readdir(dataDir))
      expect([name, (await stat(path.join(dataDir, name))).uid]).toEqual([name, NOBODY]);

    const again = startProgram('hold-postgres.ts', [dataDir, '1'], account);
    await again.printed('ready');
    await again.kill('SIGKILL');
    expect(await query(await start(dataDir), 'SELECT count(*)::int FROM kept')).toEqual([[4]]);
  });

  it('runs as an account that has a number but no name, as in many containers', async () => {
    const folder = await temporaryFolder();
    const nameless = 61_234;
    await chown(folder, nameless, nameless);
    const application = startProgram('hold-postgres.ts', [folder, '3'], { uid: nameless, gid: nameless });
    await application.printed('ready');
    await application.kill('SIGKILL');
    expect(await query(await start(folder), 'SELECT count(*)::int FROM kept')).toEqual([[3]]);
  });

  it("tells an ordinary account that the data are root's", async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o777);
    const dataDir = path.join(folder, 'data');
    await (await start(dataDir)).stop();
    await chown(dataDir, NOBODY, NOBODY);
    const application = startProgram('hold-postgres.ts', [dataDir], { uid: NOBODY, gid: NOBODY });
    expect((await application.ended).code).not.toBe(0);
    expect(application.output()).toContain(
      `belongs to root (an earlier start as root made it), and this process is uid ${NOBODY}`,
    );
  });
}
