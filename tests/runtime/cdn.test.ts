import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Integrity } from '../../widgets/build/release.ts';
import { startTwins, type Twins } from './support/twins.ts';

const built = new URL('../../widgets/dist/cdn/', import.meta.url);

describe.each(['node', 'edge'] as const)('the files for pages, from %s', (name) => {
  let twins: Twins;
  let release: Integrity;
  beforeAll(async () => {
    twins = await startTwins();
    release = JSON.parse(await readFile(new URL('integrity.json', built), 'utf8'));
  });
  afterAll(() => twins?.close());

  /** As it goes over the wire: `fetch` would unpack it. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
      const origin = { origin: 'https://shop.example' };
      request(`${twins[name].url}${path}`, { method, headers: { ...origin, ...headers } }, async (reply) => {
        const parts: Buffer[] = [];
        for await (const part of reply) parts.push(part);
        resolve({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(parts) });
      })
        .on('error', reject)
        .end();
    });

  it('come packed as they were built', async () => {
    const chunk = Object.keys(release.files).find((file) => file.startsWith('chunks/core-')) ?? '';
    for (const path of [`/cdn/v1/${chunk}`, `/cdn/${release.version}/${chunk}`]) {
      const { status, headers, body } = await ask(path, { 'accept-encoding': 'br' });
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'content-encoding': 'br',
        'cache-control': 'public, max-age=31536000, immutable',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
        'content-type': 'text/javascript; charset=utf-8',
        vary: 'Accept-Encoding',
      });
      expect(brotliDecompressSync(body)).toEqual(await readFile(new URL(chunk, built)));
      const again = await ask(path, { 'accept-encoding': 'br', 'if-none-match': String(headers.etag) });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    }
  });

  it('come plain to who takes nothing else, and by HEAD not at all', async () => {
    const plain = await ask('/cdn/v1/siso.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toEqual(await readFile(new URL('siso.js', built)));
    const head = await ask('/cdn/v1/siso.js', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, plain.headers.etag]);
  });
});
