import type { Metafile } from 'esbuild';

export function buildWorker(
  outdir?: string,
  entry?: string,
): Promise<{ metafile: Metafile; bytes: number; gzip: number }>;
export function gatherAssets(outdir?: string): void;
