/** An answer that comes: a body or a problem. `status` is 200 unless given. */
export interface Answered {
  readonly status?: number;
  readonly body: unknown;
}

/** What the network answers in a state: a body, a problem, nothing at all, or no connection. */
export type Reply = Answered | 'pending' | 'unreachable';

/** One thing that a person does in a state. */
export type Step = { readonly fill: Readonly<Record<string, string>> } | { readonly press: string };

/**
 * One state of an element, as data: what the network answers and what a person does. Tests, pictures and demos bring it
 * about through the same code path as a page does.
 */
export interface ElementState {
  /** Kebab-case, unique per element. */
  readonly name: string;
  /** What is seen, in one sentence. */
  readonly about: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Properties that are no attributes. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Replies by method and path, `GET /v1/brand`. What is not named is 404. */
  readonly replies: Readonly<Record<string, Reply>>;
  /** Done one after the other; `press` takes a CSS selector in the element. */
  readonly steps?: readonly Step[];
  /** False: no session is there to be had. */
  readonly session?: boolean;
  /** What the session's token says: `sub`, `partner`, `scopes`, `components`. Without it the token cannot be read, and may do all. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** The token of a state's session; nobody has signed it. */
export function tokenOf({ claims }: ElementState): string {
  const now = Math.floor(Date.now() / 1000);
  return claims ? `.${btoa(JSON.stringify({ iat: now, exp: now + 900, ...claims }))}.` : 'token';
}

/** A problem+json reply. */
export const problem = (status: number, code: string, detail: string, errors?: readonly object[]): Answered => ({
  status,
  body: {
    type: `https://docs.example/problems/${code}`,
    title: code,
    status,
    detail,
    instance: '/',
    code,
    requestId: 'req_0',
    errors,
  },
});

/** A `fetch` that answers as a state says. */
export function fetchOf(replies: ElementState['replies']): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const reply =
      replies[`${request.method} ${new URL(request.url).pathname}`] ??
      problem(404, 'not_found', 'There is no such resource.');
    if (reply === 'unreachable') {
      throw new TypeError('Failed to fetch');
    }
    if (reply === 'pending') {
      return new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason));
      });
    }
    const { status = 200, body } = reply;
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
  };
}
