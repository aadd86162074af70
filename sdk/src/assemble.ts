import { createCache, type Query } from './cache.ts';
import { createClient } from './client.ts';
import type { Client } from './client-types.ts';
import { SisoError } from './error.ts';
import type { Live, LiveOptions, OwnLive } from './live.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { either, emitter, listen } from './platform.ts';
import type { OwnSession, Session, SessionOptions } from './session.ts';
import type { SessionGrant } from './wire.ts';

/** What a page needs for strangers. */
export interface PublicSisoOptions {
  /** Origin of the API, `https://api.example.com`. */
  apiUrl: string;
  /** Allows what strangers may do from the page's origin: submit referrals, read the public brand. */
  publishableKey?: string;
  /** Default: the runtime's `fetch`, looked up at each call. */
  fetch?: typeof fetch;
}

/** What a page needs for a signed-in partner. */
export interface SisoOptions extends PublicSisoOptions {
  /** Asks the host's own server for a widget session. Called at once, before each expiry and after a 401. */
  fetchSession?: () => Promise<SessionGrant>;
}

/** What elements tell the host, in the words of their events. */
export interface SisoEvent {
  type: string;
  detail: unknown;
}

/** Everything that elements share. */
export interface Siso {
  readonly apiUrl: string;
  /** Speaks for the session, or else with the publishable key. */
  readonly client: Client;
  readonly session: Session;
  /** The entry of the shared cache under `key`: same key, same value, one request at a time. Stale after `staleMs` (30,000). */
  query<T>(key: string, load: (signal: AbortSignal) => Promise<T>, options?: { staleMs?: number }): Query<T>;
  readonly live: Live;
  readonly outbox: Outbox;
  /** Hears one type of event, or all (`'*'`). */
  on(type: string, listener: (event: SisoEvent) => void): () => void;
  emit(type: string, detail: unknown): void;
  /** Ends timers, listeners and the stream; what waits in the outbox stays. For a page that takes its elements away. */
  close(): void;
  /** `close`, and nothing of this session stays: neither token nor cache nor outbox, nor anything in storage. Make a new Siso to go on. */
  logout(): Promise<void>;
}

/** The parts that only a signed-in page needs, handed in so that a page for strangers need not load them. */
export interface SignedInParts {
  session(options: SessionOptions): OwnSession;
  live(options: LiveOptions): OwnLive;
}

const closed = () => new SisoError(0, 'closed', 'This session was ended');

/** Puts a Siso together. */
export function assemble(options: SisoOptions, parts: SignedInParts): Siso {
  const { fetchSession, publishableKey = '' } = options;
  const apiUrl = options.apiUrl.replace(/\/+$/, '');
  const life = new AbortController();
  const { signal } = life;
  const bus = emitter<SisoEvent>();
  const cache = createCache();
  const session = parts.session({
    apiUrl,
    fetchSession,
    onScopeChange() {
      cache.clear(true);
      live.restart();
    },
  });
  const request: typeof fetch = (input, init) =>
    (options.fetch ?? fetch)(input, { ...init, signal: either(init?.signal, signal) });
  const token = async (ask?: { force?: boolean }) => {
    if (signal.aborted) throw closed();
    return fetchSession ? session.token(ask) : publishableKey;
  };
  const client = createClient({ apiUrl, fetch: request, token });
  const live = parts.live({ client, scope: session.scope, onReset: () => cache.refresh() });
  const owner = async () => publishableKey || (fetchSession ? session.scope() : '');
  const outbox = createOutbox({ apiUrl, fetch: request, token, owner, signal });

  const wake = () => {
    if (!globalThis.document?.hidden) cache.refresh(true);
    void outbox.flush();
  };
  session.subscribe((state) => state === 'ready' && wake());
  listen(['online', 'visibilitychange'], wake, signal);
  if (publishableKey) void outbox.flush();

  const close = () => {
    session.close();
    live.close();
    cache.clear();
    life.abort(closed());
  };
  return {
    apiUrl,
    client,
    session,
    query: cache.query,
    live,
    outbox,
    on: (type, listener) => bus.add((event) => (type === '*' || type === event.type) && listener(event)),
    emit: (type, detail) => bus.emit({ type, detail }),
    close,
    async logout() {
      const forgotten = outbox.forget();
      close();
      // Without a session that ever was, nothing of it can be waiting.
      await forgotten.catch(() => {});
    },
  };
}
