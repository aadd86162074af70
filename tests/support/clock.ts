import type { Clock } from '../../api/src/ports/clock.ts';

/** The tests' only source of time: it stands still until it is told. */
export class FakeClock implements Clock {
  #now: number;

  constructor(at: string) {
    this.#now = Date.parse(at);
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** Sets the instant. */
  set(at: string): void {
    this.#now = Date.parse(at);
  }

  advance({ days = 0, hours = 0, seconds = 0 }: { days?: number; hours?: number; seconds?: number }): void {
    this.#now += ((days * 24 + hours) * 3600 + seconds) * 1000;
  }
}
