/** The pages that are measured. All have the same stopwatch and the same texts around what they show. */
import type { ReactPages } from './bundles.ts';

/** What stands in a page: our elements by the loader or by one file, React, or a frame with our elements. */
export type PageName =
  | 'form-loader'
  | 'form-iife'
  | 'form-react'
  | 'form-frame'
  | 'dashboard-loader'
  | 'dashboard-iife'
  | 'dashboard-react'
  | 'dashboard-split'
  | 'dashboard-frame'
  | 'both-loader';

/** What the stopwatch tells, in milliseconds since navigation. */
export interface Told {
  /** First content, then a frame and a task. */
  readonly ready: number;
  /** The chart too, where there is one. */
  readonly whole: number;
  /** Every long task's length. */
  readonly long: readonly number[];
}

/** What a page writes on its console when it has been still for a while: this and a `Told` in JSON. */
export const SIGNAL = 'bench: ';

/** The area of the chart, by the class that our chart and recharts give it. */
const CHART = '.chart path.area, .recharts-area-area';
/** How long a page is watched for long tasks after it is whole. */
const STILL_MS = 600;

/**
 * The stopwatch. `ready` is set by our elements' `siso-ready`, by React after its first commit, or by a frame's word; an
 * element counts as whole once its chart stands in the document.
 */
const stopwatch = (chart: boolean): string => `
const long = [], at = {};
new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) long.push(duration); })
  .observe({ type: 'longtask', buffered: true });
const stamp = (name, then) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { at[name] ??= performance.now(); then(); };
  port2.postMessage(0);
});
const finish = () => setTimeout(() => console.log('${SIGNAL}' + JSON.stringify({ ...at, long })), ${STILL_MS});
const charted = () => document.querySelector('${CHART}') ??
  document.querySelector('siso-commission-dashboard')?.shadowRoot?.querySelector('${CHART}');
const watch = () => charted() ? stamp('whole', finish) : requestAnimationFrame(watch);
window.bench = { ready: () => stamp('ready', () => { ${chart ? '' : 'at.whole = at.ready; finish();'} }) };
addEventListener('siso-ready', bench.ready, { once: true });
${chart ? 'watch();' : ''}`;

/** In a frame: tells the page around it. In the page: hears it. */
const TELL = `
addEventListener('siso-ready', () => parent.postMessage('ready', '*'));
const look = () => document.querySelector('siso-commission-dashboard')?.shadowRoot?.querySelector('${CHART}')
  ? parent.postMessage('whole', '*') : requestAnimationFrame(look);
look();`;
const HEAR = `
addEventListener('message', ({ data }) => data === 'whole' ? stamp('whole', finish) : data === 'ready' && bench.ready());`;

const page = (head: string, body: string): Buffer =>
  Buffer.from(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Merrin &amp; Holt</title><link rel="icon" href="data:,">
${head}</head>
<body><main>${body}</main></body></html>
`);

const KEY = 'pk_test_bench';
const FORM = `<siso-referral-form publishable-key="${KEY}"></siso-referral-form>`;
const BOARD = '<siso-commission-dashboard></siso-commission-dashboard>';
const timed = (chart: boolean, more = ''): string => `<script>${stopwatch(chart)}${more}</script>`;

/** Hands a session to the element that `find` names, as the documented page does. */
const session = (apiUrl: string, find: string): string => `<link rel="modulepreload" href="${apiUrl}/cdn/v1/sdk.js">
<script type="module">
import { createSiso } from '${apiUrl}/cdn/v1/sdk.js';
document.querySelector('${find}').siso = createSiso({
  fetchSession: async () => (await fetch('/my/siso-session', { method: 'POST' })).json(),
});
</script>`;

/** The partner's pages and the React pages' files, by path. */
export function sitePages(apiUrl: string, { files, chunks }: ReactPages): ReadonlyMap<string, Buffer> {
  const loader = `<script type="module" src="${apiUrl}/cdn/v1/siso.js"></script>`;
  const single = (name: string): string => `<script defer src="${apiUrl}/cdn/v1/iife/${name}.js"></script>`;
  const react = (name: string, sheet: string, preload: readonly string[] = []): string => `
<script>window.site = ${JSON.stringify({ apiUrl, key: KEY })}</script>
<link rel="stylesheet" href="/react/${sheet}.css">
${preload.map((file) => `<link rel="modulepreload" href="/react/${file}">`).join('\n')}
<script type="module" src="/react/${name}.js"></script>`;
  const frame = (name: string): string =>
    `<iframe src="${apiUrl}/frame/${name}" title="SISO" width="100%" height="900"></iframe>`;
  const root = '<div id="root"></div>';
  const pages: Record<PageName, Buffer> = {
    'form-loader': page(timed(false) + loader, FORM),
    'form-iife': page(timed(false) + single('referral-form'), FORM),
    'form-react': page(timed(false) + react('referral-form', 'referral-form'), root),
    'form-frame': page(timed(false, HEAR), frame('form')),
    'dashboard-loader': page(
      timed(true) + loader + session(apiUrl, 'siso-provider'),
      `<siso-provider>${BOARD}</siso-provider>`,
    ),
    'dashboard-iife': page(
      timed(true) + single('commission-dashboard') + session(apiUrl, 'siso-commission-dashboard'),
      BOARD,
    ),
    'dashboard-react': page(timed(true) + react('dashboard', 'dashboard'), root),
    'dashboard-split': page(timed(true) + react('dashboard-split', 'dashboard', chunks), root),
    'dashboard-frame': page(timed(true, HEAR), frame('dashboard')),
    'both-loader': page(
      timed(true) + loader + session(apiUrl, 'siso-provider'),
      `<siso-provider>${BOARD}<siso-referral-form></siso-referral-form></siso-provider>`,
    ),
  };
  return new Map([
    ...Object.entries(pages).map(([name, body]) => [`/${name}`, body] as const),
    ...[...files].map(([name, body]) => [`/react/${name}`, body] as const),
  ]);
}

/** The pages within frames, by path; they stand on the API's origin, whose session is at hand there. */
export function framePages(apiUrl: string): ReadonlyMap<string, Buffer> {
  const head = `<script>${TELL}</script><script type="module" src="${apiUrl}/cdn/v1/siso.js"></script>`;
  return new Map([
    ['/frame/form', page(head, FORM)],
    ['/frame/dashboard', page(head + session(apiUrl, 'siso-provider'), `<siso-provider>${BOARD}</siso-provider>`)],
  ]);
}
