import { chmod, chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { demoBanner, writeDemoFile } from '../../api/src/entry/local/banner.ts';
import { holdDataDir } from '../../api/src/entry/local/data-dir.ts';
import { isRoot, modeOf, NOBODY, startProgram, temporaryFolder } from './support/processes.ts';

it('tells a second start who holds the data folder, since when, where, and what to do', async () => {
  const dataDir = path.join(await temporaryFolder(), 'data');
  const holder = startProgram('hold-data-dir.ts', [dataDir]);
  await holder.printed('holding');
  expect(await modeOf(dataDir)).toBe('700');

  const second = startProgram('hold-data-dir.ts', [dataDir]);
  expect(await second.ended).toEqual({ code: 1, signal: null });
  const said = second.output();
  expect(said).toContain(`${dataDir} is in use`);
  expect(said).toMatch(
    new RegExp(`process ${holder.child.pid}, running since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC`),
  );
  expect(said).toContain('http://localhost:8787');
  expect(said).toContain('http://localhost:8788');
  expect(said).toContain(`kill ${holder.child.pid}`);
  expect(said).toContain('DATA_DIR=');
  expect(said).not.toContain('    at ');
});

it('takes over from a holder that was killed, whatever its note says', async () => {
  const dataDir = path.join(await temporaryFolder(), 'data');
  const holder = startProgram('hold-data-dir.ts', [dataDir]);
  await holder.printed('holding');
  await holder.kill('SIGKILL');
  const note = JSON.stringify({ pid: process.pid, host: 'elsewhere', since: new Date().toISOString(), urls: {} });
  await writeFile(path.join(dataDir, 'holder.json'), note);
  const hold = await holdDataDir(dataDir);
  await hold.release();
});

it('lets exactly one of many simultaneous starts through', async () => {
  const dataDir = path.join(await temporaryFolder(), 'data');
  const starts = Array.from({ length: 4 }, () => startProgram('hold-data-dir.ts', [dataDir]));
  const results = await Promise.all(
    starts.map((program) =>
      Promise.race([program.printed('holding').then(() => 'held'), program.ended.then(() => 'refused')]).catch(
        () => 'refused',
      ),
    ),
  );
  expect(results.sort()).toEqual(['held', 'refused', 'refused', 'refused']);
});

it('refuses a second hold in the same process and gives the folder back on release', async () => {
  const dataDir = path.join(await temporaryFolder(), 'data');
  const hold = await holdDataDir(dataDir);
  await expect(holdDataDir(dataDir)).rejects.toThrow(`process ${process.pid}`);
  await hold.release();
  const again = await holdDataDir(dataDir);
  onTestFinished(() => again.release());
  expect(again.dir).toBe(hold.dir);
});

it('says in one line that a data folder cannot be used', async () => {
  const file = path.join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  await expect(holdDataDir(file)).rejects.toThrow(/data folder .*file cannot be used/);
});

it('writes demo.json for its owner alone, with exactly the promised members', async () => {
  const dataDir = await temporaryFolder();
  const facts = {
    portalUrl: 'http://localhost:8787',
    apiUrl: 'http://localhost:8787',
    docsUrl: 'http://localhost:8787/docs',
    demoSiteUrl: 'http://localhost:8788',
    publishableKey: 'pk_test_1',
    secretKey: 'sk_test_1',
    operatorKey: 'sk_test_2',
    partnerId: 'ptr_1',
    people: [
      { role: 'owner', name: 'Tamsin', email: 'owner@merrin-holt.example', password: 'demo-1' },
      {
        role: 'support',
        name: 'Kofi',
        email: 'support@siso.example',
        password: 'demo-1',
        totpSecret: 'JBSWY3DPEHPK3PXP',
        totpUri: 'otpauth://totp/SISO',
      },
    ],
  } as const;
  const file = await writeDemoFile(dataDir, { ...facts, ...{ more: 'than asked' } });
  expect(file).toBe(path.join(dataDir, 'demo.json'));
  expect(await modeOf(file)).toBe('600');
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(facts);
  const lines = demoBanner(facts, file).split('\n');
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  const { people, ...texts } = facts;
  const shown = people.flatMap(({ role, email, password }) => [role, email, password]);
  for (const value of [...Object.values(texts), ...shown, 'JBSWY3DPEHPK3PXP', file]) {
    expect(lines.join('\n')).toContain(value);
  }
});

if (isRoot) {
  it("leaves root's files to the account that owns the folder", async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o755);
    const dataDir = path.join(folder, 'data');
    await mkdir(dataDir);
    await chown(dataDir, NOBODY, NOBODY);
    const hold = await holdDataDir(dataDir);
    for (const name of ['lock', 'holder.json']) expect((await stat(path.join(dataDir, name))).uid).toBe(NOBODY);
    await hold.release();
  });
}
