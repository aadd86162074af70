import type { Siso, SisoError } from '@siso/partner-sdk';

/** What the form wants to know of its connection's outbox. */
export interface OutboxListener {
  /** The counts have changed. */
  changed(): void;
  /** A referral that was kept on this device has been taken; `own` when this form kept it since it was last emptied. */
  sent(own: boolean, data: unknown): void;
  /** The referral that this form keeps can no longer be sent by itself. */
  failed(error: SisoError): void;
}

/** Follows the outbox: how many referrals wait on this device, and what became of the form's own. */
export class OutboxWatch {
  /** Id of the entry that this form shows as saved. */
  ownId?: string;
  /** Entries that wait besides the form's own. */
  waiting = 0;
  /** Entries that were given up; they stay until somebody removes them. */
  failed: readonly string[] = [];
  /** Stops following. */
  readonly stop: () => void;

  readonly #outbox: Siso['outbox'];
  readonly #changed: () => void;
  /** Entries from before this form was shown, whose sending nobody else on the page reports. */
  #inherited?: ReadonlySet<string>;

  constructor({ outbox }: Siso, listener: OutboxListener, ownId?: string) {
    this.#outbox = outbox;
    this.#changed = listener.changed;
    this.stop = outbox.subscribe((event) => {
      const own = event.id === this.ownId;
      if (event.type === 'sent' && (own || this.#inherited?.has(event.id))) {
        listener.sent(own, event.data);
      } else if (event.type === 'failed' && own) {
        listener.failed(event.error);
      }
      void this.count();
    });
    this.own(ownId);
  }

  /** Takes an entry for the form's own, or none. */
  own(id?: string): void {
    this.ownId = id;
    void this.count();
  }

  /** Counts the entries anew. */
  async count(): Promise<void> {
    const entries = await this.#outbox.list().catch(() => []);
    this.#inherited ??= new Set(entries.map(({ id }) => id));
    this.failed = entries.filter(({ state }) => state === 'failed').map(({ id }) => id);
    this.waiting = entries.filter(({ id, state }) => state !== 'failed' && id !== this.ownId).length;
    this.#changed();
  }

  /** Removes the entries that were given up. */
  async discardFailed(): Promise<void> {
    await Promise.all(this.failed.map((id) => this.#outbox.discard(id)));
    await this.count();
  }
}
