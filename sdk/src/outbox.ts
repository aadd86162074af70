import { type ClientOptions, createClient, IN_PROGRESS } from './client.ts';
import { SisoError, toSisoError } from './error.ts';
import { outboxName } from './outbox-name.ts';
import { indexedDbStore, memoryStore, type OutboxEntry, type OutboxStore } from './outbox-store.ts';
import { backoff, emitter, exclusive, joined, later } from './platform.ts';

/** What became of a submission. */
export type OutboxEvent =
  | { type: 'sent'; id: string; data: unknown }
  | { type: 'queued' | 'failed'; id: string; error: SisoError };

/** What `list` tells of a waiting submission. `createdAt` is an RFC 3339 instant. */
export interface OutboxItem {
  id: string;
  createdAt: string;
  attempts: number;
  state: 'queued' | 'failed';
}

/** Submissions that survive a lost connection, a closed tab and a lost answer, and are carried out once. */
export interface Outbox {
  /**
   * Keeps the submission, then tries to send it. `queued` = it could not be sent now and will be, by itself; `durable` says whether it
   * outlives this page (false where the browser refuses IndexedDB). Throws SisoError for what sending again cannot mend (4xx); then
   * nothing is kept.
   */
  submit(submission: {
    path: '/v1/referrals';
    body: object;
  }): Promise<{ state: 'sent'; data: unknown } | { state: 'queued'; id: string; durable: boolean }>;
  /** What waits or has failed here, oldest first. Nothing leaves this list without having been sent or discarded. */
  list(): Promise<OutboxItem[]>;
  discard(id: string): Promise<void>;
  /** Hears of every outcome, those of later tries too. */
  subscribe(listener: (event: OutboxEvent) => void): () => void;
  /** Tries everything that waits now. Happens by itself at start, on `online`, when the page is looked at again, and with backoff. */
  flush(): Promise<void>;
}

export interface OutboxOptions {
  apiUrl: string;
  fetch?: typeof fetch;
  /** Whose submissions these are: the publishable key, or the hash of a session's scope. */
  owner(): Promise<string>;
  /** A bearer for submissions whose owner is a session. */
  token(options?: { force?: boolean }): Promise<string>;
  onFailure?: ClientOptions['onFailure'];
  /** Default: IndexedDB, else memory. */
  store?: OutboxStore;
  now?: () => number;
  signal: AbortSignal;
}

export interface OwnOutbox extends Outbox {
  /** Discards what an owner has waiting; default: this one. */
  forget(owner?: Promise<string>): Promise<void>;
}

/** The API keeps keys for 30 days; to send later than this could send twice. */
const GIVE_UP_MS = 14 * 86_400_000;
const isKey = (owner: string) => owner.startsWith('pk_');

/** What time may mend: nobody answered, the server is ill or busy. */
const passing = ({ status, code }: SisoError) =>
  !status || status >= 500 || status === 408 || status === 429 || code === IN_PROGRESS;

