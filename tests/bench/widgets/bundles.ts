/** Builds the React pages for production, and their sheet of the elements' own. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin, transform } from 'esbuild';
import type { CSSResult } from 'lit';
import { chartStyles } from '../../../widgets/src/chart/chart.styles.ts';
import { styles as dashboardStyles } from '../../../widgets/src/commission-dashboard/commission-dashboard.styles.ts';
import { figuresStyles } from '../../../widgets/src/commission-dashboard/figures.styles.ts';
import { controlsStyles } from '../../../widgets/src/commission-dashboard/sections/controls.styles.ts';
import { sectionsStyles } from '../../../widgets/src/commission-dashboard/sections/sections.styles.ts';
import { styles as formStyles } from '../../../widgets/src/referral-form/referral-form.styles.ts';
import { controls } from '../../../widgets/src/theme/controls.styles.ts';
import { tokens } from '../../../widgets/src/theme/tokens.styles.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const SHEETS: Readonly<Record<string, readonly CSSResult[]>> = {
  'referral-form.css': [tokens, controls, formStyles],
  'dashboard.css': [tokens, controls, figuresStyles, dashboardStyles, chartStyles, sectionsStyles, controlsStyles],
};

export interface ReactPages {
  /** Modules and sheets by their path in the site. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The files of the divided dashboard beside its own, for `modulepreload`. */
  readonly chunks: readonly string[];
}

/** Modules and sheets as a React team would ship them: one bundle per page, and the dashboard once more in parts. */
export async function buildReactPages(): Promise<ReactPages> {
  const whole = await bundle(['referral-form', 'dashboard'], false);
  const split = await bundle(['dashboard-split'], true);
  const files = new Map([...whole, ...split]);
  for (const [name, sheets] of Object.entries(SHEETS)) files.set(name, await sheetOf(sheets));
  return { files, chunks: [...split.keys()].filter((name) => name !== 'dashboard-split.js') };
}

async function bundle(names: readonly string[], splitting: boolean): Promise<Map<string, Buffer>> {
  const { outputFiles } = await build({
    entryPoints: names.map((name) => here(`react/${name}.tsx`)),
    bundle: true,
    minify: true,
    splitting,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    outdir: here('react'),
    tsconfig: here('react/tsconfig.json'),
    plugins: [withoutLit],
    write: false,
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.slice(here('react/').length), Buffer.from(contents)]));
}

/** The pages take sums and words from modules in which templates stand too; those are left out, and Lit with them. */
const withoutLit: Plugin = {
  name: 'without-lit',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^lit$/ }, () => ({ path: 'lit', namespace: 'without-lit', sideEffects: false }));
    onLoad({ filter: /.*/, namespace: 'without-lit' }, () => ({
      contents: 'const none = () => {}; export { none as html, none as svg, none as css, none as nothing };',
    }));
  },
};

/** The same rules, for a page instead of a shadow root. */
async function sheetOf(sheets: readonly CSSResult[]): Promise<Buffer> {
  const text = sheets
    .map(({ cssText }) => cssText)
    .join('\n')
    .replace(/:host\(([^)]*)\)/g, '.siso$1')
    .replaceAll(':host', '.siso');
  const { code } = await transform(`${text}\n.siso{--_brand:#3a5a8c}`, { loader: 'css', minify: true });
  return Buffer.from(code);
}
