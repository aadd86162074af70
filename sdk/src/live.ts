import type { Client } from './client-types.ts';
import { backoff, either, emitter, listen, pause } from './platform.ts';
import { sseParser } from './sse.ts';
import type { LiveEvent, PartnerEvent } from './wire.ts';

/** `offline`: the stream is down and will be tried again. */
export type LiveState = 'idle' | 'connecting' | 'open' | 'offline';

/** The partner's events as they happen. However many elements and tabs listen, one stream is open per browser and session. */
export interface Live {
  readonly state: LiveState;
  /** The first subscriber opens, the last one closes. Each event comes once; after a gap that cannot be closed comes `{ type: 'reset' }`. */
  subscribe(listener: (event: LiveEvent) => void): () => void;
  /** Hears every change of `state`. */
  onState(listener: (state: LiveState) => void): () => void;
}

export interface LiveOptions {
  client: Pick<Client<object>, 'raw'>;
  /** Names the group of tabs that share one stream; see `OwnSession.scope`. */
  scope(): Promise<string>;
  /** Called before the listeners when events may have been missed. */
  onReset(): void;
  /** Called before the listeners with each of the partner's events. */
  onEvent?(event: PartnerEvent): void;
  /** When somebody first wanted to listen, in ms since 1970. Default: when this Live is first listened to. */
  since?: number;
  /** Default: the browser's. In Node each Live holds its own stream unless these are given. */
  locks?: LockManager;
  Channel?: typeof BroadcastChannel;
  /** A leader, or a stream, that has been silent for so long is given up. The API's heartbeats come every 15 s. Default 45,000. */
  silenceMs?: number;
  /** A first connection within this time closes no gap: the elements' own first requests run beside it. Default 3,000. */
  graceMs?: number;
}

/** What tabs tell each other. Events, never a token. */
type Word = { ask: true } | { state: LiveState; id: string; event?: LiveEvent };

export interface OwnLive extends Live {
  /** Starts anew under the session's present scope, if anyone listens. */
  restart(): void;
  close(): void;
}

