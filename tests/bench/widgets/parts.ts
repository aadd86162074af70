/** What is measured, and what the goals are. */
import { compare, costOf, type Ground, ratio, type Visits } from './compare.ts';
import type { PageName } from './pages.ts';
import type { Figure, PartName, Row } from './row.ts';
import { type Slowness, visit } from './visit.ts';

/** Rounds on a fast network, and on a slow one. */
const ROUNDS = 9;
const SLOW_ROUNDS = 5;

/** A cheap phone beside this machine. */
const PHONE: Slowness = { cpu: 4 };
const PHONE_FAR_AWAY: Slowness = { cpu: 4, network: { kbits: 1600, latencyMs: 150 } };

/** Pages by what stands in them. */
const FORMS: Readonly<Record<string, PageName>> = {
  'ours, by the loader': 'form-loader',
  'ours, one file': 'form-iife',
  'React 19': 'form-react',
  'a frame with ours': 'form-frame',
};
const DASHBOARDS: Readonly<Record<string, PageName>> = {
  'ours, by the loader': 'dashboard-loader',
  'ours, one file': 'dashboard-iife',
  'React 19 + recharts': 'dashboard-react',
  'React 19, recharts apart': 'dashboard-split',
  'a frame with ours': 'dashboard-frame',
};

/** A part measures one thing and answers its rows. */
export const parts: Readonly<Record<PartName, (ground: Ground) => Promise<readonly Row[]>>> = {
  async form(ground) {
    const visits = await compare(ground, Object.values(FORMS), { rounds: ROUNDS, slow: PHONE });
    return rowsOf('form', FORMS, visits, { baseline: 'form-react', ready: 0.75, blocking: 50 });
  },
  async dashboard(ground) {
    const visits = await compare(ground, Object.values(DASHBOARDS), { rounds: ROUNDS, slow: PHONE });
    return rowsOf('dashboard', DASHBOARDS, visits, { baseline: 'dashboard-react', ready: 0.4, blocking: 100 });
  },
  async calls(ground) {
    const rows: Row[] = [];
    const pages = { form: 'form-loader', dashboard: 'dashboard-loader', 'form and dashboard': 'both-loader' } as const;
    for (const [what, page] of Object.entries(pages)) {
      const { calls } = await visit(ground.browser, ground.sites, `/${page}`, PHONE);
      rows.push({ part: 'calls', what, figures: countedCalls(what, calls) });
      ground.log(`${what}: ${calls.join(', ')}`);
    }
    return rows;
  },
  async 'slow-network'(ground) {
    const named = {
      'form, ours, by the loader': 'form-loader',
      'form, React 19': 'form-react',
      'dashboard, ours, by the loader': 'dashboard-loader',
      'dashboard, React 19 + recharts': 'dashboard-react',
    } as const;
    const visits = await compare(ground, Object.values(named), { rounds: SLOW_ROUNDS, slow: PHONE_FAR_AWAY });
    return Object.entries(named).map(([what, page]) => {
      const baseline = page.startsWith('form') ? 'form-react' : 'dashboard-react';
      const figures = page === baseline ? [] : timesOf(visits, page, baseline);
      return { part: 'slow-network', what, cost: costOf(visits, page), figures };
    });
  },
};

/** The brand is asked for once by the provider or the element that stands alone, the stream is one per browser. */
function countedCalls(what: string, calls: readonly string[]): Figure[] {
  const shared = ['GET /v1/brand', 'GET /v1/events/stream'];
  const own = what === 'form' ? calls : calls.filter((call) => !shared.includes(call));
  const count = (call: string): number => calls.filter((each) => each === call).length;
  return [
    { value: own.length, unit: `call of its own (${own.join(', ')})`, atMost: 1 },
    { value: count('GET /v1/brand'), unit: 'call for the brand', atMost: 1 },
    { value: count('GET /v1/events/stream'), unit: 'stream', atMost: 1 },
  ];
}

function timesOf(visits: Visits, page: PageName, baseline: PageName, atMost?: number): Figure[] {
  const chart = page.startsWith('dashboard');
  return [
    { value: ratio(visits, 'ready', page, baseline), unit: '× ready', atMost },
    ...(chart ? [{ value: ratio(visits, 'whole', page, baseline), unit: '× whole', atMost }] : []),
    { value: ratio(visits, 'bytes', page, baseline), unit: '× bytes' },
  ];
}

interface Goals {
  readonly baseline: PageName;
  /** The most that the time may be of the baseline's, and the most blocking time in ms; for the pages with the loader. */
  readonly ready: number;
  readonly blocking: number;
}

function rowsOf(part: PartName, named: Readonly<Record<string, PageName>>, visits: Visits, goals: Goals): Row[] {
  return Object.entries(named).map(([what, page]) => {
    const cost = costOf(visits, page);
    const aim = page.endsWith('-loader');
    const figures = page === goals.baseline ? [] : timesOf(visits, page, goals.baseline, aim ? goals.ready : undefined);
    const blocking = { value: cost.blocking, unit: 'ms blocking', atMost: goals.blocking };
    return {
      part,
      what,
      cost,
      figures: aim ? [...figures, blocking] : figures,
      reason: aim ? REASONS[part] : undefined,
    };
  });
}

const REASONS: Partial<Record<PartName, string>> = {
  form:
    'about 150 ms of every page here are the browser’s own, on both sides; by the loader our code comes one request later than ' +
    'in one file, which is drawn sooner; the first formatter (70 ms) is no longer needed before an English form, on either side',
  dashboard:
    'about 150 ms of every page here are the browser’s own, the first formatter takes 70 ms, and session and figures are two ' +
    'requests in a row, on both sides; ours draws three times: grey bars, figures, and the sections in a task of their own',
};
