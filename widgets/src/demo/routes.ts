import type { Commission, Referral } from '@siso/partner-sdk';
import { type Asked, at, type Call, type DemoAnswer, fits, missing, one, page, type Route, within } from './answers.ts';
import { dashboardOf } from './figures.ts';
import type { Office } from './office.ts';
import { OFFICE_ROUTES } from './office-routes.ts';
import type { World } from './world.ts';

function referralsOf({ world, query }: Call): Referral[] {
  return world.referrals
    .filter(
      ({ status, source, submittedAt }) =>
        fits(query, 'status', status, status === 'new' || status === 'qualified' ? ['active'] : []) &&
        fits(query, 'source', source) &&
        within(query, 'submittedFrom', 'submittedTo', submittedAt.slice(0, 10)),
    )
    .sort((a, b) => b.submittedAt.localeCompare(a.submittedAt));
}

function commissionsOf({ world, query }: Call): Commission[] {
  const sources = new Map(world.referrals.map(({ id, source }) => [id, source]));
  return world.commissions
    .filter(
      ({ status, projectId, referralId, earnedOn, total }) =>
        fits(query, 'status', status, status === 'payable' ? ['due'] : []) &&
        fits(query, 'projectId', projectId) &&
        fits(query, 'referralId', referralId) &&
        fits(query, 'currency', total.currency) &&
        fits(query, 'source', sources.get(referralId)) &&
        within(query, 'earnedFrom', 'earnedTo', earnedOn),
    )
    .sort((a, b) => b.earnedOn.localeCompare(a.earnedOn));
}

/** The commissions as a file. */
function exported(call: Call): DemoAnswer {
  const rows = commissionsOf(call).map(({ id, earnedOn, clientName, status, total, payableOn, paidOn }) =>
    [id, earnedOn, clientName, status, (total.amount / 100).toFixed(2), total.currency, payableOn, paidOn ?? '']
      .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(','),
  );
  const head = 'id,earned on,client,status,total,currency,payable on,paid on';
  return { body: null, text: `${[head, ...rows].join('\r\n')}\r\n` };
}

const ofProject = <T extends { projectId: string }>(rows: readonly T[], id = ''): T[] =>
  rows.filter(({ projectId }) => projectId === id);

/** The part of the API that elements ask. `*` stands for an id. */
const ROUTES: Readonly<Record<string, Route>> = {
  ...OFFICE_ROUTES,
  'GET /v1/dashboard': ({ world, query, now }) => one(dashboardOf(world, query, now)),
  'GET /v1/activity': ({ world, query }) => page([...world.events].reverse(), query),
  'GET /v1/referrals': (call) => page(referralsOf(call), call.query),
  'POST /v1/referrals': ({ world, body, now }) => ({
    status: 201,
    body: world.submit(now, body as Parameters<World['submit']>[1]),
  }),
  'GET /v1/referrals/*': ({ world, ids }) => one(at(world.referrals, ids[0])),
  'GET /v1/referrals/*/status-changes': ({ world, ids, query }) =>
    page(
      world.changes.filter(({ referralId }) => referralId === ids[0]),
      query,
    ),
  'GET /v1/projects': ({ world, query }) =>
    page(
      world.projects
        .filter(({ status, referralId }) => fits(query, 'status', status) && fits(query, 'referralId', referralId))
        .reverse(),
      query,
    ),
  'GET /v1/projects/*': ({ world, ids }) => one(at(world.projects, ids[0])),
  'GET /v1/projects/*/milestones': ({ world, ids, query }) => page(ofProject(world.milestones, ids[0]), query),
  'GET /v1/projects/*/payments': ({ world, ids, query }) => page(ofProject(world.payments, ids[0]), query),
  'GET /v1/projects/*/payments/*': ({ world, ids }) => one(at(ofProject(world.payments, ids[0]), ids[1])),
  'GET /v1/commissions': (call) => page(commissionsOf(call), call.query),
  'GET /v1/commissions/export': exported,
  'GET /v1/commissions/*': ({ world, ids }) => one(at(world.commissions, ids[0])),
  'GET /v1/commissions/*/explain': ({ world, ids }) => one(world.explanations.get(ids[0] ?? '')),
};

/** Answers as the API would, from the world and its office. */
export function answer(world: World, office: Office, asked: Asked, now: number): DemoAnswer {
  const called = `${asked.method} ${asked.path}`;
  for (const [pattern, route] of Object.entries(ROUTES)) {
    const found = new RegExp(`^${pattern.replaceAll('*', '([^/]+)')}$`).exec(called);
    if (found && (pattern === called || !(called in ROUTES))) {
      return route({ ...asked, world, office, now, ids: found.slice(1) });
    }
  }
  return missing;
}
