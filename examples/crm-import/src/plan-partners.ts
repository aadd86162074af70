import type { IntendedPartner } from './intended.ts';
import { OVERRIDE_OF_MANAGER, TIER_OF_REGION } from './plan-rates.ts';
import type { BadRow, Table } from './read-folder.ts';

/** The `externalId` of an agent's partner: lower case letters and digits of any script, joined by hyphens. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** A name as one line: line ends and runs of blanks, which a quoted cell may hold, become one space. */
export function oneLine(name: string): string {
  return name.replace(/\s+/gu, ' ').trim();
}

/** Each row of sales_teams as a partner, also agents who never had a deal. */
export function planPartners(teams: Table): { partners: IntendedPartner[]; bad: BadRow[] } {
  const partners: IntendedPartner[] = [];
  const bad = [...teams.bad];
  const lineOfSlug = new Map<string, number>();
  for (const { place, cell } of teams.rows) {
    const refuse = (reason: string) => bad.push({ place, reason });
    const companyName = oneLine(cell('sales_agent'));
    const region = cell('regional_office');
    const tier = TIER_OF_REGION.get(region.toLowerCase());
    const slug = slugOf(companyName);
    const taken = lineOfSlug.get(slug);
    if (companyName === '') refuse('has no sales_agent');
    else if (slug === '') refuse(`sales_agent "${companyName}" has no letter or digit to make an id from`);
    else if (taken !== undefined) refuse(`sales_agent "${companyName}" has the same id "${slug}" as line ${taken}`);
    else if (!tier) refuse(`regional_office "${region}" is none of Central, East, West, so there is no tier for it`);
    else {
      const overrideRate = OVERRIDE_OF_MANAGER.get(cell('manager').toLowerCase()) ?? null;
      lineOfSlug.set(slug, place.line);
      partners.push({ place, slug, companyName, tier, overrideRate });
    }
  }
  return { partners, bad };
}
