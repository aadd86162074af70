import { ReadableError } from '../../adapters/embedded-postgres/index.ts';
import type { Deps } from '../../deps.ts';
import type { PartnerRow } from '../../modules/partners/index.ts';
import { listPartners } from '../../modules/partners/list-partners.ts';
import { listPlans } from '../../modules/plans/list-plans.ts';
import { updateProgramme } from '../../modules/programme/update-programme.ts';
import { type Ctx, systemContext } from '../../platform/context.ts';
import { applySteps } from './apply-steps.ts';
import { DEMO_PARTNER } from './cast.ts';
import { createHistory } from './history.ts';
import type { Step } from './steps.ts';

export interface FillOptions {
  /** The demo site's origins; leads that came through it name pages of the first. */
  siteOrigins: readonly string[];
  log?: (line: string) => void;
  seed?: number;
}

const SEED = 2026;

/**
 * Fills an empty programme with a year of history and answers the demo's own partner. All of it comes with one
 * transaction, so a start that was interrupted left nothing and the next one begins anew; where it is there already,
 * nothing is done.
 * @throws ReadableError where the programme is in real use
 */
export async function fillDemo(deps: Deps, options: FillOptions): Promise<{ partnerId: string }> {
  const { siteOrigins, log = () => {}, seed = SEED } = options;
  const ctx = systemContext(deps, 'demo');
  const known = await findDemoPartner(ctx);
  if (known) return { partnerId: known.id };
  await assertUnused(ctx);

  log('Filling the demo programme with a year of history …');
  const begin = performance.now();
  const { programme, steps } = createHistory({ seed, now: deps.clock.now(), demoSite: siteOrigins[0] ?? '' });
  try {
    await updateProgramme(ctx, programme);
    await applySteps(deps, steps);
  } catch (error) {
    // Another process that starts on the same database may have been first.
    const theirs = await findDemoPartner(ctx);
    if (theirs) return { partnerId: theirs.id };
    throw error;
  }
  const made = await findDemoPartner(ctx);
  if (!made) throw new Error('The history made no demo partner.');
  log(`${countsOf(steps)} in ${((performance.now() - begin) / 1000).toFixed(1)} s.`);
  return { partnerId: made.id };
}

/** @throws ReadableError for one that was archived: nothing can be shown with it any more. */
async function findDemoPartner(ctx: Ctx): Promise<PartnerRow | undefined> {
  const find = async (archived: 'true' | 'false') =>
    (await listPartners(ctx, { limit: 1, externalId: DEMO_PARTNER, archived })).rows[0];
  const [present, archived] = await Promise.all([find('false'), find('true')]);
  if (present || !archived) return present;
  throw new ReadableError(
    `The demo's partner (${archived.companyName}, ${archived.id}) was archived. Start with an empty DATA_DIR to have the demo again.`,
  );
}

/** @throws ReadableError where there are partners or plans that are not the demo's. */
async function assertUnused(ctx: Ctx): Promise<void> {
  const [present, archived, plans] = await Promise.all([
    listPartners(ctx, { limit: 1, archived: 'false' }),
    listPartners(ctx, { limit: 1, archived: 'true' }),
    listPlans(ctx, { limit: 1, archived: 'false' }),
  ]);
  const what =
    [...present.rows, ...archived.rows].length > 0 ? 'partners' : plans.rows.length > 0 ? 'plans' : undefined;
  if (what === undefined) return;
  throw new ReadableError(
    `The demo is not filled into this database: its programme has ${what} of its own. Start without SISO_DEMO, or with an empty database.`,
  );
}

function countsOf(steps: readonly Step[]): string {
  const count = (kind: Step['kind']) => steps.filter((step) => step.kind === kind).length;
  return `${count('create_partner')} partners, ${count('submit')} referrals, ${count('win')} projects, ${count('pay')} payments`;
}
