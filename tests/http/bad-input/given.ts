import {
  type GivenPartner,
  givenPartner,
  givenPlans,
  givenProject,
  givenReferral,
  ORIGIN,
} from '../../support/fixtures.ts';
import { givenPerson, signedIn } from '../../support/people.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

/** Who asks. Each has a credential, and a page's callers an origin. */
export const CALLERS = [
  'nobody',
  'operator',
  'narrow operator',
  'secret',
  'narrow secret',
  'publishable',
  'session',
  'foreign secret',
  'foreign session',
  'expired key',
  'revoked key',
  'expired session',
  'revoked session',
  'session of a revoked key',
  'suspended',
  'inactive',
  'archived partner',
  'owner',
  'stale owner',
  'admin',
  'sales',
  'suspended person',
  'signed-out person',
  'person of other rights',
  'removed person',
  'person of a suspended partner',
] as const;
export type CallerName = (typeof CALLERS)[number];

export interface Given {
  server: TestServer;
  credentials: Record<CallerName, { key: string; origin?: string }>;
  /** What `{name}` in a path or body stands for. */
  ids: Record<string, string>;
}

const GIVEN_KEY = { 'idempotency-key': 'given' };

/** A programme in which something of each noun exists, twice: for a partner and for a stranger. */
export async function givenProgramme(): Promise<Given> {
  const server = await startTestServer({ listen: true });
  await givenPlans(server);
  const key = server.operatorKey;
  const mine = await givenPartner(server, { companyName: 'Alder Studio' });
  const theirs = await givenPartner(server, { companyName: 'Birch Studio' });
  const make = <T = { id: string; key: string }>(path: string, body?: unknown, as = key, headers = {}) =>
    server.json<T>('POST', path, { key: as, body, headers });
  const set = (path: string, body: unknown) => server.json('PATCH', path, { key, body });
  const own = await idsOf(server, mine);
  const foreign = await idsOf(server, theirs);

  const newKey = (fields: object) => make('/v1/api-keys', { kind: 'secret', name: 'More', ...fields });
  const [narrow, narrowOwn, expired, revoked, minting] = await Promise.all([
    newKey({ scopes: ['referrals:read'] }),
    newKey({ partnerId: mine.id, scopes: ['referrals:read'] }),
    newKey({ partnerId: mine.id }),
    newKey({ partnerId: mine.id }),
    newKey({ partnerId: mine.id }),
  ]);
  const mint = (as: string) =>
    server.json<{ id: string; token: string }>('POST', '/v1/widget-sessions', {
      key: as,
      body: { subject: 'user-1', origin: ORIGIN },
    });
  const late = await mint(mine.secretKey);
  server.clock.advance({ hours: 1 });
  const [session, foreignSession, ended, orphan] = [
    await mint(mine.secretKey),
    await mint(theirs.secretKey),
    await mint(mine.secretKey),
    await mint(minting.key),
  ];
  await server.sql(`update api_keys set expires_at = now() - interval '1 second' where id = $1`, [expired.id]);
  for (const id of [revoked.id, minting.id]) await server.json('POST', `/v1/api-keys/${id}/revoke`, { key }, 200);
  await server.json('POST', `/v1/widget-sessions/${ended.id}/revoke`, { key }, 200);
  const [suspended, inactive, archived] = await Promise.all(
    ['Suspended', 'Inactive', 'Archived'].map((companyName) => givenPartner(server, { companyName })),
  );
  if (!suspended || !inactive || !archived) throw new Error('no partner');
  await set(`/v1/partners/${suspended.id}`, { status: 'suspended' });
  await set(`/v1/partners/${inactive.id}`, { status: 'inactive' });
  await server.json('POST', `/v1/partners/${archived.id}/archive`, { key }, 200);

  // Used keys, for rows that use them again for something else.
  await make('/v1/referrals', { clientName: 'Ada' }, mine.secretKey, GIVEN_KEY);
  await make(`/v1/projects/${own.projectId}/payments`, PAYMENT, key, GIVEN_KEY);
  // The form's limit has its row from now on.
  const form = { key: mine.publishableKey, headers: { origin: ORIGIN }, body: { clientName: 'Ada' } };
  await server.json('POST', '/v1/referrals', form);

  const people = await givenPeople(server, mine, suspended);
  const at = (text: string) => ({ key: text, origin: ORIGIN });
  return {
    server,
    ids: {
      ...own,
      ...Object.fromEntries(Object.entries(foreign).map(([name, id]) => [`their ${name}`, id])),
      sessionId: session.id,
      revokedSession: ended.id,
      suspendedPartner: suspended.id,
      inactivePartner: inactive.id,
      archivedPartner: archived.id,
      revokedKey: revoked.id,
      theirExternalId: 'taken',
      ...people.ids,
    },
    credentials: {
      nobody: { key: '' },
      operator: { key },
      'narrow operator': narrow,
      secret: { key: mine.secretKey },
      'narrow secret': narrowOwn,
      publishable: at(mine.publishableKey),
      session: at(session.token),
      'foreign secret': { key: theirs.secretKey },
      'foreign session': at(foreignSession.token),
      'expired key': expired,
      'revoked key': revoked,
      'expired session': at(late.token),
      'revoked session': at(ended.token),
      'session of a revoked key': at(orphan.token),
      suspended: { key: suspended.secretKey },
      inactive: { key: inactive.secretKey },
      'archived partner': { key: archived.secretKey },
      ...people.credentials,
    },
  };
}

