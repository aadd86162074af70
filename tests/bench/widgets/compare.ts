/** Several pages in turn, several times: what else the machine does falls on all of them. */
import type { Browser } from 'playwright-core';
import { median } from '../support/rounds.ts';
import type { PageName } from './pages.ts';
import type { Cost } from './row.ts';
import type { Sites } from './server.ts';
import { type Slowness, type Visit, visit } from './visit.ts';

/** What the parts measure with. */
export interface Ground {
  readonly browser: Browser;
  readonly sites: Sites;
  readonly log: (line: string) => void;
}

/** The visits of each page, in the order of their rounds. */
export type Visits = ReadonlyMap<PageName, readonly Visit[]>;

/** Visits every page `rounds` times, each round beginning with another page. One visit before does not count. */
export async function compare(
  { browser, sites, log }: Ground,
  pages: readonly PageName[],
  { rounds, slow }: { rounds: number; slow: Slowness },
): Promise<Visits> {
  const visits = new Map(pages.map((page) => [page, [] as Visit[]]));
  for (let round = -1; round < rounds; round++) {
    const first = Math.max(0, round) % pages.length;
    for (const page of [...pages.slice(first), ...pages.slice(0, first)]) {
      const measured = await visit(browser, sites, `/${page}`, slow);
      // The first round reads programs and files from the disk.
      if (round >= 0) visits.get(page)?.push(measured);
    }
    if (round >= 0) log(`round ${round + 1} of ${rounds}`);
  }
  return visits;
}

/** The medians of a page's visits. */
export function costOf(visits: Visits, page: PageName): Cost {
  const of = (name: keyof Cost): number => median((visits.get(page) ?? []).map((each) => each[name]));
  return { bytes: of('bytes'), ready: of('ready'), whole: of('whole'), blocking: of('blocking') };
}

/** One page's time divided by another's, round by round; the median. */
export function ratio(visits: Visits, name: 'ready' | 'whole' | 'bytes', page: PageName, baseline: PageName): number {
  const others = visits.get(baseline) ?? [];
  return median((visits.get(page) ?? []).map((each, round) => each[name] / (others[round]?.[name] ?? Number.NaN)));
}
