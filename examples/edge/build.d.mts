import type { Metafile } from 'esbuild';

interface Bundle {
  metafile: Metafile;
  bytes: number;
  gzip: number;
}

export function buildWorker(outdir?: string, entry?: string): Promise<Bundle & { auth: Bundle }>;
export function gatherAssets(outdir?: string): void;
