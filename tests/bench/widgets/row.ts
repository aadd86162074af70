/** What `npm run bench:widgets` tells, and tests/bench/widgets-latest.json keeps. */
export const partNames = ['form', 'dashboard', 'calls', 'slow-network'] as const;
export type PartName = (typeof partNames)[number];

/** What a page needed, as medians of its visits; milliseconds and bytes. */
export interface Cost {
  readonly bytes: number;
  /** First content, then a frame and a task, since navigation. */
  readonly ready: number;
  /** With the chart, which comes after the figures; as `ready` where there is none. */
  readonly whole: number;
  /** Of every task on the main thread the part beyond 50 ms. */
  readonly blocking: number;
}

/** A figure with its goal. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
}

/** One line: a page, or only a figure. */
export interface Row {
  readonly part: PartName;
  readonly what: string;
  readonly cost?: Cost;
  readonly figures: readonly Figure[];
  /** Why a goal is missed; printed only where it is. */
  readonly reason?: string;
}
