import { amountText } from './next-step.ts';
import type { BadRow, Place } from './read-folder.ts';

/** What the import counts, in the order of the report. */
export const NOUNS = ['plans', 'partners', 'referrals', 'projects', 'payments'] as const;
export type Noun = (typeof NOUNS)[number];

/** What became of one of them; `moved on` stood in SISO before the run and was taken further by it. */
export const OUTCOMES = ['created', 'already there', 'moved on', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The book of one run. */
export class Report {
  readonly counts = new Map<Noun, Map<Outcome, number>>();
  /** One readable line for each row that is not as the file says, with its file and line. */
  readonly refusals: string[] = [];
  /** Facts worth knowing that are no fault. */
  readonly notes: string[] = [];
  /** Minor units per currency: what was won according to SISO, of that what was paid, of that by this run. */
  readonly won = new Map<string, number>();
  readonly paid = new Map<string, number>();
  readonly paidNow = new Map<string, number>();
  /** How many referrals stand further on in SISO than in the file. */
  ahead = 0;
  /** Rows of the files that the run has dealt with, and POSTs it sent for them. */
  rows = 0;
  changes = 0;
  private readonly startedAt = performance.now();

  count(noun: Noun, outcome: Outcome, by = 1): void {
    const row = this.counts.get(noun) ?? new Map<Outcome, number>();
    this.counts.set(noun, row.set(outcome, (row.get(outcome) ?? 0) + by));
  }

  refuse(noun: Noun, place: Place, reason: string): void {
    this.count(noun, 'refused');
    this.refusals.push(`${place.file}:${place.line}: ${reason}`);
  }

  refuseAll(noun: Noun, bad: readonly BadRow[]): void {
    for (const { place, reason } of bad) this.refuse(noun, place, reason);
    this.rows += bad.length;
  }

  get refused(): number {
    return this.refusals.length;
  }

  /** The report that ends a run, as plain lines. */
  lines(): string[] {
    const seconds = (performance.now() - this.startedAt) / 1000;
    const rate = Math.round(this.rows / Math.max(seconds, 0.001));
    const cell = (text: string | number) => String(text).padStart(15);
    const table = NOUNS.map((noun) => {
      const row = this.counts.get(noun);
      return `  ${noun.padEnd(10)}${OUTCOMES.map((outcome) => cell(number(row?.get(outcome) ?? 0))).join('')}`;
    });
    return [
      `  ${''.padEnd(10)}${OUTCOMES.map(cell).join('')}`,
      ...table,
      '',
      ...totals('won', this.won),
      ...totals('paid by clients', this.paid),
      ...totals('of that booked by this run', this.paidNow),
      `  ${number(this.rows)} rows in ${seconds.toFixed(1)} s (${number(rate)} rows per second, ${number(this.changes)} changes sent)`,
      ...(this.ahead > 0
        ? [`  ${number(this.ahead)} referrals are further on in SISO than in the file and were left so.`]
        : []),
      ...this.notes.map((note) => `  ${note}`),
    ];
  }
}

function totals(label: string, perCurrency: ReadonlyMap<string, number>): string[] {
  if (perCurrency.size === 0) return [`  ${label}: nothing`];
  return [...perCurrency].sort().map(([currency, amount]) => `  ${label}: ${amountText({ amount, currency })}`);
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
