import { SisoError, toSisoError } from './error.ts';
import { allowsInPublic } from './grants.ts';
import { backoff, emitter, hash, joined, later } from './platform.ts';
import type { SessionGrant } from './wire.ts';

/** `none`: there is no `fetchSession`. `error`: no valid token, and the last attempt to get one failed (it stays until one succeeds). */
export type SessionState = 'none' | 'loading' | 'ready' | 'error';

/** The widget session: its token lives in this closure only. */
export interface Session {
  readonly state: SessionState;
  readonly error: SisoError | null;
  /** The current token, a new one when it is about to end or when `force` says that it was refused. Throws SisoError. */
  token(options?: { force?: boolean }): Promise<string>;
  /**
   * Whether the session may do or show something, by scope (`commissions:read`) or by element (`commission-dashboard`): for hiding what
   * would be refused. It protects nothing; the API does. True while nothing is known: before the first token, and for one that cannot be
   * read. Without a session: what a publishable key allows.
   */
  allows(grant: string): boolean;
  /** Whom the token speaks for, as its host named them: a user's id in the portal. Undefined = unknown. It protects nothing. */
  readonly subject: string | undefined;
  /** The partner that the token opens; null = the programme itself, undefined = unknown. It protects nothing. */
  readonly partnerId: string | null | undefined;
  /** Hears every change of `state`, and of what `allows` answers. */
  subscribe(listener: (state: SessionState) => void): () => void;
}

/** What the SDK's own parts ask besides. */
export interface OwnSession extends Session {
  /** A hash that stands for API, partner, subject and rights: what is shared between tabs is shared under it only. */
  scope(): Promise<string>;
  close(): void;
}

export interface SessionOptions {
  apiUrl: string;
  fetchSession?: () => Promise<SessionGrant>;
  /** A renewed token speaks for somebody else: the host changed its user without a logout. */
  onScopeChange(): void;
}

const FETCH_LIMIT_MS = 30_000;
/** Failures after which the timer rests; a call that needs the token still tries. */
const RESTLESS = 8;

const failed = (detail: string) => new SisoError(0, 'session_failed', detail);

/** The claims of a token, unverified (the API verifies; here they only name things and tell the time), or none. */
function claimsOf(token: string): Record<string, unknown> {
  try {
    return JSON.parse(atob((token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/')));
  } catch {
    return {};
  }
}

export function createSession({ apiUrl, fetchSession, onScopeChange }: SessionOptions): OwnSession {
  const states = emitter<SessionState>();
  let state: SessionState = 'none';
  let error: SisoError | null = null;
  let current: { token: string; until: number; margin: number } | undefined;
  let scope: string | undefined;
  /** What the token names: scopes and elements; undefined = unknown. */
  let grants: unknown[] | undefined;
  let named: { subject?: string; partnerId?: string | null } = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let closed = false;

  const become = (next: SessionState, regranted = false) => {
    if (next !== state || regranted) {
      state = next;
      states.emit(next);
    }
  };
  const left = () => (current ? current.until - Date.now() : 0);
  const plan = (ms: number) => {
    // setTimeout takes no more than 31 bits, and runs at once beyond.
    timer = later(() => renew().catch(() => {}), Math.min(ms, 2 ** 31 - 1));
  };

  /**
   * Takes over what the host handed out. Its end is told by this machine's clock only where that makes sense beside the token's own
   * length: the clock may be wrong, and the host may hand out a token that is no longer fresh.
   */
  function accept(grant: SessionGrant): string {
    const token = grant?.token;
    if (typeof token !== 'string') throw failed('fetchSession resolved without a token');
    const { exp, iat, iss, sub, partner, scopes, components } = claimsOf(token);
    const total = (Number(exp) - Number(iat)) * 1000;
    const here = Date.parse(grant.expiresAt) - Date.now();
    const life = here > 0 && !(here > total) ? here : total || 0;
    const margin = Math.min(60_000, life / 5);
    current = { token, until: Date.now() + life, margin };
    failures = 0;
    error = null;
    // A token that cannot be read names nobody, so nothing is shared under it.
    const who = sub ? JSON.stringify([apiUrl, iss, sub, partner, scopes]) : crypto.randomUUID();
    const before = scope;
    if (sub || !scope) scope = hash(who);
    plan(Math.max(5_000, life - margin));
    const had = String(grants);
    grants = Array.isArray(scopes) ? scopes.concat(components) : undefined;
    named = { subject: sub as string, partnerId: partner as string | null };
    become('ready', had !== String(grants));
    if (before && before !== scope) onScopeChange();
    return token;
  }

  async function load(): Promise<string> {
    clearTimeout(timer);
    if (left() <= 0 && !error) become('loading');
    try {
      const tooLate = new Promise<never>((_, reject) => {
        AbortSignal.timeout(FETCH_LIMIT_MS).onabort = () => reject(failed('fetchSession did not answer in time'));
      });
      const grant = await Promise.race([fetchSession?.(), tooLate]);
      refuseWhenClosed();
      return accept(grant as SessionGrant);
    } catch (thrown) {
      const failure = toSisoError(thrown, 'session_failed');
      if (!closed) {
        error = failure;
        if (left() <= 0) become('error');
        if (failures++ < RESTLESS) plan(backoff(failures, 500, 60_000));
      }
      throw failure;
    }
  }

  const renew = joined(load);

  function refuseWhenClosed() {
    if (closed) throw new SisoError(0, 'closed', 'This session was ended');
  }

  const session: OwnSession = {
    get state() {
      return state;
    },
    get error() {
      return error;
    },
    async token(options) {
      refuseWhenClosed();
      if (!fetchSession) throw failed('createSiso was given no fetchSession');
      if (options?.force) current = undefined;
      else if (current && left() > current.margin / 2) return current.token;
      try {
        return await renew();
      } catch (thrown) {
        if (current && left() > 0 && !closed) return current.token;
        throw thrown;
      }
    },
    get subject() {
      return named.subject;
    },
    get partnerId() {
      return named.partnerId;
    },
    allows: (grant) => (fetchSession ? !grants || grants.includes(grant) : allowsInPublic(grant)),
    subscribe: states.add,
    async scope() {
      if (!scope) await session.token();
      refuseWhenClosed();
      return scope as string;
    },
    close() {
      closed = true;
      clearTimeout(timer);
      current = scope = grants = undefined;
      named = {};
      error = null;
      become('none');
    },
  };
  if (fetchSession) renew().catch(() => {});
  return session;
}
