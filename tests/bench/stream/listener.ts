/** One client of the live stream, as a browser would be one: it comes back with the last id it has seen. */
import http from 'node:http';

/** An event that came as it happened, not from the log. */
export interface Heard {
  partnerId: string;
  /** Milliseconds from the writing of the event, inside its transaction, to its arrival. */
  after: number;
}

export interface ListenerOptions {
  url: string;
  partnerId: string;
  token: string;
  origin: string;
  hear(heard: Heard): void;
}

const now = () => performance.timeOrigin + performance.now();

export class Listener {
  readonly #options: ListenerOptions;
  #request: http.ClientRequest | undefined;
  #response: http.IncomingMessage | undefined;
  #rest = '';
  #retry: NodeJS.Timeout | undefined;
  #openedAt = Number.POSITIVE_INFINITY;
  /** The last id that the stream has named. */
  lastId: string | undefined;
  /** How often the server, not this client, ended it. */
  ended = 0;
  /** How often it was told that events are missing. */
  resets = 0;
  /** Every id since the beginning, over all connections. */
  readonly ids: string[] = [];

  constructor(options: ListenerOptions) {
    this.#options = options;
  }

  /** Connects; done when the stream has named its place. @throws Error for any answer but a stream */
  open(): Promise<void> {
    const { url, token, origin } = this.#options;
    const headers = {
      authorization: `Bearer ${token}`,
      origin,
      accept: 'text/event-stream',
      ...(this.lastId === undefined ? {} : { 'last-event-id': this.lastId }),
    };
    const first = this.lastId === undefined;
    return new Promise((resolve, reject) => {
      const request = http.get(`${url}/v1/events/stream`, { headers, agent: false }, (response) => {
        if (response.statusCode !== 200) {
          response.resume();
          return reject(new Error(`the stream answered ${response.statusCode}`));
        }
        this.#response = response;
        this.#rest = '';
        this.#openedAt = now();
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          this.#take(text);
          if (!first || this.lastId !== undefined) resolve();
        });
        response.on('error', () => {});
        response.on('end', () => {
          if (this.#response === response) this.ended++;
        });
      });
      request.on('error', reject);
      this.#request = request;
    });
  }

  /** Loses the connection without a word, and comes back after so long. */
  drop(ms: number): void {
    this.close();
    this.#retry = setTimeout(() => void this.open().catch(() => this.drop(200)), ms);
  }

  /** Stops to read, and leaves the connection open. */
  pause(): void {
    this.#response?.pause();
  }

  /** Reads on; resolves to whether the server has ended the stream, once it has or nothing has come for a second. */
  async drain(): Promise<boolean> {
    const before = this.ended;
    this.#response?.resume();
    for (let seen = -1; this.ended === before && seen !== this.ids.length; ) {
      seen = this.ids.length;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    return this.ended > before;
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#response = undefined;
    this.#request?.destroy();
  }

  #take(text: string): void {
    const blocks = (this.#rest + text).split('\n\n');
    this.#rest = blocks.pop() ?? '';
    const at = now();
    for (const block of blocks) {
      const id = /^id: (.*)$/m.exec(block)?.[1];
      if (id !== undefined) this.lastId = id;
      const type = /^event: (.*)$/m.exec(block)?.[1];
      const createdAt = /"createdAt":"([^"]+)"/.exec(block)?.[1];
      if (type === 'reset') this.resets++;
      if (id === undefined || type === undefined || createdAt === undefined) continue;
      this.ids.push(id);
      const written = Date.parse(createdAt);
      if (written > this.#openedAt) this.#options.hear({ partnerId: this.#options.partnerId, after: at - written });
    }
  }
}
