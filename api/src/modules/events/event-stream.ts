/**
 * One open stream: a queue of frames that the client takes at its own pace. Frames are shared between streams, so a
 * stream itself holds next to nothing. For a client that falls behind the queue does not grow: it gets the log instead.
 */
import type { Ctx } from '../../platform/context.ts';

const MOST_BYTES = 256 * 1024;
const MOST_FRAMES = 1_000;

export interface StreamOwner {
  /** The stream has ended, whoever ended it. */
  closed(stream: EventStream): void;
  /** The client has let too much wait: from `position` on the log must be read for it. */
  behind(stream: EventStream): void;
}

export class EventStream {
  readonly ctx: Ctx;
  readonly readable: ReadableStream<Uint8Array>;
  /** The position of the last event that was sent or skipped. */
  position = 0;
  /** Seconds since something was sent. */
  quiet = 0;
  /** Seconds for which something has been waiting for the client. */
  stalled = 0;
  /** Seconds since the key or session was last checked. */
  unchecked = 0;
  closed = false;

  readonly #owner: StreamOwner;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #queue: Uint8Array[] = [];
  #bytes = 0;
  /** The client waits for the next frame. */
  #wanted = false;
  #drained: (() => void) | undefined;
  /** What came while the log was read; undefined while the log will show it anyway. */
  #meanwhile: [position: number, frame: Uint8Array][] | undefined;
  #live = false;

  constructor(ctx: Ctx, owner: StreamOwner) {
    this.ctx = ctx;
    this.#owner = owner;
    this.readable = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => this.#pull(),
        cancel: () => this.#finish(),
      },
      { highWaterMark: 0 },
    );
  }

  /** An event of now. While the log is read it waits, so that it comes after what the log holds, and once. */
  deliver(position: number, frame: Uint8Array): void {
    if (this.#live && this.#isFull()) this.fallBehind();
    if (this.#live) this.#sendEvent(position, frame);
    else if (this.#meanwhile && this.#meanwhile.length <= MOST_FRAMES) this.#meanwhile.push([position, frame]);
  }

  /** From `position` on the log is read for the client, at its own pace, until it is live again. */
  fallBehind(): void {
    this.#live = false;
    this.#owner.behind(this);
  }

  /** Begins to collect what happens while the log is read. */
  collect(): void {
    this.#meanwhile = [];
  }

  /** Sends what the log held. */
  replay(events: readonly { position: number; frame: Uint8Array }[]): void {
    for (const { position, frame } of events) this.#sendEvent(position, frame);
  }

  /**
   * Ends a reading of the log: where it reached the end of it, what came meanwhile follows and the stream is live.
   * Answers whether it is; otherwise more must be read, which will hold what came meanwhile too.
   */
  settle(reachedEnd: boolean): boolean {
    const meanwhile = this.#meanwhile ?? [];
    this.#meanwhile = undefined;
    if (!reachedEnd || meanwhile.length > MOST_FRAMES) return false;
    this.#live = true;
    for (const [position, frame] of meanwhile) this.#sendEvent(position, frame);
    return true;
  }

  send(frame: Uint8Array): void {
    if (this.closed) return;
    this.quiet = 0;
    if (this.#wanted) {
      this.#wanted = false;
      this.#controller?.enqueue(frame);
      return;
    }
    this.#queue.push(frame);
    this.#bytes += frame.byteLength;
  }

  /** Whether the client has taken everything. */
  get idle(): boolean {
    return this.#queue.length === 0;
  }

  /** Resolves once the client has taken everything, or the stream is closed. */
  drained(): Promise<void> {
    if (this.idle || this.closed) return Promise.resolve();
    return new Promise((resolve) => {
      this.#drained = resolve;
    });
  }

  /** Ends the stream at once; what was not taken is dropped. */
  close(): void {
    if (this.closed) return;
    this.#finish();
    this.#controller?.close();
  }

  #isFull(): boolean {
    return this.#bytes >= MOST_BYTES || this.#queue.length >= MOST_FRAMES;
  }

  #sendEvent(position: number, frame: Uint8Array): void {
    if (position <= this.position) return;
    this.position = position;
    this.send(frame);
  }

  #pull(): void {
    this.stalled = 0;
    const frame = this.#queue.shift();
    if (frame === undefined) {
      this.#wanted = true;
      return;
    }
    this.#bytes -= frame.byteLength;
    this.#controller?.enqueue(frame);
    if (this.idle) this.#drained?.();
  }

  #finish(): void {
    if (this.closed) return;
    this.closed = true;
    this.#queue = [];
    this.#bytes = 0;
    this.#meanwhile = undefined;
    this.#drained?.();
    this.#owner.closed(this);
  }
}
