import { type GivenPartner, givenProject, givenReferral, ORIGIN } from '../../support/fixtures.ts';
import { givenPerson } from '../../support/people.ts';
import type { TestServer } from '../../support/server.ts';

/** An id of each noun, under the name of its path parameter. */
export type Nouns = Record<string, string>;

/** One of each noun that belongs to a partner, each in a state in which most can be done to it; made by the programme. */
export async function everyNounOf(server: TestServer, partner: GivenPartner): Promise<Nouns> {
  const key = server.operatorKey;
  const make = <T = { id: string }>(path: string, body: unknown, as = key, headers = {}) =>
    server.json<T>('POST', path, { key: as, body, headers });
  const project = await givenProject(server, partner);
  const path = `/v1/projects/${project.id}`;
  const payment = { amount: { amount: 5_000, currency: 'USD' } };
  const paid = await make<{ id: string; commissionId: string }>(`${path}/payments`, payment, key, {
    'idempotency-key': `noun-${partner.id}`,
  });
  const guest = { email: `guest.${partner.id}@people.example`, role: 'viewer', partnerId: partner.id };
  const plans = await server.json<{ data: { id: string }[] }>('GET', '/v1/plans', { key });
  return {
    partnerId: partner.id,
    projectId: project.id,
    referralId: (await givenReferral(server, partner)).id,
    milestoneId: (await make(`${path}/milestones`, { name: 'Begin' })).id,
    paymentId: paid.id,
    commissionId: paid.commissionId,
    sessionId: (await make('/v1/widget-sessions', { subject: 'user-1', origin: ORIGIN }, partner.secretKey)).id,
    keyId: (await make('/v1/api-keys', { kind: 'secret', name: 'Another', partnerId: partner.id })).id,
    userId: (await givenPerson(server, { partnerId: partner.id, role: 'viewer' })).id,
    invitationId: (await make('/v1/invitations', guest)).id,
    planId: plans.data[0]?.id ?? '',
  };
}
