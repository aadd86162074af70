import type { Progress } from './progress.ts';
import type { Report } from './report.ts';
import type { SisoApi } from './siso-api.ts';

/** What a run needs besides the intended state. */
export interface ImportRun {
  api: SisoApi;
  report: Report;
  progress: Progress;
  /** Aborted by Ctrl-C: what is under way is finished, nothing more is begun. */
  signal: AbortSignal;
  /** How many deals are under way at a time. */
  concurrency: number;
}
