import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Figure } from './figures.ts';
import type { Words } from './words.ts';

/** How long a changed figure stays marked. */
const MARK_MS = 2500;

/** Compares the figures with those shown before: what differs is told once and marked for a moment. */
export class ChangeMarks implements ReactiveController {
  /** Keys of the figures that are marked now. */
  changed: ReadonlySet<string> = new Set();
  /** What changed last, in words. */
  announcement = '';

  readonly #host: ReactiveControllerHost;
  #shown?: ReadonlyMap<string, string>;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.changed = new Set();
  }

  /** Takes the next figures for the first ones: another currency or another connection is no change. */
  forget(): void {
    this.#shown = undefined;
  }

  /** Takes note of the figures that are about to be shown. */
  note(figures: readonly Figure[], { t }: Words): void {
    const before = this.#shown;
    this.#shown = new Map(figures.map(({ key, value }) => [key, value]));
    const changed = before ? figures.filter(({ key, value }) => before.get(key) !== value) : [];
    if (changed.length > 0) {
      this.announcement = changed.map(({ key, value }) => t('changed', { label: t(key), value })).join(' ');
      this.changed = new Set(changed.map(({ key }) => key));
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.changed = new Set();
        this.#host.requestUpdate();
      }, MARK_MS);
    }
  }
}
