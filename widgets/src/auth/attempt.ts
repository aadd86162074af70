import { SisoError } from '@siso/partner-sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AccessText } from './say.ts';

/** What is wrong with a field, or with all of it. */
export type Fault<Key extends string = AccessText> =
  | { readonly field: string; readonly text: Key | AccessText; readonly detail?: string }
  | { readonly title: Key | AccessText; readonly text: Key | AccessText };

/** Names the fault behind an error where the usual words do not serve. */
export type Blame<Key extends string> = (error: SisoError) => Fault<Key> | undefined;

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** How long to wait when the API says "too often" without saying how long. */
const USUAL_WAIT_S = 30;

/** The words for an error that is nobody's mistake. */
function usualFault({ status, code, errors }: SisoError): Fault {
  const [mistake] = errors;
  if (code === 'validation_failed' && mistake) {
    return { field: mistake.pointer.split('/')[1] ?? '', text: 'refused', detail: mistake.detail };
  }
  const kind = status === 401 ? 'ended' : status === 0 ? 'unreachable' : 'failed';
  return { title: `${kind}Title`, text: `${kind}Text` };
}

/** The words for what a browser says of a passkey. */
function passkeyFault({ name }: DOMException): Fault {
  const kind = name === 'InvalidStateError' ? 'passkeyPresent' : 'passkeyDeclined';
  return { title: `${kind}Title`, text: `${kind}Text` };
}

/**
 * One form's attempts: one at a time, what is wrong with the last one, and how long to wait after too many. The focus goes to what is
 * wrong.
 */
export class Attempt<Key extends string = AccessText> implements ReactiveController {
  /** True while a call is under way. */
  busy = false;
  /** What is wrong, by the field's name; the name `''` is the form's own. */
  faults = new Map<string, Fault<Key>>();

  /** Settles when what is under way has ended. */
  idle: Promise<unknown> = Promise.resolve();

  readonly #host: Host;
  readonly #report: (code: string) => void;
  /** When the next attempt is allowed, in ms since 1970. */
  #until = 0;
  #ticking?: ReturnType<typeof setInterval>;

  constructor(host: Host, report: (code: string) => void) {
    this.#host = host;
    this.#report = report;
    host.addController(this);
  }

  hostConnected(): void {
    this.#tick();
  }

  hostDisconnected(): void {
    clearInterval(this.#ticking);
  }

  /** Seconds until the next attempt is allowed; 0 = now. */
  get wait(): number {
    return Math.max(0, Math.ceil((this.#until - Date.now()) / 1000));
  }

  /** Forgets what was wrong, for another form. A wait goes on. */
  clear(): void {
    this.faults = new Map();
    this.#host.requestUpdate();
  }

  /** Takes back what was said of a field that changes. */
  edited(field: string): void {
    if (this.faults.delete(field)) {
      this.#host.requestUpdate();
    }
  }

  /** Notes the mistakes that need no call to be seen; true when there is none. */
  check(mistakes: Readonly<Record<string, Key | AccessText | false | undefined>>): boolean {
    this.clear();
    for (const [field, text] of Object.entries(mistakes)) {
      if (text) {
        this.faults.set(field, { field, text });
      }
    }
    if (this.faults.size) {
      void this.#focusFault();
    }
    return !this.faults.size;
  }

  /** Makes an attempt unless one is under way or has to wait. Resolves to whether it succeeded. */
  async run(work: () => Promise<void>, blame: Blame<Key> = () => undefined): Promise<boolean> {
    if (this.busy || this.wait) {
      return false;
    }
    this.busy = true;
    const running = this.#run(work, blame);
    this.idle = running;
    return running;
  }

  async #run(work: () => Promise<void>, blame: Blame<Key>): Promise<boolean> {
    this.clear();
    try {
      await work();
      return true;
    } catch (thrown) {
      this.#fail(thrown, blame);
      return false;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  #fail(thrown: unknown, blame: Blame<Key>): void {
    const error = thrown instanceof SisoError ? thrown : undefined;
    if (error?.status === 429) {
      this.#until = Date.now() + (error.retryAfter ?? USUAL_WAIT_S) * 1000;
      this.#tick();
    } else {
      const usual = thrown instanceof DOMException ? passkeyFault(thrown) : error && usualFault(error);
      const fault = (error && blame(error)) ?? usual ?? { title: 'failedTitle', text: 'failedText' };
      this.faults.set('field' in fault ? fault.field : '', fault);
    }
    this.#report(error?.code ?? 'passkey_declined');
    void this.#focusFault();
  }

  async #focusFault(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[aria-invalid=true], .notice[tabindex]')?.focus();
  }

  #tick(): void {
    clearInterval(this.#ticking);
    if (this.wait) {
      this.#ticking = setInterval(() => {
        if (!this.wait) {
          clearInterval(this.#ticking);
        }
        this.#host.requestUpdate();
      }, 1000);
    }
  }
}
