/** A submission that waits to be sent. Its `id` is the Idempotency-Key of every try. */
export interface OutboxEntry {
  id: string;
  /** The publishable key to send it with (public: it stands in the page), or the hash of a session's scope. */
  owner: string;
  path: '/v1/referrals';
  body: object;
  /** Milliseconds since 1970. */
  createdAt: number;
  attempts: number;
  state: 'queued' | 'failed';
}

/** Where entries wait. Every promise that resolves has happened. */
export interface OutboxStore {
  all(): Promise<OutboxEntry[]>;
  put(entry: OutboxEntry): Promise<unknown>;
  delete(id: string): Promise<unknown>;
  /** Removes the store itself; called when it is empty. */
  drop(): Promise<unknown>;
}

/** Entries that live as long as the page. */
export function memoryStore(): OutboxStore {
  const entries = new Map<string, OutboxEntry>();
  return {
    all: async () => [...entries.values()],
    put: async (entry) => entries.set(entry.id, entry),
    delete: async (id) => entries.delete(id),
    drop: async () => {},
  };
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * Entries in an IndexedDB database of their own, which exists only while something waits in it: looking into a store that is not there
 * does not make one. A connection is open just for one operation, so that no tab keeps another from dropping the database.
 */
export function indexedDbStore(name: string): OutboxStore {
  async function run<T>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | undefined> {
    const known = mode === 'readonly' && (await indexedDB.databases?.());
    if (known && !known.some((database) => database.name === name)) return;
    const opening = indexedDB.open(name, 1);
    let gone = false;
    opening.onupgradeneeded = () => {
      // Dropped since the look above: reading must not bring it back.
      gone = mode === 'readonly';
      if (gone) opening.transaction?.abort();
      else opening.result.createObjectStore('entries', { keyPath: 'id' });
    };
    const database = await settled(opening).catch((error) => {
      if (!gone) throw error;
    });
    if (!database) return;
    try {
      const transaction = database.transaction('entries', mode);
      const request = act(transaction.objectStore('entries'));
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      return request.result;
    } finally {
      database.close();
    }
  }
  return {
    all: async () => (await run<OutboxEntry[]>('readonly', (store) => store.getAll())) ?? [],
    put: (entry) => run('readwrite', (store) => store.put(entry)),
    delete: (id) => run('readwrite', (store) => store.delete(id)),
    drop: () => settled(indexedDB.deleteDatabase(name)),
  };
}
