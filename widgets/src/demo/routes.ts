import type { Commission, Referral } from '@siso/partner-sdk';
import {
  type Asked,
  at,
  type Call,
  csv,
  type DemoAnswer,
  fits,
  missing,
  one,
  page,
  type Route,
  within,
} from './answers.ts';
import { DOOR_ROUTES } from './door-routes.ts';
import { dashboardOf } from './figures.ts';
import type { Office } from './office.ts';
import { OFFICE_ROUTES } from './office-routes.ts';
import { PEOPLE_ROUTES } from './people-routes.ts';
import type { World } from './world.ts';

function referralsOf({ world, query }: Call): Referral[] {
  return world.referrals
    .filter(
      ({ status, source, submittedAt, archivedAt, externalId }) =>
        (query.get('archived') === 'any' || String(!!archivedAt) === (query.get('archived') ?? 'false')) &&
        fits(query, 'externalId', externalId) &&
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

const decimal = (amount: number): string => (amount / 100).toFixed(2);

/** The commissions as a file. */
const commissionFile = (call: Call): DemoAnswer =>
  csv(
    'id,earned on,client,status,total,currency,payable on,paid on',
    commissionsOf(call).map(({ id, earnedOn, clientName, status, total, payableOn, paidOn }) => [
      id,
      earnedOn,
      clientName,
      status,
      decimal(total.amount),
      total.currency,
      payableOn,
      paidOn,
    ]),
  );

/** The referrals as a file. */
const referralFile = (call: Call): DemoAnswer =>
  csv(
    'id,submitted at,client,email,company,status,estimated value,currency,source',
    referralsOf(call).map((row) => [
      row.id,
      row.submittedAt,
      row.clientName,
      row.clientEmail,
      row.clientCompany,
      row.status,
      row.estimatedValue && decimal(row.estimatedValue.amount),
      row.estimatedValue?.currency,
      row.source,
    ]),
  );

/** A change of the referral that the path names. */
const withReferral =
  (act: (referral: Referral, call: Call) => Referral): Route =>
  (call) => {
    const referral = at(call.world.referrals, call.ids[0]);
    return one(referral && act(referral, call));
  };

const ofProject = <T extends { projectId: string }>(rows: readonly T[], id = ''): T[] =>
  rows.filter(({ projectId }) => projectId === id);

/** The part of the API that elements ask. `*` stands for an id. */
const ROUTES: Readonly<Record<string, Route>> = {
  ...DOOR_ROUTES,
  ...OFFICE_ROUTES,
  ...PEOPLE_ROUTES,
  'GET /v1/dashboard': ({ world, query, now }) => one(dashboardOf(world, query, now)),
  'GET /v1/activity': ({ world, query }) => page([...world.events].reverse(), query),
  'GET /v1/referrals': (call) => page(referralsOf(call), call.query),
  'POST /v1/referrals': ({ world, body, now }) => ({
    status: 201,
    body: world.submit(now, body as Parameters<World['submit']>[1]),
  }),
  'GET /v1/referrals/export': referralFile,
  'GET /v1/referrals/*': withReferral((referral) => referral),
  'PATCH /v1/referrals/*': withReferral((referral, { world, body, now }) =>
    world.edit(now, referral, body as Partial<Referral>),
  ),
  'POST /v1/referrals/*/archive': withReferral((referral, { world, now }) => world.archive(now, referral)),
  'GET /v1/referrals/*/status-changes': ({ world, ids, query }) =>
    page(
      world.changes.filter(({ referralId }) => referralId === ids[0]),
      query,
    ),
  'GET /v1/projects': ({ world, query }) =>
    page(
      world.projects
        .filter(
          ({ status, referralId, value }) =>
            fits(query, 'status', status) &&
            fits(query, 'referralId', referralId) &&
            fits(query, 'currency', value.currency),
        )
        .reverse(),
      query,
    ),
  'GET /v1/projects/*': ({ world, ids }) => one(at(world.projects, ids[0])),
  'GET /v1/projects/*/milestones': ({ world, ids, query }) => page(ofProject(world.milestones, ids[0]), query),
  'GET /v1/projects/*/payments': ({ world, ids, query }) => page(ofProject(world.payments, ids[0]), query),
  'GET /v1/projects/*/payments/*': ({ world, ids }) => one(at(ofProject(world.payments, ids[0]), ids[1])),
  'GET /v1/commissions': (call) => page(commissionsOf(call), call.query),
  'GET /v1/commissions/export': commissionFile,
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
