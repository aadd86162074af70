import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { filesBelow, packages, root } from './support.ts';

const run = promisify(execFile);

/** Every built module, by its address. */
async function modules(): Promise<string[]> {
  const perPackage = packages.map(async (name) =>
    (await filesBelow(`${name}/dist/esm`))
      .filter((file) => file.endsWith('.js') && !file.includes('posthog'))
      .map((file) => `${root}${name}/dist/esm/${file}`),
  );
  return (await Promise.all(perPackage)).flat();
}

/** Imports modules one after the other in a Node of its own; `prelude` runs before. */
async function importAll(files: readonly string[], prelude = ''): Promise<string> {
  const script = `${prelude}
    for (const file of ${JSON.stringify(files)}) await import(file);
    console.log('imported', process.exitCode ?? 0);`;
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
  return stdout + stderr;
}

it('imports every module in Node, without a browser and without a word', async () => {
  const files = await modules();
  expect(files.length).toBeGreaterThan(10);
  expect(await importAll(files)).toBe('imported 0\n');
}, 30_000);

it('reads no global of a browser at import', async () => {
  const files = (await modules()).filter((file) => !file.includes('/define/'));
  const prelude = `
    const allowed = ['localStorage', 'sessionStorage'];
    for (const name of ['window', 'document', 'navigator', 'location', 'indexedDB', 'matchMedia', ...allowed]) {
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get() {
          const from = new Error().stack.split('\\n')[2] ?? '';
          if (/(?:sdk|widgets)\\/dist\\/esm/.test(from)) console.log(name + ' was read ' + from.trim());
        },
      });
    }`;
  expect(await importAll(files, prelude)).toBe('imported 0\n');
}, 30_000);
