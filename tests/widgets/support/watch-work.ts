import type { Siso } from '@siso/partner-sdk';
import { type ElementState, fetchOf } from '../../../widgets/src/base/states.ts';

/** What a state's element has asked for and not yet been given. */
export interface Work {
  /** Answers as the state says. */
  readonly fetch: typeof globalThis.fetch;
  /** Counts submissions as work until they are sent or kept. */
  watchOutbox(outbox: Siso['outbox']): void;
  /** Resolves when nothing is awaited any more but what the state leaves pending for ever. */
  done(): Promise<void>;
}

/** How long a state that never gets its answer is given to show so. */
const PENDING_MS = 400;

declare global {
  interface Window {
    /** Set by a page that counts: told of every request, answers what to call at its end. */
    requestBegan?(): () => void;
  }
}

/** The network of a state, and when it has come to rest: waiting for that is faster than any fixed pause, and surer. */
export function watchWork(state: ElementState): Work {
  const awaited = new Set<Promise<unknown>>();
  const note = <T>(work: Promise<T>): Promise<T> => {
    awaited.add(work);
    const forget = (): void => void awaited.delete(work);
    work.then(forget, forget);
    return work;
  };
  const answer = fetchOf(state.replies);
  const endless = Object.entries(state.replies).some(
    ([route, reply]) => reply === 'pending' && route.startsWith('POST'),
  );
  return {
    fetch: (input, init) => {
      const { method, url } = new Request(input, init);
      const reply = answer(input, init);
      const ended = window.requestBegan?.();
      if (ended) {
        reply.then(ended, ended);
      }
      return state.replies[`${method} ${new URL(url).pathname}`] === 'pending' ? reply : note(reply);
    },
    watchOutbox(outbox) {
      const submit = outbox.submit.bind(outbox);
      outbox.submit = (...parameters) => note(submit(...parameters));
    },
    async done() {
      const patience = endless ? new Promise((resolve) => setTimeout(resolve, PENDING_MS)) : undefined;
      while (awaited.size > 0) {
        const rest = Promise.allSettled(awaited);
        const outcome = await (patience ? Promise.race([rest, patience]) : rest);
        if (outcome === undefined) {
          return;
        }
        // An answer may lead to the next question.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
