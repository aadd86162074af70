import type { IntendedPartner, IntendedReferral, IntendedStage, Money } from './intended.ts';
import { oneLine, slugOf } from './plan-partners.ts';
import type { BadRow, Row, Table } from './read-folder.ts';

/** The client's name where the export leaves the account blank. */
export const UNDISCLOSED_CLIENT = 'Undisclosed client';

/** Each row of sales_pipeline as a referral; what cannot be one is returned with the reason. */
export function planReferrals(
  pipeline: Table,
  partners: readonly IntendedPartner[],
): { referrals: IntendedReferral[]; bad: BadRow[] } {
  const slugs = new Set(partners.map((partner) => partner.slug));
  const lineOfId = new Map<string, number>();
  const referrals: IntendedReferral[] = [];
  const bad = [...pipeline.bad];
  for (const row of pipeline.rows) {
    const planned = planReferral(row, slugs, lineOfId);
    if (typeof planned === 'string') {
      bad.push({ place: row.place, reason: planned });
    } else {
      lineOfId.set(planned.opportunityId, row.place.line);
      referrals.push(planned);
    }
  }
  return { referrals, bad };
}

/** One row's referral, or the reason why there is none. */
function planReferral(
  { place, cell }: Row,
  slugs: ReadonlySet<string>,
  lineOfId: ReadonlyMap<string, number>,
): IntendedReferral | string {
  const opportunityId = cell('opportunity_id');
  const agent = oneLine(cell('sales_agent'));
  const taken = lineOfId.get(opportunityId);
  if (opportunityId === '') return 'has no opportunity_id';
  if (taken !== undefined) return `opportunity_id ${opportunityId} stands on line ${taken} already`;
  if (agent === '') return `${opportunityId} has no sales_agent`;
  if (!slugs.has(slugOf(agent))) return `${opportunityId}: sales_agent "${agent}" has no usable row in sales_teams.csv`;

  const facts = {
    place,
    opportunityId,
    partnerSlug: slugOf(agent),
    clientName: oneLine(cell('account')) || UNDISCLOSED_CLIENT,
    product: oneLine(cell('product')),
  };
  const stage = planStage(cell);
  return typeof stage === 'string' ? `${opportunityId}: ${stage}` : { ...facts, ...stage };
}

function planStage(cell: Row['cell']): IntendedStage | string {
  const stage = cell('deal_stage');
  const submittedOn = cell('engage_date');
  const closedOn = cell('close_date');
  const kind = stage.toLowerCase();
  if (!['prospecting', 'engaging', 'won', 'lost'].includes(kind)) {
    return `deal_stage "${stage}" is none of Prospecting, Engaging, Won, Lost`;
  }
  if (submittedOn !== '' && !isDay(submittedOn)) return `engage_date "${submittedOn}" is not a date like 2017-03-31`;
  if (kind === 'prospecting') return { status: 'new', submittedOn: submittedOn || null };
  if (submittedOn === '') return `is ${stage} but has no engage_date`;
  if (kind === 'engaging') return { status: 'qualified', submittedOn };

  if (closedOn === '') return `is ${stage} but has no close_date`;
  if (!isDay(closedOn)) return `close_date "${closedOn}" is not a date like 2017-03-31`;
  if (closedOn < submittedOn) return `close_date ${closedOn} is before engage_date ${submittedOn}`;
  if (kind === 'lost') return { status: 'lost', submittedOn, closedOn };

  const value = parseDollars(cell('close_value'));
  if (typeof value === 'string') return value;
  return { status: 'converted', submittedOn, closedOn, value };
}

/** Whether a text is a day of the calendar, 'YYYY-MM-DD'. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * A plain dollar amount ("1054", "1054.5", "1054.50") as exact cents, or the reason why it is none.
 * A blank is never read as 0: a won deal without a value would pay its partner nothing, and nobody would notice.
 */
function parseDollars(text: string): Money | string {
  if (text === '') return 'is Won but has no close_value; a deal given away needs a 0';
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return `close_value "${text}" is not a dollar amount like 1054 or 1054.50`;
  const [, dollars = '0', cents = ''] = match;
  return { amount: Number(dollars) * 100 + Number(cents.padEnd(2, '0')), currency: 'USD' };
}
