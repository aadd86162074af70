import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { COMPONENT_SCOPES } from '../../../api/src/platform/scopes.ts';
import { type Caller, createCaller } from '../../http/support/caller.ts';
import { type GivenPartner, givenPartner, ORIGIN } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { audited, told } from '../referrals/support/traces.ts';

interface Session {
  id: string;
  token: string;
  scopes: string[];
  expiresAt: string;
}

const NOW = '2026-03-15T12:00:00.000Z';
const FORM = [...COMPONENT_SCOPES['referral-form']].sort();

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let own: Caller;
beforeAll(async () => {
  server = await startTestServer({ at: NOW });
  operator = createCaller(server);
});
beforeEach(async () => {
  server.clock.set(NOW);
  partner = await givenPartner(server);
  own = operator.as(partner.secretKey);
});
afterAll(() => server.close());

const mint = async (fields: object = {}, caller = own) =>
  (
    await caller.ask<Session>('POST', '/v1/widget-sessions', {
      body: { subject: 'user-42', origin: ORIGIN, ...fields },
    })
  ).body;
const at = (token: string, origin = ORIGIN) => operator.as(token, { origin });

async function keyWith(scopes: string[]): Promise<Caller> {
  const body = { kind: 'secret', name: 'narrow', partnerId: partner.id, scopes };
  return operator.as((await operator.ask<{ key: string }>('POST', '/v1/api-keys', { body })).body.key);
}

describe('a refresh', () => {
  test('gives a new token of the same session, for as long again; the old one lives out its time', async () => {
    const first = await mint({ ttlSeconds: 60 });
    server.clock.advance({ seconds: 45 });
    const { body: second } = await own.ask<Session>('POST', `/v1/widget-sessions/${first.id}/refresh`);
    expect(second).toMatchObject({ id: first.id, scopes: first.scopes, expiresAt: '2026-03-15T12:01:45.000Z' });
    expect(decodeJwt(second.token)).toMatchObject({
      sid: first.id,
      sub: 'user-42',
      exp: Date.parse(second.expiresAt) / 1000,
    });
    await at(first.token).ask('GET', '/v1/brand');
    server.clock.advance({ seconds: 15 });
    expect(await at(first.token).refused('GET', '/v1/brand')).toMatchObject({ code: 'token_expired' });
    await at(second.token).ask('GET', '/v1/brand');
    expect((await audited(server, first.id)).map(({ action }) => action)).toEqual([
      'widget_session.create',
      'widget_session.refresh',
    ]);
  });

  test('is possible after the token has ended, and is never for another partner', async () => {
    const { id } = await mint({ ttlSeconds: 30 });
    server.clock.advance({ hours: 1 });
    await at((await own.ask<Session>('POST', `/v1/widget-sessions/${id}/refresh`)).body.token).ask('GET', '/v1/brand');
    const stranger = operator.as((await givenPartner(server)).secretKey);
    expect(await stranger.refused('POST', `/v1/widget-sessions/${id}/refresh`)).toMatchObject({ status: 404 });
  });

  test('gives no key a token that is wider than itself', async () => {
    const { id } = await mint();
    const narrow = await keyWith(['widget-sessions:read', 'widget-sessions:write', ...FORM]);
    const refusal = await narrow.refused('POST', `/v1/widget-sessions/${id}/refresh`);
    expect(refusal).toMatchObject({ status: 403, code: 'missing_scope' });
    const form = await mint({ components: ['referral-form'] });
    await narrow.ask('POST', `/v1/widget-sessions/${form.id}/refresh`);
  });
});

describe('a revoked session', () => {
  test('is out at once with every token of it, though the process remembers them', async () => {
    const first = await mint();
    const { body: second } = await own.ask<Session>('POST', `/v1/widget-sessions/${first.id}/refresh`);
    for (const { token } of [first, second]) await at(token).ask('GET', '/v1/brand');
    const { body } = await own.ask('POST', `/v1/widget-sessions/${first.id}/revoke`);
    expect(body.revokedAt).toBe(NOW);
    for (const { token } of [first, second]) {
      expect(await at(token).refused('GET', '/v1/brand')).toMatchObject({ status: 401, code: 'unauthenticated' });
    }
    expect(await own.refused('POST', `/v1/widget-sessions/${first.id}/refresh`)).toMatchObject({
      code: 'invalid_transition',
    });
    expect((await own.ask('POST', `/v1/widget-sessions/${first.id}/revoke`)).body).toEqual(body);
    expect((await audited(server, first.id)).filter(({ action }) => action === 'widget_session.revoke')).toHaveLength(
      1,
    );
    expect(await told(server, first.id)).toMatchObject([{ type: 'widget_session.revoked', audience: 'staff' }]);
  });

  test('leaves the partner’s other sessions alone', async () => {
    const [one, two] = [await mint(), await mint()];
    await own.ask('POST', `/v1/widget-sessions/${one.id}/revoke`);
    await at(two.token).ask('GET', '/v1/brand');
  });
});
