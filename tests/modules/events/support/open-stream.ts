import { setTimeout as sleep } from 'node:timers/promises';
import type { TestServer } from '../../../support/server.ts';

/** One block of the stream. */
export interface Block {
  comment?: string;
  id?: string;
  event?: string;
  data?: string;
  retry?: string;
}

export interface OpenStream {
  response: Response;
  /** All blocks so far. */
  blocks: Block[];
  /** The events among them, parsed. */
  events(): { id: string; type: string; partnerId: string | null; data: Record<string, unknown> }[];
  /** Waits until a block satisfies the condition. */
  until(condition: (block: Block) => boolean, ms?: number): Promise<Block>;
  /** Resolves when the server has ended the stream. */
  ended(ms?: number): Promise<void>;
  cancel(): Promise<void>;
}

export interface StreamOptions {
  key: string;
  lastEventId?: string;
  headers?: Record<string, string>;
}

/** Opens the live stream on the app itself and reads it. */
export async function openStream(server: TestServer, { key, lastEventId, headers }: StreamOptions) {
  const more = { ...headers, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) };
  return readStream(await server.request('GET', '/v1/events/stream', { key, headers: more }));
}

export function readStream(response: Response): OpenStream {
  if (response.status !== 200 || !response.body) throw new Error(`the stream answered ${response.status}`);
  const blocks: Block[] = [];
  const reader = response.body.getReader();
  let over = false;
  const reading = (async () => {
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const parts = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = parts.pop() ?? '';
      blocks.push(...parts.map(parseBlock));
    }
  })().finally(() => {
    over = true;
  });
  reading.catch(() => {});

  async function wait<T>(find: () => T | undefined, what: string, ms: number): Promise<T> {
    for (const began = Date.now(); Date.now() - began < ms; ) {
      const found = find();
      if (found !== undefined) return found;
      await sleep(5);
    }
    throw new Error(`${what} did not come within ${ms} ms: ${JSON.stringify(blocks.slice(-5))}`);
  }

  return {
    response,
    blocks,
    events: () => blocks.flatMap(({ event, data }) => (event && event !== 'reset' && data ? [JSON.parse(data)] : [])),
    until: (condition, ms = 5_000) => wait(() => blocks.find(condition), 'the block', ms),
    ended: async (ms = 5_000) => {
      await wait(() => (over ? true : undefined), 'the end', ms);
    },
    cancel: () => reader.cancel(),
  };
}

function parseBlock(text: string): Block {
  const block: Block = {};
  for (const line of text.split('\n')) {
    const [, field = '', value = ''] = /^([a-z]*): ?(.*)$/s.exec(line) ?? [];
    block[(field || 'comment') as keyof Block] = value;
  }
  return block;
}
