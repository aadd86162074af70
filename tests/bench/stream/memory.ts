import { setTimeout as sleep } from 'node:timers/promises';
import type { Process } from '../support/ground.ts';

/** Bytes, after a collection of garbage. */
export interface Memory {
  heap: number;
  external: number;
  resident: number;
}

const LINES = /^memory (\{.*\})$/gm;

/** Asks a server of stream/server.ts what it holds. @throws Error where it does not answer within ten seconds */
export async function memoryOf(server: Process): Promise<Memory> {
  const lines = () => [...server.output().matchAll(LINES)].map((match) => match[1] ?? '');
  const before = lines().length;
  process.kill(server.pid, 'SIGUSR2');
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await sleep(50)) {
    const line = lines()[before];
    if (line === undefined) continue;
    const { heapUsed, external, rss } = JSON.parse(line) as NodeJS.MemoryUsage;
    return { heap: heapUsed, external, resident: rss };
  }
  throw new Error('the server does not tell its memory');
}
