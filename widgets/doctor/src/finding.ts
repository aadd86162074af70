import type { Observation } from './observation.ts';

/** One thing that is wrong, or worth knowing, and how to mend it. */
export interface Finding {
  /** Stable, kebab-case: `csp-connect-src`. */
  readonly id: string;
  /** `error`: something does not work. `warning`: it works and should not stay so. */
  readonly severity: 'error' | 'warning';
  /** What is wrong, in one sentence. */
  readonly title: string;
  /** What was seen that shows it. */
  readonly evidence: string;
  /** What to do; where it is text to paste, the text. */
  readonly fix: string;
}

/** Judges what was seen; says nothing where all is well. Never throws at what a page is like. */
export type Rule = (seen: Observation) => readonly Finding[];

export const error = (id: string, title: string, evidence: string, fix: string): Finding => ({
  id,
  severity: 'error',
  title,
  evidence,
  fix,
});

export const warning = (id: string, title: string, evidence: string, fix: string): Finding => ({
  ...error(id, title, evidence, fix),
  severity: 'warning',
});
