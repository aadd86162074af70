import { chmod, mkdir, readlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { completeLibraries } from '../../api/src/adapters/embedded-postgres/binaries.ts';
import { isRoot, temporaryFolder } from './support/processes.ts';

async function installedWithoutScripts(): Promise<string> {
  const native = path.join(await temporaryFolder(), 'package', 'native');
  await mkdir(path.join(native, 'lib'), { recursive: true });
  await writeFile(path.join(native, 'lib', 'libpq.so.5.18'), '');
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  await writeFile(path.join(native, 'pg-symlinks.json'), JSON.stringify(links));
  return native;
}

it('makes the links that a package installed without its scripts lacks', async () => {
  const native = await installedWithoutScripts();
  expect(await completeLibraries(native, path.join(native, 'spare'))).toBeUndefined();
  expect(await readlink(path.join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
  expect(await completeLibraries(native, path.join(native, 'spare'))).toBeUndefined();
});

it('makes them elsewhere when the package cannot be written', async () => {
  const native = await installedWithoutScripts();
  const spare = path.join(await temporaryFolder(), 'spare');
  // Root may write anywhere, so for root the folder is made unusable by its kind instead of its rights.
  if (isRoot)
    await writeFile(
      path.join(native, 'pg-symlinks.json'),
      JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/pg-symlinks.json/libpq.so.5' }]),
    );
  else await chmod(path.join(native, 'lib'), 0o555);
  expect(await completeLibraries(native, spare)).toBe(`${spare}:${path.join(native, 'lib')}`);
  expect(await readlink(path.join(spare, 'libpq.so.5'))).toBe(path.join(native, 'lib', 'libpq.so.5.18'));
  await chmod(path.join(native, 'lib'), 0o755);
});
