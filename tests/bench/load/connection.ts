/**
 * HTTP/1.1 over one kept-alive socket, one request at a time, and nothing more: on a small machine the load must not be
 * heavier than what is measured.
 */
import { connect, type Socket } from 'node:net';

export interface Answer {
  status: number;
  /** The header block, as it came. */
  head: string;
  body: string;
}

export class Connection {
  readonly #socket: Socket;
  #received = '';
  #pending: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  #failure: Error | undefined;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (chunk) => this.#take(String(chunk)));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => this.#fail(new Error('the connection was closed')));
  }

  get usable(): boolean {
    return this.#failure === undefined;
  }

  /** Sends a request as it is and answers once its whole answer is here. */
  send(request: string, timeoutMs: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      const late = setTimeout(() => this.#fail(new Error('timeout')), timeoutMs);
      const done =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          clearTimeout(late);
          settle(value);
        };
      this.#pending = { resolve: done(resolve), reject: done(reject) };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: string): void {
    this.#received += chunk;
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#received.slice(0, end);
    const length = /^content-length: (\d+)/im.exec(head)?.[1];
    const rest = this.#received.slice(end + 4);
    const whole = length === undefined ? rest.endsWith('0\r\n\r\n') : rest.length >= Number(length);
    if (!whole) return;
    this.#received = '';
    const pending = this.#pending;
    this.#pending = undefined;
    pending?.resolve({ status: Number(head.slice(9, 12)), head, body: rest });
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#pending?.reject(this.#failure);
    this.#pending = undefined;
    this.#socket.destroy();
  }
}
