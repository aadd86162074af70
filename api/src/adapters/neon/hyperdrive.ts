/**
 * Neon's driver over a Hyperdrive binding. The driver speaks PostgreSQL's protocol through whatever looks like a
 * WebSocket; here that is the binding's TCP socket, so that no second driver, and nothing of Node, is in the bundle.
 */

/** What is used of a socket of the runtime's. https://developers.cloudflare.com/workers/runtime-apis/tcp-sockets/ */
interface TcpSocket {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
  readonly opened: Promise<unknown>;
  close(): Promise<void>;
}

/** The binding: one login to one database, pooled by Cloudflare. */
export interface Hyperdrive {
  readonly connectionString: string;
  /** Opens a connection to the pool; it has to be made by the request that uses it. */
  connect(): TcpSocket;
}

type Listener = (event: { data?: ArrayBuffer; message?: string }) => void;

/** The class that the driver makes its connection of. */
export function webSocketOf(hyperdrive: Hyperdrive) {
  return class {
    binaryType = 'arraybuffer';
    readonly #listeners = new Map<string, Listener[]>();
    readonly #socket = hyperdrive.connect();
    readonly #writer = this.#socket.writable.getWriter();
    #closed = false;

    constructor() {
      void this.#run();
    }

    addEventListener(type: string, listener: Listener): void {
      this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
    }

    send(bytes: Uint8Array): void {
      // What cannot be written ends the connection, which the reading side tells.
      this.#writer.write(bytes).catch(() => {});
    }

    close(): void {
      if (this.#closed) return;
      this.#closed = true;
      // What was sent before goes first: the driver's last words are PostgreSQL's goodbye.
      this.#writer
        .close()
        .catch(() => {})
        .then(() => this.#socket.close())
        .catch(() => {});
    }

    #tell(type: string, event: Parameters<Listener>[0] = {}): void {
      for (const listener of this.#listeners.get(type) ?? []) listener(event);
    }

    async #run(): Promise<void> {
      try {
        await this.#socket.opened;
        this.#tell('open');
        for await (const bytes of this.#socket.readable as unknown as AsyncIterable<Uint8Array>) {
          const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
          this.#tell('message', { data });
        }
      } catch (error) {
        if (!this.#closed) this.#tell('error', { message: String(error) });
      }
      this.#tell('close');
    }
  };
}
