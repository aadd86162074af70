/** Live in a Worker: it holds no stream. After a commit it wakes the relay, and the Durable Object that holds streams. */
import { sql } from '../../db/statement.ts';
import type { Db } from '../../ports/db.ts';
import type { Live } from '../../ports/live.ts';
import { OUTBOX_CHANNEL } from '../postgres-live/channels.ts';
import { nameOf, WAKE } from './names.ts';
import type { ObjectNamespace } from './platform.ts';

export interface WakingLiveOptions {
  db: Db;
  streams: ObjectNamespace;
  /** Keeps the runtime alive for what the answer does not wait for. */
  later: (work: Promise<unknown>) => void;
}

const RELAY = sql`select pg_notify(${OUTBOX_CHANNEL}, '')`;

/**
 * Any number of wakes of one commit make one call for each partner. The operators' object is left out: every write of
 * every partner would go through it; it looks by itself, and the job worker tells it.
 */
export function createWakingLive({ db, streams, later }: WakingLiveOptions): Live {
  const wanted = new Set<string>();

  function flush(): void {
    // The relay's own sweep finds what it was not told of.
    later(db.lookup(RELAY).catch(() => {}));
    for (const name of wanted) later(wakeObject(streams, name));
    wanted.clear();
  }

  return {
    wake(partnerId) {
      if (wanted.size === 0) queueMicrotask(flush);
      wanted.add(nameOf(partnerId));
    },
    subscribe: () => () => {},
    position: () => 0,
  };
}

/** Never throws: an object that is not reached looks by itself a little later. */
export async function wakeObject(streams: ObjectNamespace, name: string): Promise<void> {
  await streams
    .get(streams.idFromName(name))
    .fetch(WAKE, { method: 'POST' })
    .catch(() => {});
}
