import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { buildWhatIsStale } from '../../api/src/entry/local/build-stale.ts';
import { temporaryFolder } from './support/processes.ts';

const config = `export default { input: 'widgets/src/siso.js', output: { file: 'widgets/dist/cdn/siso.js', format: 'es' } };`;

async function smallRepository(): Promise<string> {
  const root = await temporaryFolder();
  await mkdir(path.join(root, 'widgets/src'), { recursive: true });
  await mkdir(path.join(root, 'node_modules'));
  const rollup = fileURLToPath(new URL('../../node_modules/rollup', import.meta.url));
  await symlink(rollup, path.join(root, 'node_modules/rollup'));
  await writeFile(path.join(root, 'rollup.config.mjs'), config);
  await writeFile(path.join(root, 'widgets/src/siso.js'), 'export const version = 1;');
  for (const example of ['gallery', 'portal']) {
    await mkdir(path.join(root, 'examples', example), { recursive: true });
    await writeFile(path.join(root, 'examples', example, 'build.mjs'), '');
  }
  return root;
}

const built = (root: string) => readFile(path.join(root, 'widgets/dist/cdn/siso.js'), 'utf8');

it('builds what is missing, leaves what is fresh and builds again after a change', async () => {
  const root = await smallRepository();
  const said: string[] = [];
  const build = () => buildWhatIsStale({ root, log: (line) => said.push(line) });
  expect(await build()).toBe(true);
  expect(await built(root)).toContain('version = 1');
  expect(said[0]).toBe('Building the SDK and the widgets');
  expect(await build()).toBe(false);
  await writeFile(path.join(root, 'widgets/src/siso.js'), 'export const version = 2;');
  expect(await build()).toBe(true);
  expect(await built(root)).toContain('version = 2');
});

it('builds once for two starts at the same time', async () => {
  const root = await smallRepository();
  const results = await Promise.all([1, 2].map(() => buildWhatIsStale({ root, log: () => {} })));
  expect(results.sort()).toEqual([false, true]);
});

it('says what rollup said when the build fails, and tries again next time', async () => {
  const root = await smallRepository();
  await writeFile(path.join(root, 'widgets/src/siso.js'), 'export const = ;');
  const build = () => buildWhatIsStale({ root, log: () => {} });
  await expect(build()).rejects.toThrow(/could not be built:[\s\S]*siso\.js/);
  await expect(build()).rejects.toThrow('could not be built');
});
