import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { diskAssets } from '../../../api/src/adapters/disk/assets.ts';
import { acceptedEncodings, cdnRoutes } from '../../../api/src/http/cdn-routes.ts';
import { writeRelease } from '../../../widgets/build/release.ts';

const CHUNK = 'chunks/core-Ab3_-xYz.js';
const OLD_CHUNK = 'chunks/core-Old45678.js';
const text = `export const words = ${JSON.stringify('many words '.repeat(200))};\n`;
let folder: string;
let app: ReturnType<typeof cdnRoutes>;

async function givenRelease(at: string, version: string, chunk: string, words = text): Promise<void> {
  await mkdir(path.join(at, 'chunks'), { recursive: true });
  await mkdir(path.join(at, '../iife'), { recursive: true });
  await writeFile(path.join(at, 'siso.js'), `import './${chunk}';\n${words}`);
  await writeFile(path.join(at, chunk), words);
  await writeFile(path.join(at, `${chunk}.map`), '{}');
  await writeFile(path.join(at, 'llms.txt'), 'Words');
  await writeFile(path.join(at, '../iife/form.js'), words);
  await writeRelease(at, path.join(at, '../iife'), { version, elements: {} });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'siso-cdn-'));
  const at = (...parts: string[]) => path.join(folder, ...parts);
  await givenRelease(at('dist/cdn'), '1.2.0', CHUNK);
  await givenRelease(at('old/cdn'), '1.1.0', OLD_CHUNK, 'old');
  await cp(at('old/cdn'), at('releases/1.1.0'), { recursive: true });
  await cp(at('old/cdn/chunks'), at('releases/chunks'), { recursive: true });
  app = cdnRoutes({ cdn: diskAssets(at('dist/cdn')), releases: diskAssets(at('releases')) });
  app.onError((_, c) => c.body(null, 404));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (file: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(file, { method, headers });
const cacheOf = async (file: string) => (await get(file)).headers.get('cache-control');

describe('how long a file is kept', () => {
  test.each([
    ['/cdn/v1/siso.js', 'public, max-age=300, stale-while-revalidate=3600'],
    ['/cdn/v1/integrity.json', 'public, max-age=300, stale-while-revalidate=3600'],
    [`/cdn/v1/${CHUNK}`, 'public, max-age=31536000, immutable'],
    [`/cdn/v1/${CHUNK}.map`, 'public, max-age=31536000, immutable'],
    ['/cdn/1.2.0/siso.js', 'public, max-age=31536000, immutable'],
    ['/cdn/1.2.0/iife/form.js', 'public, max-age=31536000, immutable'],
    ['/cdn/1.1.0/siso.js', 'public, max-age=31536000, immutable'],
  ])('%s: %s', async (file, cache) => {
    expect(await cacheOf(file)).toBe(cache);
  });
});

it('serves an earlier version as it was, and what its loader names to pages that still hold it', async () => {
  expect(await (await get('/cdn/1.1.0/siso.js')).text()).toBe(`import './${OLD_CHUNK}';\nold`);
  expect(await (await get(`/cdn/v1/${OLD_CHUNK}`)).text()).toBe('old');
});

it.each(['/cdn/1.3.0/siso.js', '/cdn/1.2.0/none.js', '/cdn/v1/none.js', '/cdn/v1/../package.json', '/cdn/v2/siso.js'])(
  'has no %s',
  async (file) => {
    expect((await get(file)).status).not.toBe(200);
  },
);

describe('packed files', () => {
  it.each([
    ['br, gzip, deflate', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip;q=0.5, br;q=0', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
  ])('%s takes %s', async (accepted, encoding, unpack) => {
    const reply = await get(`/cdn/v1/${CHUNK}`, { 'accept-encoding': accepted });
    expect(reply.headers.get('content-encoding')).toBe(encoding);
    const body = Buffer.from(await reply.arrayBuffer());
    expect(reply.headers.get('content-length')).toBe(String(body.length));
    expect(body.length).toBeLessThan(text.length / 4);
    expect(unpack(body).toString()).toBe(text);
  });

  it('are sent to nobody who did not ask, nor where packing saved nothing', async () => {
    expect((await get(`/cdn/v1/${CHUNK}`)).headers.get('content-encoding')).toBeNull();
    expect((await get('/cdn/v1/llms.txt', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBeNull();
    expect(acceptedEncodings('identity')).toEqual([]);
  });

  it('vary by what a caller takes, each with a tag of its own', async () => {
    const [plain, packed] = [await get(`/cdn/v1/${CHUNK}`), await get(`/cdn/v1/${CHUNK}`, { 'accept-encoding': 'br' })];
    expect([plain.headers.get('vary'), packed.headers.get('vary')]).toEqual(['Accept-Encoding', 'Accept-Encoding']);
    expect(plain.headers.get('etag')).not.toBe(packed.headers.get('etag'));
  });
});

it('may be used by any page, and says what it is', async () => {
  const { headers } = await get('/cdn/v1/siso.js', { origin: 'https://shop.example' });
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect((await get('/cdn/v1/llms.txt')).headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect((await get('/cdn/v1/integrity.json')).headers.get('content-type')).toBe('application/json');
});

it('answers 304 to a caller who has it, and HEAD without a body', async () => {
  const { headers } = await get('/cdn/v1/siso.js', { 'accept-encoding': 'br' });
  const etag = headers.get('etag') ?? '';
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const reply = await get('/cdn/v1/siso.js', { 'accept-encoding': 'br', 'if-none-match': known });
    expect([known, reply.status, await reply.text(), reply.headers.get('etag')]).toEqual([known, 304, '', etag]);
    expect(reply.headers.get('content-encoding')).toBeNull();
  }
  const head = await get('/cdn/v1/siso.js', {}, 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(Number(head.headers.get('content-length'))).toBeGreaterThan(text.length);
});

it('lists the SHA-384 of every file that a page can pin', async () => {
  const { version, files } = await (await get('/cdn/1.2.0/integrity.json')).json();
  expect(version).toBe('1.2.0');
  expect(Object.keys(files)).toEqual([CHUNK, 'iife/form.js', 'llms.txt', 'siso.js']);
  for (const [file, { bytes, integrity }] of Object.entries<{ bytes: number; integrity: string }>(files)) {
    const body = Buffer.from(await (await get(`/cdn/1.2.0/${file}`)).arrayBuffer());
    expect([file, body.length]).toEqual([file, bytes]);
    expect(integrity).toBe(`sha384-${createHash('sha384').update(body).digest('base64')}`);
  }
});