export function createOutbox(options: OutboxOptions): OwnOutbox {
  const { apiUrl, owner, signal, now = Date.now } = options;
  const name = outboxName(apiUrl);
  const events = emitter<OutboxEvent>();
  const memory = memoryStore();
  let durable = true;
  let store = options.store ?? indexedDbStore(name);
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Runs an operation on the store; where the browser refuses IndexedDB, from then on on memory. */
  async function use<T>(act: (store: OutboxStore) => Promise<T>): Promise<T> {
    try {
      return await act(store);
    } catch {
      durable = false;
      store = memory;
      return act(store);
    }
  }

  // Looking, writing and dropping the empty store exclude each other, in all tabs; `within` is for those who have the turn.
  const turn = <T>(act: () => Promise<T>) => exclusive(name, act) as Promise<T>;
  const within = () => use((s) => s.all());
  const all = () => turn(within);
  const named = (entries: OutboxEntry[], id: string) => entries.find((entry) => entry.id === id);
  const find = async (id: string) => named(await all(), id);

  const add = (entry: OutboxEntry) => turn(() => use((s) => s.put(entry)));
  /** Does not bring back what was discarded meanwhile. */
  const update = (entry: OutboxEntry) =>
    turn(async () => {
      if (named(await within(), entry.id)) await use((s) => s.put(entry));
    });
  const remove = (id: string) =>
    turn(async () => {
      await use((s) => s.delete(id));
      if (!(await within()).length) await use((s) => s.drop());
    });

  /** Sends one entry. `present` = the person who made it is waiting for the outcome. */
  async function send(entry: OutboxEntry, present: boolean): Promise<unknown> {
    const { id, path, body } = entry;
    const token = isKey(entry.owner) ? entry.owner : options.token;
    try {
      const client = createClient({ apiUrl, fetch: options.fetch, token, onFailure: options.onFailure });
      const retry = { attempts: present ? 2 : 1, timeoutMs: 15_000 };
      const { data } = await client.post(path, { body: body as never, idempotencyKey: id, retry, signal });
      await remove(id);
      events.emit({ type: 'sent', id, data });
      return data;
    } catch (thrown) {
      const error = toSisoError(thrown);
      if (present && !passing(error)) {
        await remove(id);
        throw error;
      }
      // Refused for the key's sake: the site's owner can mend that.
      const waits = passing(error) || error.status === 401 || error.status === 403;
      entry.attempts++;
      entry.state = waits ? 'queued' : 'failed';
      await update(entry);
      events.emit({ type: entry.state, id, error });
      if (waits) plan(entry.attempts, error.retryAfter);
      throw error;
    }
  }

  function plan(attempts: number, retryAfter: number | null) {
    clearTimeout(timer);
    if (!signal.aborted) timer = later(flush, (retryAfter ?? 0) * 1000 + backoff(attempts, 2_500, 300_000));
  }

  async function sweep() {
    const own = await owner();
    for (const { id, owner: whose } of await all()) {
      if (signal.aborted) return;
      if (whose !== own && !isKey(whose)) continue;
      // The lock first, then a second look: another tab may have sent it meanwhile.
      const attempt = async () => {
        const entry = await find(id);
        if (entry?.state !== 'queued') return;
        if (now() - entry.createdAt < GIVE_UP_MS) return send(entry, false);
        entry.state = 'failed';
        await update(entry);
        events.emit({ type: 'failed', id, error: new SisoError(0, 'expired', 'It could not be sent for 14 days') });
      };
      const lost = await exclusive(`${name}:${id}`, attempt, true).then(
        () => false,
        (error) => !error.status || error.status === 429,
      );
      if (lost) return;
    }
  }

  /** Whoever calls while a sweep runs wants what has come since, too: another sweep follows. */
  function flush(): Promise<void> {
    again = true;
    return sweepAll().catch(() => {});
  }

  const sweepAll = joined(async () => {
    while (again) {
      again = false;
      clearTimeout(timer);
      await sweep();
    }
  });

  const mine = async (whose = owner()) => {
    const own = await whose;
    return (await all()).filter((entry) => entry.owner === own).sort((a, b) => a.createdAt - b.createdAt);
  };

  return {
    async submit({ path, body }) {
      const id = crypto.randomUUID();
      const entry: OutboxEntry = {
        id,
        owner: await owner(),
        path,
        body,
        createdAt: now(),
        attempts: 0,
        state: 'queued',
      };
      return exclusive(`${name}:${id}`, async () => {
        await add(entry);
        try {
          return { state: 'sent', data: await send(entry, true) } as const;
        } catch (error) {
          if (!passing(error as SisoError)) throw error;
          return { state: 'queued', id, durable } as const;
        }
      }) as ReturnType<Outbox['submit']>;
    },
    async list() {
      return (await mine()).map(({ id, createdAt, attempts, state }) => ({
        id,
        createdAt: new Date(createdAt).toISOString(),
        attempts,
        state,
      }));
    },
    async discard(id) {
      await remove(id);
    },
    subscribe: events.add,
    flush,
    async forget(whose) {
      clearTimeout(timer);
      for (const { id } of await mine(whose)) await remove(id);
    },
  };
}
