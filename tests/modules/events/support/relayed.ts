import { setTimeout as sleep } from 'node:timers/promises';
import type { TestServer } from '../../../support/server.ts';

/** Waits until the relay has given every event its position. */
export async function relayed(server: Pick<TestServer, 'sql'>, ms = 10_000): Promise<void> {
  for (const began = Date.now(); Date.now() - began < ms; await sleep(10)) {
    if ((await server.sql('select 1 from outbox limit 1')).length === 0) return;
  }
  throw new Error(`the relay did not empty the outbox within ${ms} ms`);
}
