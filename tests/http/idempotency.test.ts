import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type GivenPartner,
  givenPartner,
  givenPlans,
  givenProject,
  givenReferral,
  ORIGIN,
} from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Caller, createCaller } from './support/caller.ts';

let server: TestServer;
let operator: Caller;
let partner: GivenPartner;
let own: Caller;
beforeAll(async () => {
  server = await startTestServer();
  operator = createCaller(server);
  await givenPlans(server);
});
beforeEach(async () => {
  partner = await givenPartner(server);
  own = operator.as(partner.secretKey);
});
afterAll(() => server.close());

const keyed = (key: string, body?: unknown) => ({ headers: { 'idempotency-key': key }, body });
const LEAD = { clientName: 'Ada Byron', clientEmail: 'ada@byron.example' };

async function referrals(): Promise<number> {
  const [row] = await server.sql<{ n: number }>('select count(*)::int as n from referrals where partner_id = $1', [
    partner.id,
  ]);
  return row?.n ?? 0;
}

describe('the same request with the same key', () => {
  test('is answered by the stored answer, byte by byte, and does nothing more', async () => {
    const first = await own.ask('POST', '/v1/referrals', keyed('k1', LEAD));
    server.clock.advance({ hours: 1 });
    await own.ask('PATCH', `/v1/referrals/${first.body.id}`, { body: { clientName: 'Changed since' } });
    const second = await own.ask('POST', '/v1/referrals', keyed('k1', LEAD));
    expect(second.text).toBe(first.text);
    expect(second.status).toBe(201);
    for (const name of ['etag', 'location']) expect(second.headers.get(name)).toBe(first.headers.get(name));
    expect([first, second].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true']);
    expect(await referrals()).toBe(1);
    const audited = await server.sql(`select 1 from audit_log where action = 'referral.create' and partner_id = $1`, [
      partner.id,
    ]);
    expect(audited).toHaveLength(1);
  });

  test('is the same for every key of the partner, and another one for another partner', async () => {
    const first = await own.ask('POST', '/v1/referrals', keyed('shared', LEAD));
    const form = operator.as(partner.publishableKey, { origin: ORIGIN });
    expect((await form.ask('POST', '/v1/referrals', keyed('shared', LEAD))).text).toBe(first.text);
    const other = operator.as((await givenPartner(server)).secretKey);
    const theirs = await other.ask('POST', '/v1/referrals', keyed('shared', LEAD));
    expect(theirs.headers.get('idempotent-replayed')).toBeNull();
    expect(theirs.body.id).not.toBe(first.body.id);
  });

  test('on another path is another request', async () => {
    const [one, two] = [await givenReferral(server, partner), await givenReferral(server, partner)];
    for (const { id } of [one, two]) {
      const answer = await operator.ask('POST', `/v1/referrals/${id}/qualify`, keyed('step'));
      expect(answer.headers.get('idempotent-replayed')).toBeNull();
      expect(answer.body).toMatchObject({ id, status: 'qualified' });
    }
    const again = await operator.ask('POST', `/v1/referrals/${one.id}/qualify`, keyed('step'));
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.body.id).toBe(one.id);
  });

  test('is still asked for its scope and its credential', async () => {
    await own.ask('POST', '/v1/referrals', keyed('k1', LEAD));
    expect(await operator.anonymous.refused('POST', '/v1/referrals', keyed('k1', LEAD))).toMatchObject({ status: 401 });
    await operator.ask('PATCH', `/v1/partners/${partner.id}`, { body: { status: 'suspended' } });
    expect(await own.refused('POST', '/v1/referrals', keyed('k1', LEAD))).toMatchObject({ code: 'partner_suspended' });
  });
});

describe('another request with the same key', () => {
  test.each([
    ['another value', { ...LEAD, clientName: 'Grace' }],
    ['one field more', { ...LEAD, clientCompany: 'Engines' }],
    ['one field less', { clientName: LEAD.clientName }],
  ])('with %s is refused', async (_, body) => {
    await own.ask('POST', '/v1/referrals', keyed('k1', LEAD));
    const refusal = await own.refused('POST', '/v1/referrals', keyed('k1', body));
    expect(refusal).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
    expect(await referrals()).toBe(1);
  });
});

describe('an error', () => {
  test('is not stored: the same key works once the cause is gone', async () => {
    await own.refused('POST', '/v1/referrals', keyed('k1', { ...LEAD, clientEmail: 'nobody' }));
    await own.ask('POST', '/v1/referrals', keyed('k1', LEAD));
    const project = await givenProject(server, partner, 100_000, 'EUR');
    const path = `/v1/projects/${project.id}/payments`;
    const wrong = keyed('pay', { amount: { amount: 100, currency: 'USD' } });
    expect(await operator.refused('POST', path, wrong)).toMatchObject({ code: 'currency_mismatch' });
    const { body } = await operator.ask('POST', path, keyed('pay', { amount: { amount: 100, currency: 'EUR' } }));
    expect(body).toMatchObject({ amount: { amount: 100, currency: 'EUR' } });
  });

  test('leaves nothing behind, also where a constraint stopped it half way', async () => {
    await own.ask('POST', '/v1/referrals', keyed('k1', { ...LEAD, externalId: 'crm-1' }));
    const refusal = await own.refused('POST', '/v1/referrals', keyed('k2', { ...LEAD, externalId: 'crm-1' }));
    expect(refusal).toMatchObject({ status: 409, code: 'external_id_taken' });
    expect(await referrals()).toBe(1);
    const stored = await server.sql(`select key from idempotency_keys where tenant = $1`, [partner.id]);
    expect(stored.map(({ key }) => key)).toEqual(['k1']);
    const counted = await server.sql(`select sum(submitted)::int as n from referral_days where partner_id = $1`, [
      partner.id,
    ]);
    expect(counted).toEqual([{ n: 1 }]);
  });
});

