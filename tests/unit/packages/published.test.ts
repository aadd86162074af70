import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elements } from '../../../widgets/build/elements.ts';
import { VERSION } from '../../../widgets/src/base/version.ts';
import { filesBelow, packageFile, packages, root } from './support.ts';

const run = promisify(execFile);
let folder: string;
const tarballs = new Map<string, Buffer>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'siso-pack-'));
  for (const name of packages) {
    const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: `${root}${name}`,
    });
    const [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as { filename: string }[];
    tarballs.set(name, await readFile(path.join(folder, packed?.filename ?? '')));
  }
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const tarball = (name: string): Buffer => tarballs.get(name) ?? Buffer.alloc(0);

describe.each(packages)('the package of %s', (name) => {
  it('has nothing for publint to say', async () => {
    const data = tarball(name);
    const archive = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer;
    const { messages, pkg } = await publint({ pack: { tarball: archive }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  }, 30_000);

  it('has types that agree with its modules, for ESM under node16 and bundlers', async () => {
    const result = await checkPackage(createPackageFromTarballData(tarball(name)));
    if (!result.types) throw new Error('No types were found');
    // Neither is meant for `require` nor for the resolution of Node 10, which knows no exports.
    const ours = result.problems.filter(
      (problem) => !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)),
    );
    expect(ours).toEqual([]);
  }, 60_000);

  it('leads every export to a file', async () => {
    const { exports } = await packageFile(name);
    const files = new Set((await filesBelow(name)).map((file) => `./${file}`));
    for (const [entry, target] of Object.entries(exports)) {
      for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
        expect([entry, file, files.has(file)]).toEqual([entry, file, true]);
      }
    }
  });

  it('names no source of its own in its types', async () => {
    const types = (await filesBelow(`${name}/dist`)).filter((file) => file.endsWith('.d.ts'));
    expect(types.length).toBeGreaterThan(5);
    for (const file of types) {
      const text = await readFile(`${root}${name}/dist/${file}`, 'utf8');
      expect([file, text.match(/['"][^'"\n]*(?<!\.d)\.ts['"]/g)]).toEqual([file, null]);
    }
  });
});

it('has entries for every element: the class, its definition; and all of one version', async () => {
  const { exports, version } = await packageFile('widgets');
  for (const element of elements) {
    expect(Object.keys(exports)).toEqual(expect.arrayContaining([`./${element}`, `./${element}/define`]));
  }
  expect((await packageFile('sdk')).version).toBe(version);
  expect(VERSION).toBe(version);
});
