import { setTimeout as sleep } from 'node:timers/promises';

export interface Follower {
  /** The ids of the events that it has seen, in order. */
  seen: string[];
  resets(): number;
  connections(): number;
  stop(): Promise<void>;
}

/** A client of the live stream that comes back by its last id whenever it loses the connection. */
export function follow(apiUrl: string, key: string): Follower {
  const seen: string[] = [];
  const stopped = new AbortController();
  let [lastEventId, resets, connections] = ['', 0, 0];

  function take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const id = field('id');
    if (id === undefined) return;
    lastEventId = id;
    const event = field('event');
    if (event === 'reset') resets++;
    else if (event !== undefined) seen.push(id);
  }

  async function listen(): Promise<void> {
    const headers = new Headers({ authorization: `Bearer ${key}` });
    if (lastEventId !== '') headers.set('last-event-id', lastEventId);
    const response = await fetch(`${apiUrl}/v1/events/stream`, {
      headers,
      signal: stopped.signal,
    });
    if (response.status !== 200 || !response.body) return;
    connections++;
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      // Half a block that a lost connection left is no event: the id of the one before still holds.
      rest = parts.pop() ?? '';
      for (const part of parts) take(part);
    }
  }

  const following = (async () => {
    while (!stopped.signal.aborted) {
      await listen().catch(() => {});
      await sleep(100);
    }
  })();
  return {
    seen,
    resets: () => resets,
    connections: () => connections,
    async stop() {
      stopped.abort();
      await following;
    },
  };
}
