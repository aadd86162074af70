import { releaseCommissions } from '../../../api/src/modules/commissions/index.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { openStream } from '../../modules/events/support/open-stream.ts';
import { ORIGIN } from '../../support/fixtures.ts';
import type { MadePartner } from '../../support/history/fill-history.ts';
import { type GivenPerson, givenPerson } from '../../support/people.ts';
import type { TestServer } from '../../support/server.ts';

/** A partner of a long history, its credentials, and ids of what it has. */
export interface Places {
  partner: MadePartner;
  key: string;
  publishableKey: string;
  token: string;
  /** A person of the partner, and the id of another. */
  owner: GivenPerson;
  colleague: string;
  /** One who sees their own sign-ins only. */
  seller: GivenPerson;
  referral: string;
  project: string;
  commission: string;
  event: string;
  days: { from: string; to: string };
}

type Path = (server: TestServer, places: Places) => Promise<unknown>;

export async function placesOf(server: TestServer, partner: MadePartner): Promise<Places> {
  const make = (kind: string, more: object) =>
    server.json<{ key: string }>('POST', '/v1/api-keys', {
      key: server.operatorKey,
      body: { kind, name: 'Paths', partnerId: partner.id, ...more },
    });
  const { key } = await make('secret', {});
  const { key: publishableKey } = await make('publishable', { allowedOrigins: [ORIGIN] });
  const body = { subject: 'user-7', origin: ORIGIN, components: ['commission-dashboard'], ttlSeconds: 900 };
  const { token } = await server.json<{ token: string }>('POST', '/v1/widget-sessions', { key, body });
  const middle = async (table: string, condition = 'true') => {
    const [row] = await server.sql<{ id: string }>(
      `select id from ${table} where partner_id = $1 and ${condition} order by id
        offset (select count(*) / 2 from ${table} where partner_id = $1 and ${condition}) limit 1`,
      [partner.id],
    );
    return row?.id ?? '';
  };
  const [days] = await server.sql<{ from: string; to: string }>(
    `select (current_date - 300)::text as "from", (current_date - 280)::text as "to"`,
  );
  return {
    partner,
    key,
    publishableKey,
    token,
    owner: await givenPerson(server, { partnerId: partner.id, role: 'owner' }),
    seller: await givenPerson(server, { partnerId: partner.id, role: 'viewer' }),
    colleague: await middle('users', `role = 'sales'`),
    referral: await middle('referrals'),
    project: await middle('projects'),
    commission: await middle('commissions'),
    event: await middle('events', `audience = 'partner'`),
    days: days ?? { from: '', to: '' },
  };
}

/** GETs with the partner's own key, and the page after the first where there is one. */
function own(path: string | ((places: Places) => string)): Path {
  return (server, places) => walk(server, typeof path === 'string' ? path : path(places), places.key);
}

function operator(path: string | ((places: Places) => string)): Path {
  return (server, places) => walk(server, typeof path === 'string' ? path : path(places), server.operatorKey);
}

/** GETs as a person of the partner, and the page after the first where there is one. */
function person(path: string | ((places: Places) => string)): Path {
  return (server, places) => {
    const { token, headers } = places.owner;
    return walk(server, typeof path === 'string' ? path : path(places), token, headers);
  };
}

async function walk(server: TestServer, path: string, key: string, headers = {}): Promise<void> {
  const page = await server.json<{ pagination?: { nextCursor: string | null } }>('GET', path, { key, headers });
  const cursor = page.pagination?.nextCursor;
  if (!cursor) return;
  await server.json('GET', `${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}`, { key, headers });
}

async function stream(server: TestServer, key: string, lastEventId?: string): Promise<void> {
  const open = await openStream(server, { key, ...(lastEventId === undefined ? {} : { lastEventId }) });
  await open.until((block) => block.id !== undefined);
  await open.cancel();
}

let made = 0;

async function lead(server: TestServer, { key }: Places): Promise<string> {
  const body = { clientName: 'Ada Byron', clientEmail: 'ada@byron.example', externalId: `path-${made++}` };
  const headers = { 'Idempotency-Key': `path-${made++}` };
  const { id } = await server.json<{ id: string }>('POST', '/v1/referrals', { key, body, headers });
  await server.json('POST', '/v1/referrals', { key, body, headers });
  return id;
}

