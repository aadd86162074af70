/** A request as the stubbed network saw it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

type Answer = (seen: Seen) => { status?: number; body: unknown; etag?: string };

/** A network whose answers a test may change while it runs; the live stream is part of it. */
export class Network {
  readonly seen: Seen[] = [];
  /** False: every request fails as without a connection. */
  connected = true;
  readonly #answers = new Map<string, Answer>();
  readonly #streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  #eventId = 0;

  /** Sets what `GET /v1/brand` and the like answer from now on. */
  answer(route: string, body: unknown, status = 200): void {
    this.#answers.set(route, () => ({ status, body }));
  }

  /** Sets what answers a route from now on. */
  answerWith(route: string, answer: Answer): void {
    this.#answers.set(route, answer);
  }

  /** Sets a text that a route answers from now on. */
  answerText(route: string, text: string, type: string): void {
    this.#answers.set(route, () => ({ body: new Blob([text], { type }) }));
  }

  /** How often a route was asked. */
  count(route: string): number {
    return this.seen.filter(({ method, path }) => `${method} ${path}` === route).length;
  }

  /** Number of open live streams. */
  get streams(): number {
    return this.#streams.size;
  }

  /** Sends an event down every open live stream. */
  push(type: string, data: object = {}): void {
    const id = `evt_${++this.#eventId}`;
    const event = { id, type, partnerId: 'ptr_1', occurredAt: new Date().toISOString(), data };
    for (const stream of this.#streams) {
      stream.enqueue(new TextEncoder().encode(`id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(event)}\n\n`));
    }
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname: path, searchParams } = new URL(request.url);
    if (!this.connected) {
      throw new TypeError('Failed to fetch');
    }
    if (path === '/v1/events/stream') {
      return this.#open(request.signal);
    }
    const text = await request.text();
    const body = text ? JSON.parse(text) : {};
    const seen: Seen = { method: request.method, path, query: searchParams, headers: request.headers, body };
    this.seen.push(seen);
    const answer: ReturnType<Answer> = this.#answers.get(`${seen.method} ${path}`)?.(seen) ?? {
      status: 404,
      body: { code: 'not_found' },
    };
    return answer.body instanceof Blob
      ? new Response(answer.body)
      : Response.json(answer.body, { status: answer.status, headers: answer.etag ? { etag: answer.etag } : {} });
  };

  #open(signal: AbortSignal): Response {
    let mine: ReadableStreamDefaultController<Uint8Array>;
    const streams = this.#streams;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        mine = controller;
        streams.add(controller);
        controller.enqueue(new TextEncoder().encode(': hello\n\n'));
        signal.addEventListener('abort', () => {
          if (streams.delete(mine)) {
            mine.error(signal.reason);
          }
        });
      },
      cancel() {
        streams.delete(mine);
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }
}

/** The brand of the partner in tests. */
export const BRAND = {
  partnerId: 'ptr_1',
  companyName: 'Harbour & Pine',
  logoUrl: null,
  color: '#0f766e',
  radius: 8,
  font: null,
  currency: 'USD',
  status: 'active',
};
