import type { Metafile } from 'esbuild';

export function buildWorker(outdir?: string): Promise<{ metafile: Metafile; bytes: number; gzip: number }>;
export function gatherAssets(outdir?: string): void;
