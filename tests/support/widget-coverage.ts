import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';

/** Lines that the element tests must run, of all lines of the measured files. */
const REQUIRED = 0.9;

/** Files of the packages that are not measured, and why. */
const notMeasured: readonly (readonly [prefix: string, why: string])[] = [
  ['sdk/src/generated/', 'types only, generated from openapi.yaml'],
  ['widgets/src/cdn/', 'runs as built files, in built.test.ts and versions.test.ts'],
];

/** What V8 counted in one file, one statement per line. */
interface FileCoverage {
  readonly statementMap: Readonly<Record<string, { start: { line: number } }>>;
  readonly s: Readonly<Record<string, number>>;
}

interface Measured {
  readonly file: string;
  readonly lines: number;
  readonly missed: readonly number[];
}

/**
 * Prints how much of the packages' source the element tests ran, file by file where lines were missed.
 * A file that no test has loaded counts as missed from its first line to its last.
 *
 * @param coverage what web-test-runner measured, by absolute path
 * @returns what is wrong: one line when too little was run, else nothing
 */
export async function judgeCoverage(
  coverage: Readonly<Record<string, FileCoverage>>,
  { root, log }: { root: string; log: (line: string) => void },
): Promise<string[]> {
  const files: Measured[] = [];
  for await (const file of glob('{sdk,widgets}/src/**/*.ts', { cwd: root })) {
    const name = file.split(path.sep).join('/');
    if (name.endsWith('.d.ts') || notMeasured.some(([prefix]) => name.startsWith(prefix))) continue;
    const measured = measure(name, coverage[path.join(root, file)]) ?? (await unloaded(root, name));
    if (measured) files.push(measured);
  }
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  const missed = files.reduce((sum, file) => sum + file.missed.length, 0);
  const share = 1 - missed / lines;
  log(`Element tests ran ${(share * 100).toFixed(1)} % of ${lines} lines (at least ${REQUIRED * 100} % must be).`);
  for (const [prefix, why] of notMeasured) log(`  not measured: ${prefix} (${why})`);
  for (const { file, missed: gaps } of files.sort((a, b) => b.missed.length - a.missed.length)) {
    if (gaps.length > 0) log(`  ${file}: ${gaps.length} missed, lines ${ranges(gaps)}`);
  }
  return share >= REQUIRED
    ? []
    : [`The element tests ran ${(share * 100).toFixed(1)} % of the packages' lines; ${REQUIRED * 100} % are required.`];
}

function measure(file: string, coverage: FileCoverage | undefined): Measured | undefined {
  if (!coverage) return undefined;
  const lines = Object.entries(coverage.statementMap);
  const missed = lines.filter(([key]) => coverage.s[key] === 0).map(([, { start }]) => start.line);
  return { file, lines: lines.length, missed };
}

/** All lines of a file that no test has loaded; undefined when nothing is left of it without its types. */
async function unloaded(root: string, file: string): Promise<Measured | undefined> {
  const text = await readFile(path.join(root, file), 'utf8');
  const { code } = await transform(text, { loader: 'ts', minify: true });
  if (code.trim() === '') return undefined;
  const lines = text.trimEnd().split('\n').length;
  return { file, lines, missed: Array.from({ length: lines }, (_, index) => index + 1) };
}

/** `1-3, 7` for 1, 2, 3 and 7. */
function ranges(lines: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else parts.push([line, line]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