type PersonCaller = Extract<CallerName, `${string}owner` | 'admin' | 'sales' | `${string} person` | `person ${string}`>;

/** The partner's people, and who was one of them; with invitations that have come to different ends. */
async function givenPeople(server: TestServer, { id: partnerId }: GivenPartner, suspended: GivenPartner) {
  const key = server.operatorKey;
  const person = (role: 'owner' | 'admin' | 'sales', of = partnerId) => givenPerson(server, { partnerId: of, role });
  const owner = await person('owner');
  const sales = await person('sales');
  const stale = await signedIn(server, owner.id, { steppedUp: false });
  const callers: Record<PersonCaller, { token: string; id: string }> = {
    owner,
    'stale owner': stale,
    admin: await person('admin'),
    sales,
    'suspended person': await person('sales'),
    'signed-out person': await person('sales'),
    'person of other rights': await person('sales'),
    'removed person': await person('sales'),
    'person of a suspended partner': await person('owner', suspended.id),
  };
  const gone = await server.request('DELETE', `/v1/users/${callers['removed person'].id}`, { key });
  if (gone.status !== 204) throw new Error('not removed');
  await server.json('POST', `/v1/users/${callers['suspended person'].id}/suspend`, { key }, 200);
  await server.json('PATCH', `/v1/users/${callers['person of other rights'].id}`, { key, body: { role: 'viewer' } });
  await server.sql('delete from auth_sessions where user_id = $1', [callers['signed-out person'].id]);
  const invite = (email: string, role: string) =>
    server.json<{ id: string }>('POST', '/v1/invitations', { key, body: { email, role, partnerId } });
  const guestEmail = 'guest@people.example';
  await invite(guestEmail, 'viewer');
  const ownerInvitation = await invite('owner.to.be@people.example', 'owner');
  const revokedInvitation = await invite('not.after.all@people.example', 'viewer');
  await server.json('POST', `/v1/invitations/${revokedInvitation.id}/revoke`, { key }, 200);
  const entries = Object.entries(callers) as [PersonCaller, { token: string }][];
  const credentials = Object.fromEntries(entries.map(([name, { token }]) => [name, { key: token, origin: ORIGIN }]));
  return {
    ids: {
      ownerId: owner.id,
      userEmail: sales.email,
      guestEmail,
      ownerInvitation: ownerInvitation.id,
      revokedInvitation: revokedInvitation.id,
    },
    credentials: credentials as Record<PersonCaller, { key: string; origin: string }>,
  };
}

const PAYMENT = { amount: { amount: 5_000, currency: 'USD' }, paidOn: '2026-03-01' };

async function idsOf(server: TestServer, partner: GivenPartner): Promise<Record<string, string>> {
  const key = server.operatorKey;
  const project = await givenProject(server, partner);
  const path = `/v1/projects/${project.id}`;
  const headers = { 'idempotency-key': `paid-${partner.id}` };
  const paid = await server.json<{ id: string; commissionId: string }>('POST', `${path}/payments`, {
    key,
    headers,
    body: { ...PAYMENT, externalId: 'paid' },
  });
  const milestone = await server.json<{ id: string }>('POST', `${path}/milestones`, { key, body: { name: 'Begin' } });
  const open = await givenReferral(server, partner, { externalId: 'taken' });
  const lost = await givenReferral(server, partner);
  await server.json('POST', `/v1/referrals/${lost.id}/lose`, { key }, 200);
  const away = await givenReferral(server, partner);
  await server.json('POST', `/v1/referrals/${away.id}/archive`, { key }, 200);
  const keys = await server.json<{ data: { id: string; kind: string }[] }>(
    'GET',
    `/v1/api-keys?partnerId=${partner.id}`,
    { key },
  );
  const plans = await server.json<{ data: { id: string }[] }>('GET', '/v1/plans', { key });
  const someone = await givenPerson(server, { partnerId: partner.id, role: 'viewer' });
  const guest = { email: `guest.of.${partner.id}@people.example`, role: 'viewer', partnerId: partner.id };
  const invitation = await server.json<{ id: string }>('POST', '/v1/invitations', { key, body: guest });
  const idOf = (kind: string) => keys.data.find((each) => each.kind === kind)?.id ?? '';
  return {
    partnerId: partner.id,
    projectId: project.id,
    referralId: open.id,
    wonReferral: project.referralId,
    lostReferral: lost.id,
    archivedReferral: away.id,
    milestoneId: milestone.id,
    paymentId: paid.id,
    commissionId: paid.commissionId,
    userId: someone.id,
    invitationId: invitation.id,
    keyId: idOf('publishable'),
    secretKeyId: idOf('secret'),
    planId: plans.data[0]?.id ?? '',
  };
}
