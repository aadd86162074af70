/** Reads over the public API, by plain HTTP, what the import made: the counterpart of the independent calculation. */
import type { PartnerFigures, Sums } from './independent-calculation.ts';

export interface Target {
  url: string;
  operatorKey: string;
}

interface WirePartner {
  id: string;
  companyName: string;
}

interface WireMoney {
  amount: number;
  currency: string;
}

interface WireCommission {
  earnedOn: string;
  base: WireMoney;
  override: WireMoney;
  total: WireMoney;
}

/** GET of one path; fails on any other answer than 200. */
export async function getJson<T>(target: Target, path: string): Promise<T> {
  const response = await fetch(`${target.url}${path}`, {
    headers: { authorization: `Bearer ${target.operatorKey}` },
  });
  if (response.status !== 200) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** All items of a list, page by page. */
export async function getAll<T>(target: Target, path: string): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const query: string = `${path.includes('?') ? '&' : '?'}limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
    const page: { data: T[]; pagination: { nextCursor: string | null } } = await getJson(target, `${path}${query}`);
    items.push(...page.data);
    cursor = page.pagination.nextCursor;
  } while (cursor !== null);
  return items;
}

/** The figures of every partner by name, from its commissions, projects and referrals. */
export async function readFigures(target: Target): Promise<Record<string, PartnerFigures>> {
  const partners = await getAll<WirePartner>(target, '/v1/partners');
  const figures: Record<string, PartnerFigures> = {};
  for (const { id, companyName } of partners.sort((a, b) => (a.companyName < b.companyName ? -1 : 1))) {
    const [commissions, projects, referrals] = await Promise.all([
      getAll<WireCommission>(target, `/v1/commissions?partnerId=${id}`),
      getAll<{ value: WireMoney }>(target, `/v1/projects?partnerId=${id}`),
      getAll<{ status: string }>(target, `/v1/referrals?partnerId=${id}`),
    ]);
    const statuses: Record<string, number> = { new: 0, qualified: 0, converted: 0, lost: 0 };
    for (const { status } of referrals) statuses[status] = (statuses[status] ?? 0) + 1;
    figures[companyName] = {
      months: sumByMonth(commissions),
      statuses,
      won: String(projects.reduce((sum, project) => sum + dollars(project.value), 0n)),
      commission: String(commissions.reduce((sum, { total }) => sum + dollars(total), 0n)),
    };
  }
  return figures;
}

function sumByMonth(commissions: readonly WireCommission[]): Record<string, Sums> {
  const months = new Map<string, { base: bigint; override: bigint; total: bigint }>();
  for (const { earnedOn, base, override, total } of commissions) {
    const month = earnedOn.slice(0, 7);
    const sums = months.get(month) ?? { base: 0n, override: 0n, total: 0n };
    sums.base += dollars(base);
    sums.override += dollars(override);
    sums.total += dollars(total);
    months.set(month, sums);
  }
  return Object.fromEntries(
    [...months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, { base, override, total }]) => [
        month,
        { base: String(base), override: String(override), total: String(total) },
      ]),
  );
}

function dollars({ amount, currency }: WireMoney): bigint {
  if (currency !== 'USD') throw new Error(`an amount in ${currency}, but the export knows only USD`);
  return BigInt(amount);
}

interface WireDashboard {
  asOf: string;
  earnings: { currency: string; inRange: WireMoney }[];
  pipeline: { status: string; count: number }[];
}

/** Every partner's dashboard over the export's years by name: what the counters say. `asOf` is left out. */
export async function readDashboards(target: Target): Promise<Record<string, Omit<WireDashboard, 'asOf'>>> {
  const partners = await getAll<WirePartner>(target, '/v1/partners');
  const entries = partners.map(async ({ id, companyName }) => {
    const path = `/v1/dashboard?partnerId=${id}&from=2016-01-01&to=2018-12-31`;
    const { asOf: _, ...dashboard } = await getJson<WireDashboard>(target, path);
    return [companyName, dashboard] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
