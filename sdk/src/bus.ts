import type { SessionState } from './session.ts';

/**
 * What happens between elements, SDK and API, in names and ids: nothing of it says who a person is, so that a host may hand it to its
 * analytics. `element:…` are the elements' own events.
 */
export interface SisoFacts {
  /** The session's state, at each change: `ready` = it has begun or may do other things than before, `none` = it has ended. */
  session: { readonly state: SessionState /** Why it failed. */; readonly code: string | null };
  /** A call that failed in the end. `route` is the path as the API's document writes it, `/v1/referrals/{referralId}`. */
  'request-failed': {
    readonly method: string;
    readonly route: string;
    /** 0 = no answer came. */
    readonly status: number;
    readonly code: string;
    readonly requestId: string | null;
  };
  /** What became of a submission; `id` names it in `outbox.list()`. */
  outbox: { readonly state: 'sent' | 'queued' | 'failed'; readonly id: string; readonly code: string | null };
}

/** What an element tells: its tag, and ids and codes. */
export type ElementFact = { readonly element: string } & Readonly<Record<string, string | number | boolean>>;

/** An event of the live stream, without what it says of people and money. */
export interface LiveFact {
  readonly id: string;
  /** RFC 3339 in UTC. */
  readonly occurredAt: string;
  readonly subject: { readonly type: string; readonly id: string };
}

/** An event's type: `session`, `request-failed`, `outbox`, `element:ready`, `referral.created`. */
export type SisoEventType = keyof SisoFacts | `element:${string}` | `${string}.${string}`;

type FactOf<Type> = Type extends keyof SisoFacts
  ? SisoFacts[Type]
  : Type extends `element:${string}`
    ? ElementFact
    : LiveFact;

/** What a listener of `Type` hears; of `'*'`, all there is. */
export type SisoEvent<Type extends SisoEventType | '*' = '*'> = Type extends '*'
  ? { [T in SisoEventType]: SisoEvent<T> }[SisoEventType]
  : Type extends SisoEventType
    ? { readonly type: Type; readonly detail: FactOf<Type> }
    : never;
