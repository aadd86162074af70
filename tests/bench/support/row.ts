/** What one side of a comparison needed. Milliseconds, requests per second, microseconds of CPU per request. */
export interface Figures {
  readonly rps?: number;
  readonly p50?: number;
  readonly p99?: number;
  /** User and system time of the server process (and of nothing else) per request. */
  readonly cpu?: number;
  /** The same of every Postgres process. */
  readonly postgresCpu?: number;
}

/** One line of the table that `npm run bench` prints and `tests/bench/latest.json` keeps. */
export interface Row {
  readonly part: PartName;
  /** What was done, for example `dashboard summary`. */
  readonly what: string;
  readonly ours: Figures;
  /** The baseline that ran in turn with ours, and its name. */
  readonly baseline?: Figures & { readonly name: string };
  /** The figure that the goal is about, its unit and its goal: `{ value: 0.83, unit: '× rps of node:http + pg', atLeast: 0.7 }`. */
  readonly figure?: {
    readonly value: number;
    readonly unit: string;
    readonly atLeast?: number;
    readonly atMost?: number;
  };
  /** Why a goal is missed; printed only where it is. */
  readonly reason?: string;
}

export const partNames = ['reads', 'edge', 'growth', 'stream', 'load', 'import', 'sign-in', 'permissions'] as const;
export type PartName = (typeof partNames)[number];

/** A part measures one thing and cleans up after itself; `log` tells what goes on. */
export type Part = (context: { readonly log: (line: string) => void }) => Promise<readonly Row[]>;

/** Whether a row reaches its goal; undefined where it has none. */
export const met = ({ figure }: Row): boolean | undefined => reached(figure);

/** Whether a figure reaches its goal; undefined where it has none. */
export function reached(figure: Row['figure']): boolean | undefined {
  if (!figure || (figure.atLeast === undefined && figure.atMost === undefined)) return undefined;
  return figure.value >= (figure.atLeast ?? -Infinity) && figure.value <= (figure.atMost ?? Infinity);
}
