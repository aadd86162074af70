import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** `integrity.json` of a release. */
export interface Integrity {
  readonly version: string;
  /** The files that each element needs at once, its own first: what a page may preload. */
  readonly elements: Readonly<Record<string, readonly string[]>>;
  /** Each file by its path in the release, with its bytes and what a page writes into `integrity="…"`. */
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly integrity: string }>>;
}

/**
 * Completes a release in `folder`: one file per element in `iife/`, `integrity.json`, and beside every file that is
 * worth it a smaller one in brotli (`.br`) and gzip (`.gz`), as they are sent.
 */
export async function writeRelease(
  folder: string,
  iife: string,
  { version, elements }: Pick<Integrity, 'version' | 'elements'>,
): Promise<void> {
  cpSync(iife, path.join(folder, 'iife'), { recursive: true });
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
  const files: Record<string, Integrity['files'][string]> = {};
  for (const name of names) {
    const body = readFileSync(path.join(folder, name));
    if (!name.endsWith('.map')) {
      const integrity = `sha384-${createHash('sha384').update(body).digest('base64')}`;
      files[name] = { bytes: body.length, integrity };
    }
  }
  writeFileSync(
    path.join(folder, 'integrity.json'),
    `${JSON.stringify({ version, elements, files } satisfies Integrity, null, 2)}\n`,
  );
  await Promise.all([...names, 'integrity.json'].map((name) => pack(path.join(folder, name))));
}

/** Below this size a packed file saves no packet. */
const SMALL = 500;

async function pack(file: string): Promise<void> {
  const body = readFileSync(file);
  // Only those who debug read source maps.
  const quality = file.endsWith('.map') ? 5 : constants.BROTLI_MAX_QUALITY;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(body, { params }),
    promisify(gzip)(body, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  for (const [extension, packed] of [
    ['br', br],
    ['gz', gz],
  ] as const) {
    if (body.length > SMALL && packed.length < body.length) {
      writeFileSync(`${file}.${extension}`, packed);
    }
  }
}