/** What a partner's page, a partner's server and the programme's staff do all day. */
export const hotPaths: Record<string, Path> = {
  dashboard: own('/v1/dashboard'),
  'dashboard of a session': async (server, { token }) =>
    server.json('GET', '/v1/dashboard', { key: token, headers: { origin: ORIGIN } }),
  'dashboard of a range': own(({ days }) => `/v1/dashboard?from=${days.from}&to=${days.to}`),
  'dashboard for the staff': operator(({ partner }) => `/v1/dashboard?partnerId=${partner.id}`),
  brand: async (server, { publishableKey }) =>
    server.json('GET', '/v1/brand', { key: publishableKey, headers: { origin: ORIGIN } }),
  programme: own('/v1/programme'),

  referrals: own('/v1/referrals'),
  'referrals of a status': own('/v1/referrals?status=lost&limit=5'),
  'referrals of a source': own('/v1/referrals?source=email&limit=5'),
  'referrals of a span': own(({ days }) => `/v1/referrals?submittedFrom=${days.from}&submittedTo=${days.to}&limit=1`),
  'archived referrals': own('/v1/referrals?archived=true'),
  'referral by externalId': own('/v1/referrals?externalId=crm-1-7'),
  referral: own(({ referral }) => `/v1/referrals/${referral}`),
  'status changes': own(({ referral }) => `/v1/referrals/${referral}/status-changes?limit=1`),
  'a new referral, and its replay': lead,
  'a referral from a form': async (server, { publishableKey: key }) =>
    server.json('POST', '/v1/referrals', { key, body: { clientName: 'Ada Byron' }, headers: { origin: ORIGIN } }),
  'a changed referral': async (server, { key, referral }) =>
    server.json('PATCH', `/v1/referrals/${referral}`, { key, body: { clientName: `Ada ${made++}` } }),

  projects: own('/v1/projects?limit=5'),
  'projects of a status': own('/v1/projects?status=active&limit=5'),
  'projects of a currency': own('/v1/projects?currency=USD&limit=5'),
  'project of a referral': own(({ referral }) => `/v1/projects?referralId=${referral}`),
  project: own(({ project }) => `/v1/projects/${project}`),
  milestones: own(({ project }) => `/v1/projects/${project}/milestones?limit=1`),
  payments: own(({ project }) => `/v1/projects/${project}/payments?limit=1`),

  commissions: own('/v1/commissions?limit=5'),
  'commissions of a status': own('/v1/commissions?status=paid&limit=5'),
  'commissions of a currency': own('/v1/commissions?currency=USD&limit=5'),
  'commissions of a span': own(({ days }) => `/v1/commissions?earnedFrom=${days.from}&earnedTo=${days.to}&limit=1`),
  'commissions of a project': own(({ project }) => `/v1/commissions?projectId=${project}&limit=1`),
  'commissions of a referral': own(({ referral }) => `/v1/commissions?referralId=${referral}&limit=1`),
  commission: own(({ commission }) => `/v1/commissions/${commission}`),
  'a commission explained': own(({ commission }) => `/v1/commissions/${commission}/explain`),

  activity: own('/v1/activity?limit=5'),
  'activity of a type': own('/v1/activity?type=commission.accrued&limit=5'),
  'activity of a type that the partner has not had': own('/v1/activity?type=api_key.created'),
  'a stream from now on': (server, { key }) => stream(server, key),
  'a stream resumed': (server, { key, event }) => stream(server, key, event),
  'a stream resumed from the beginning': (server, { key }) => stream(server, key, '0'),
  'a stream reset': (server, { key }) => stream(server, key, 'evt_01k9zq3m7xw5v8h2t6r4d1e0cb'),
  'sessions of a partner': own('/v1/widget-sessions?limit=1'),
  'a new session, refreshed and ended': async (server, { key }) => {
    const body = { subject: 'user-8', origin: ORIGIN, components: ['commission-dashboard'] };
    const { id } = await server.json<{ id: string }>('POST', '/v1/widget-sessions', { key, body });
    await server.json('GET', `/v1/widget-sessions/${id}`, { key });
    await server.json('POST', `/v1/widget-sessions/${id}/refresh`, { key }, 200);
    await server.json('POST', `/v1/widget-sessions/${id}/revoke`, { key }, 200);
  },

  'all referrals': operator('/v1/referrals?limit=5'),
  'all referrals of a status': operator('/v1/referrals?status=lost&limit=5'),
  'all referrals of a source': operator('/v1/referrals?source=email&limit=5'),
  'all referrals of a span': operator(
    ({ days }) => `/v1/referrals?submittedFrom=${days.from}&submittedTo=${days.to}&limit=5`,
  ),
  'all referrals of an externalId': operator('/v1/referrals?externalId=crm-1-7'),
  'referrals of a partner': operator(({ partner }) => `/v1/referrals?partnerId=${partner.id}&limit=5`),
  'referral of a partner by externalId': operator(
    ({ partner }) => `/v1/referrals?partnerId=${partner.id}&externalId=crm-1-7`,
  ),
  'referral for the staff': operator(({ referral }) => `/v1/referrals/${referral}`),
  'all projects': operator('/v1/projects?limit=5'),
  'all projects of a status': operator('/v1/projects?status=active&limit=5'),
  'all projects of a referral': operator(({ referral }) => `/v1/projects?referralId=${referral}`),
  'all commissions': operator('/v1/commissions?limit=5'),
  'all commissions of a status': operator('/v1/commissions?status=payable&limit=5'),
  'all commissions of a span': operator(
    ({ days }) => `/v1/commissions?earnedFrom=${days.from}&earnedTo=${days.to}&limit=5`,
  ),
  'all commissions of a project': operator(({ project }) => `/v1/commissions?projectId=${project}`),
  'all commissions of a referral': operator(({ referral }) => `/v1/commissions?referralId=${referral}`),
  'all activity': operator('/v1/activity?limit=5'),
  'all activity of a type': operator('/v1/activity?type=referral.updated&limit=5'),
  'all activity of a rare type': operator('/v1/activity?type=api_key.created'),
  'activity of a partner': operator(({ partner }) => `/v1/activity?partnerId=${partner.id}&limit=5`),
  'the programme’s stream': (server) => stream(server, server.operatorKey),
  'the programme’s stream resumed': (server, { event }) => stream(server, server.operatorKey, event),
  'all partners': operator('/v1/partners?limit=5'),
  'partners of a tier': operator('/v1/partners?tier=gold&limit=5'),
  'partner by externalId': operator('/v1/partners?externalId=crm-7'),
  'partner by name': operator('/v1/partners?companyName=Partner%207'),
  partner: operator(({ partner }) => `/v1/partners/${partner.id}`),
  users: person('/v1/users?limit=1'),
  'users of a role': person('/v1/users?role=sales'),
  user: person(({ owner }) => `/v1/users/${owner.id}`),
  invitations: person('/v1/invitations?limit=1'),
  'invitations that are pending': person('/v1/invitations?status=pending'),
  'keys of one’s own partner': person('/v1/api-keys?limit=1'),
  'dashboard of a person': person('/v1/dashboard'),
  'a person invited, invited again, and not after all': async (server, { owner }) => {
    const request = { key: owner.token, headers: owner.headers };
    const body = { email: `path-${made++}@people.example`, role: 'viewer' };
    const { id } = await server.json<{ id: string }>('POST', '/v1/invitations', { ...request, body });
    await server.json('POST', `/v1/invitations/${id}/resend`, request, 200);
    await server.json('POST', `/v1/invitations/${id}/revoke`, request, 200);
  },
  'a person’s role': async (server, { owner, colleague }) => {
    const role = made++ % 2 === 0 ? 'viewer' : 'sales';
    const request = { key: owner.token, headers: owner.headers };
    await server.json('PATCH', `/v1/users/${colleague}`, { ...request, body: { role } });
    await server.json('POST', `/v1/users/${colleague}/suspend`, request, 200);
    await server.json('POST', `/v1/users/${colleague}/reactivate`, request, 200);
  },
  'all users': operator('/v1/users?limit=5'),
  'users of a partner': operator(({ partner }) => `/v1/users?partnerId=${partner.id}&limit=1`),
  'all invitations': operator('/v1/invitations?limit=5'),
  'invitations of a partner': operator(({ partner }) => `/v1/invitations?partnerId=${partner.id}&limit=1`),

  'sign-ins': person('/v1/sign-ins?limit=5'),
  'sign-ins of a person': person(({ colleague }) => `/v1/sign-ins?userId=${colleague}&limit=5`),
  'sign-ins that failed': person('/v1/sign-ins?outcome=failure'),
  'sign-ins of a span': person(({ days }) => `/v1/sign-ins?from=${days.from}&to=${days.to}&limit=1`),
  'one’s own sign-ins': async (server, { seller }) => walk(server, '/v1/sign-ins', seller.token, seller.headers),
  'all sign-ins': operator('/v1/sign-ins?limit=5'),
  'all sign-ins that failed': operator('/v1/sign-ins?outcome=failure'),
  'all sign-ins of a person': operator(({ colleague }) => `/v1/sign-ins?userId=${colleague}`),
  'all sign-ins of a partner': operator(({ partner }) => `/v1/sign-ins?partnerId=${partner.id}&limit=5`),
  'all sign-ins of a span': operator(({ days }) => `/v1/sign-ins?from=${days.from}&to=${days.to}&limit=5`),
  'the audit log': person('/v1/audit-log?limit=5'),
  'audit of an actor': person(({ owner }) => `/v1/audit-log?actorId=${owner.id}`),
  'audit of an action': person('/v1/audit-log?action=referral.create&limit=5'),
  'audit of a subject': person(({ referral }) => `/v1/audit-log?subjectId=${referral}`),
  'audit of a span': person(({ days }) => `/v1/audit-log?from=${days.from}&to=${days.to}&limit=1`),
  'the whole audit log': operator('/v1/audit-log?limit=5'),
  'all audit of an actor': operator(({ owner }) => `/v1/audit-log?actorId=${owner.id}`),
  'all audit of an action': operator('/v1/audit-log?action=referral.create&limit=5'),
  'all audit of a rare action': operator('/v1/audit-log?action=api_key.create&limit=5'),
  'all audit of an action that there was not': operator('/v1/audit-log?action=plan.archive'),
  'all audit of a rare kind of subject': operator('/v1/audit-log?subjectType=programme'),
  'all audit of a subject': operator(({ referral }) => `/v1/audit-log?subjectType=referral&subjectId=${referral}`),
  'all audit of a partner': operator(({ partner }) => `/v1/audit-log?partnerId=${partner.id}&limit=5`),
  'audit of the programme itself': operator('/v1/audit-log?partnerId=none&limit=5'),
  'all audit of a span': operator(({ days }) => `/v1/audit-log?from=${days.from}&to=${days.to}&limit=5`),

  'all keys': operator('/v1/api-keys?limit=5'),
  'keys of a partner': operator(({ partner }) => `/v1/api-keys?partnerId=${partner.id}&limit=1`),

  'from a lead to money paid': async (server, places) => {
    const key = server.operatorKey;
    const id = await lead(server, places);
    await server.json('POST', `/v1/referrals/${id}/qualify`, { key }, 200);
    const body = { value: { amount: 500_000, currency: 'USD' } };
    const project = await server.json<{ id: string }>('POST', `/v1/referrals/${id}/convert`, { key, body });
    const path = `/v1/projects/${project.id}`;
    await server.json('POST', `${path}/milestones`, { key, body: { name: 'Launch' } });
    const payment = await server.json<{ commissionId: string }>('POST', `${path}/payments`, {
      key,
      body: { amount: { amount: 500_000, currency: 'USD' } },
      headers: { 'Idempotency-Key': `path-${made++}` },
    });
    await server.json('GET', `/v1/commissions/${payment.commissionId}`, { key });
  },
  'a lead lost and taken up again': async (server, places) => {
    const key = server.operatorKey;
    const id = await lead(server, places);
    await server.json('POST', `/v1/referrals/${id}/lose`, { key }, 200);
    await server.json('POST', `/v1/referrals/${id}/reopen`, { key }, 200);
    await server.json('POST', `/v1/referrals/${id}/archive`, { key }, 200);
  },
  'what is due, released and paid': async (server, { commission }) => {
    await server.sql(`update commissions set status = 'pending', payable_on = current_date where id = $1`, [
      commission,
    ]);
    await releaseCommissions(systemContext(server.service.deps, 'worker'));
    const headers = { 'Idempotency-Key': `path-${made++}` };
    await server.json('POST', `/v1/commissions/${commission}/settle`, { key: server.operatorKey, headers }, 200);
  },
};