describe('where money moves', () => {
  test('a key is required, and nothing is done without one', async () => {
    const project = await givenProject(server, partner);
    const path = `/v1/projects/${project.id}/payments`;
    const body = { amount: { amount: 1_000_000, currency: 'USD' }, paidOn: '2026-01-05' };
    const refusal = await operator.refused('POST', path, { body });
    expect(refusal).toMatchObject({ status: 400, code: 'idempotency_key_required' });
    const paid = await operator.ask<{ commissionId: string }>('POST', path, keyed('pay', body));
    const settle = `/v1/commissions/${paid.body.commissionId}/settle`;
    expect(await operator.refused('POST', settle)).toMatchObject({ code: 'idempotency_key_required' });
    await operator.ask('POST', settle, keyed('settle'));
    expect((await operator.ask('GET', `/v1/projects/${project.id}`)).body.collected).toEqual(body.amount);
  });

  test('a repeated payment is collected once and earns once', async () => {
    const project = await givenProject(server, partner);
    const body = { amount: { amount: 250_000, currency: 'USD' } };
    const path = `/v1/projects/${project.id}/payments`;
    const answers = [];
    for (let n = 0; n < 3; n++) answers.push((await operator.ask('POST', path, keyed('pay', body))).text);
    expect(new Set(answers).size).toBe(1);
    expect((await operator.ask('GET', `/v1/projects/${project.id}`)).body.collected).toEqual(body.amount);
    const { body: list } = await operator.ask<{ data: unknown[] }>('GET', `/v1/commissions?projectId=${project.id}`);
    expect(list.data).toHaveLength(1);
  });
});

describe('an answer that showed a secret', () => {
  test('is replayed without it, and the secret is stored nowhere', async () => {
    const request = keyed('key', { kind: 'secret', name: 'Server', partnerId: partner.id });
    const made = await operator.ask<{ id: string; key?: string }>('POST', '/v1/api-keys', request);
    expect(made.body.key).toMatch(/^sk_test_/);
    const { key: _, ...rest } = made.body;
    const again = await operator.ask('POST', '/v1/api-keys', request);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.body).toEqual(rest);

    const session = keyed('session', { subject: 'user-1', origin: ORIGIN });
    const minted = await own.ask<{ id: string; token?: string }>('POST', '/v1/widget-sessions', session);
    const { token, ...shown } = minted.body;
    expect((await own.ask('POST', '/v1/widget-sessions', session)).body).toEqual(shown);
    const path = `/v1/widget-sessions/${minted.body.id}/refresh`;
    const refreshed = await own.ask<{ token?: string }>('POST', path, keyed('refresh'));
    expect(refreshed.body.token).toBeDefined();
    expect((await own.ask<{ token?: string }>('POST', path, keyed('refresh'))).body.token).toBeUndefined();

    const stored = JSON.stringify(await server.sql('select * from idempotency_keys'));
    for (const secret of [made.body.key, token, refreshed.body.token]) expect(stored).not.toContain(secret);
  });
});

describe('the key itself', () => {
  test.each(['', ' ', 'a b', 'ä', 'a'.repeat(256), 'tab\tkey'])('%j is none', async (key) => {
    const refusal = await own.refused('POST', '/v1/referrals', keyed(key, LEAD));
    expect(refusal).toMatchObject({ status: 400, code: 'invalid_idempotency_key' });
  });

  test.each(['a', '5f0c6b1e-1f0a-4a57-9a55-4f8f4a1d3c10', '~!@#$%^&*()', 'a'.repeat(255)])('%s is one', async (key) => {
    await own.ask('POST', '/v1/referrals', keyed(key, LEAD));
    expect((await own.ask('POST', '/v1/referrals', keyed(key, LEAD))).headers.get('idempotent-replayed')).toBe('true');
  });

  test('is taken by every POST of the API, and each replays', async () => {
    const lead = await givenReferral(server, partner);
    const steps: [string, unknown][] = [
      [`/v1/referrals/${lead.id}/qualify`, undefined],
      [`/v1/referrals/${lead.id}/lose`, { reason: 'No budget' }],
      [`/v1/referrals/${lead.id}/reopen`, undefined],
      [`/v1/referrals/${lead.id}/convert`, { value: { amount: 100, currency: 'USD' } }],
      ['/v1/plans', { tier: 'gold', baseRate: '0.1', overrideRate: '0', validFrom: '2031-01-01' }],
      ['/v1/partners', { companyName: 'Twice' }],
      ['/v1/signing-keys', undefined],
    ];
    for (const [path, body] of steps) {
      const first = await operator.ask('POST', path, keyed('each', body));
      const second = await operator.ask('POST', path, keyed('each', body));
      expect([path, second.text, second.headers.get('idempotent-replayed')]).toEqual([path, first.text, 'true']);
    }
  });
});
