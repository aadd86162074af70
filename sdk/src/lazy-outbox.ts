import { toSisoError } from './error.ts';
import type { OutboxEvent, OutboxOptions, OwnOutbox } from './outbox.ts';
import { mayWait } from './outbox-name.ts';
import { emitter } from './platform.ts';

/**
 * An outbox whose code is loaded with the first `submit`, `list` or `discard`, and for what an earlier page left behind. An element that
 * submits lists what waits as it appears, so the code is there before the connection may be gone.
 */
export function lazyOutbox(options: OutboxOptions): OwnOutbox {
  const events = emitter<OutboxEvent>();
  let loading: Promise<OwnOutbox> | undefined;

  const load = () => {
    loading ??= import('./outbox.ts').then(
      ({ createOutbox }) => {
        const outbox = createOutbox(options);
        outbox.subscribe(events.emit);
        return outbox;
      },
      (error) => {
        loading = undefined;
        throw toSisoError(error);
      },
    );
    return loading;
  };
  /** The outbox, if there is anything in it to be sent or forgotten. */
  const loaded = async () => (loading || (await mayWait(options.apiUrl)) ? load() : undefined);

  return {
    submit: async (submission) => (await load()).submit(submission),
    list: async () => (await load()).list(),
    discard: async (id) => (await load()).discard(id),
    subscribe: events.add,
    flush: async () => (await loaded().catch(() => undefined))?.flush(),
    async forget() {
      // Asked at once: a session that has ended cannot tell any more.
      const owner = options.owner();
      owner.catch(() => {});
      await (await loaded())?.forget(owner);
    },
  };
}