export function createLive(options: LiveOptions): OwnLive {
  const inPage = typeof document !== 'undefined';
  const locks = options.locks ?? (inPage ? navigator.locks : undefined);
  const Channel = options.Channel ?? (inPage ? globalThis.BroadcastChannel : undefined);
  const { client, scope, onReset, silenceMs = 45_000, graceMs = 3_000 } = options;
  const listeners = emitter<LiveEvent>();
  const states = emitter<LiveState>();
  const life = new AbortController();
  let state: LiveState = 'idle';
  let run: AbortController | undefined;
  let channel: BroadcastChannel | undefined;
  /** Set while this tab holds the stream. */
  let leader: AbortSignal | undefined;
  let heard = 0;
  /** When the listening began; 0 = nobody listens. */
  let since = options.since ?? 0;
  let lastId = '';
  let seen: string[] = [];

  const become = (next: LiveState) => {
    if (next !== state) {
      state = next;
      states.emit(next);
    }
  };

  /** Hands an event on, once: after a change of leader the new one may repeat the last few. */
  const deliver = (event: LiveEvent) => {
    if ('id' in event) {
      if (seen.includes(event.id)) return;
      seen = [...seen.slice(-99), event.id];
      options.onEvent?.(event);
    } else if (event.type === 'reset') onReset();
    listeners.emit(event);
  };

  const tell = (next: LiveState, event?: LiveEvent) => {
    if (event) deliver(event);
    become(next);
    channel?.postMessage({ state: next, id: lastId, event } satisfies Word);
  };

  /** One connection, until it ends. Throws when it cannot be had or breaks. */
  async function connect(signal: AbortSignal) {
    const cut = new AbortController();
    const ended = either(signal, cut.signal);
    listen(['offline'], () => cut.abort(), ended);
    let alarm: ReturnType<typeof setTimeout> | undefined;
    const alive = () => {
      clearTimeout(alarm);
      alarm = setTimeout(() => cut.abort(), silenceMs);
    };
    try {
      const headers: Record<string, string> = { accept: 'text/event-stream' };
      if (lastId) headers['last-event-id'] = lastId;
      const retry = { attempts: 1, timeoutMs: silenceMs / 3 };
      const response = await client.raw('get', '/v1/events/stream', { headers, signal: ended, retry });
      const first = !lastId;
      const gap = first && Date.now() - since > graceMs;
      tell('open', gap ? { type: 'reset' } : undefined);
      const parse = sseParser(({ id, event, data }) => {
        lastId = id || lastId;
        if (event === 'reset') tell('open', { type: 'reset' });
        else if (data) tell('open', JSON.parse(data));
        else if (id && first) tell('open', { type: 'here', at: id });
      });
      const decoder = new TextDecoder();
      const reader = response.body?.getReader();
      for (;;) {
        alive();
        const chunk = await reader?.read();
        if (!chunk || chunk.done) return;
        parse(decoder.decode(chunk.value, { stream: true }));
        tell('open');
      }
    } finally {
      clearTimeout(alarm);
      cut.abort();
    }
  }

  /** Keeps a stream open until `signal` aborts. */
  async function lead(signal: AbortSignal) {
    leader = signal;
    for (let failures = 0; !signal.aborted; ) {
      const began = Date.now();
      tell('connecting');
      // An end after a good while is the end of the token: go on at once.
      const ended = await connect(signal).then(
        () => true,
        () => false,
      );
      if (signal.aborted) break;
      if (Date.now() - began > 10_000) failures = 0;
      if (!ended || failures) tell('offline');
      await pause(backoff(failures++, 500, silenceMs / 2), signal);
    }
    if (leader === signal) leader = undefined;
  }

  /** Waits for its turn to lead. A leader that has fallen silent (a frozen tab) loses its place to one that is being looked at. */
  async function takeTurns(name: string, signal: AbortSignal) {
    let steal = false;
    while (!signal.aborted) {
      const turn = new AbortController();
      const mine = either(signal, turn.signal);
      heard = Date.now();
      const watch = setInterval(() => {
        if (!leader && Date.now() - heard > silenceMs && (!inPage || document.visibilityState === 'visible')) {
          steal = true;
          turn.abort();
        }
      }, silenceMs / 3);
      let granted = false;
      const act = () => {
        granted = true;
        return lead(mine);
      };
      const asked = steal ? { steal } : { signal: mine };
      steal = false;
      await (locks as LockManager).request(name, asked, act).catch(() => {});
      clearInterval(watch);
      const refused = !granted && !mine.aborted;
      turn.abort();
      if (refused) return lead(signal);
    }
  }

  async function start() {
    if (run || life.signal.aborted) return;
    run = new AbortController();
    const { signal } = run;
    since ||= Date.now();
    become('connecting');
    let name = '';
    for (let failures = 0; !name && !signal.aborted; failures++) {
      try {
        name = `siso:${await scope()}`;
      } catch {
        if (signal.aborted) return;
        become('offline');
        await pause(backoff(failures, 1_000, 30_000), signal);
      }
    }
    if (signal.aborted) return;
    if (!locks || !Channel) return lead(signal);
    const own = new Channel(name);
    // A tab that joins others learns where they are: what happened before it listened is told to nobody again.
    let placed = false;
    channel = own;
    own.onmessage = ({ data }: MessageEvent<Word>) => {
      if ('ask' in data) {
        if (leader) tell(state);
        return;
      }
      heard = Date.now();
      lastId = data.id || lastId;
      if (data.event) deliver(data.event);
      else if (!placed && !leader && data.id) deliver({ type: 'here', at: data.id });
      placed ||= !!data.id;
      if (!leader) become(data.state);
    };
    own.postMessage({ ask: true } satisfies Word);
    signal.addEventListener('abort', () => own.close());
    return takeTurns(name, signal);
  }

  function stop() {
    run?.abort();
    run = channel = undefined;
    become('idle');
  }

  function forget() {
    stop();
    since = 0;
    lastId = '';
    seen = [];
  }

  const wanted = () => {
    if (listeners.size) void start();
  };
  // A page in the back/forward cache must hold neither a stream nor a lock.
  listen(['pagehide'], stop, life.signal);
  listen(['pageshow'], wanted, life.signal);

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      const remove = listeners.add(listener);
      wanted();
      return () => {
        remove();
        queueMicrotask(() => {
          if (!listeners.size) forget();
        });
      };
    },
    onState: states.add,
    restart() {
      forget();
      wanted();
    },
    close() {
      life.abort();
      forget();
    },
  };
}
