import type { SisoEvent, SisoEventType } from './bus.ts';
import { createCache, type Query } from './cache.ts';
import { createClient } from './client.ts';
import type { Client, FailedCall } from './client-types.ts';
import { SisoError } from './error.ts';
import { lazyOutbox } from './lazy-outbox.ts';
import type { Live, LiveOptions, OwnLive } from './live.ts';
import type { Outbox } from './outbox.ts';
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

/** Everything that elements share. */
export interface Siso {
  readonly apiUrl: string;
  /** Asks in nobody's name and ends with this Siso: for what carries neither key nor token, such as the way in (`createAuth`). */
  readonly fetch: typeof fetch;
  /** Speaks for the session, or else with the publishable key. */
  readonly client: Client;
  readonly session: Session;
  /** The entry of the shared cache under `key`: same key, same value, one request at a time. Stale after `staleMs` (30,000). */
  query<T>(key: string, load: (signal: AbortSignal) => Promise<T>, options?: { staleMs?: number }): Query<T>;
  readonly live: Live;
  readonly outbox: Outbox;
  /**
   * Hears one type of event, or all (`'*'`), until the function that it returns is called; see `SisoFacts` for the types. Events of the
   * live stream pass by while somebody listens to it: naming one here (`'referral.created'`) does, `'*'` does not. A listener that throws
   * is reported (`reportError`) and disturbs nobody.
   */
  on<Type extends SisoEventType | '*'>(type: Type, listener: (event: SisoEvent<Type>) => void): () => void;
  /** For elements: tells the listeners. `detail` names the element and carries ids and codes, nothing about a person. */
  emit<Type extends SisoEventType>(type: Type, detail: SisoEvent<Type>['detail']): void;
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
  const bus = emitter<{ type: string; detail: object }>();
  const tell = (type: string, detail: object) => bus.emit({ type, detail });
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
  const onFailure = ({ method, route, error: { status, code, requestId } }: FailedCall) => {
    if (!signal.aborted) tell('request-failed', { method, route, status, code, requestId });
  };
  const client = createClient({ apiUrl, fetch: request, token, onFailure });
  const live = parts.live({
    client,
    scope: session.scope,
    onReset: () => cache.refresh(),
    onEvent: ({ type, id, occurredAt, subject }) => tell(type, { id, occurredAt, subject }),
  });
  const owner = async () => publishableKey || (fetchSession ? session.scope() : '');
  const outbox = lazyOutbox({ apiUrl, fetch: request, token, owner, signal, onFailure });
  outbox.subscribe(({ type, id, ...more }) =>
    tell('outbox', { state: type, id, code: 'error' in more ? more.error.code : null }),
  );

  const wake = () => {
    if (!globalThis.document?.hidden) {
      // After sleep, and after failures upon which the session's own timer rests.
      if (fetchSession) token().catch(() => {});
      cache.refresh(true);
    }
    void outbox.flush();
  };
  session.subscribe((state) => {
    tell('session', { state, code: session.error?.code ?? null });
    if (state === 'ready') wake();
  });
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
    fetch: request,
    client,
    session,
    query: cache.query,
    live,
    outbox,
    on(type, listener) {
      const leave = bus.add((event) => {
        if (type === '*' || type === event.type) listener(event as Parameters<typeof listener>[0]);
      });
      const hangUp = type.includes('.') ? live.subscribe(() => {}) : undefined;
      return () => {
        leave();
        hangUp?.();
      };
    },
    emit: tell,
    close,
    async logout() {
      const forgotten = outbox.forget();
      close();
      // Without a session that ever was, nothing of it can be waiting.
      await forgotten.catch(() => {});
    },
  };
}
