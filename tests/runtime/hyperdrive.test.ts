import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseUrls } from '../../api/src/entry/service.ts';
import { buildWorker } from '../../examples/edge/build.mjs';
import { readStream } from '../modules/events/support/open-stream.ts';
import { type GivenPartner, givenPartner, givenReferral, ORIGIN } from '../support/fixtures.ts';
import { TEST_SECRET } from '../support/logins.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { startWorkerd, type Workerd } from './support/workerd.ts';

/** The same bundle, with bindings of Hyperdrive and no other way to the database. */
describe('the Worker over Hyperdrive', () => {
  let server: TestServer;
  let workerd: Workerd;
  let dist: string;
  let mine: GivenPartner;
  let theirs: GivenPartner;
  beforeAll(async () => {
    dist = await mkdtemp(path.join(tmpdir(), 'siso-hyperdrive-'));
    await mkdir(path.join(dist, 'assets'));
    [server] = await Promise.all([startTestServer({ realClock: true, worker: true }), buildWorker(dist)]);
    const { urls } = databaseUrls({ url: server.databaseUrl, adminUrl: server.adminUrl }, TEST_SECRET);
    workerd = await startWorkerd({
      dist,
      settings: { SISO_SECRET: TEST_SECRET, PUBLIC_URL: server.service.deps.settings.publicUrl, SISO_SANDBOX: '1' },
      hyperdrive: {
        HYPERDRIVE: urls.partner,
        HYPERDRIVE_STAFF: urls.staff,
        HYPERDRIVE_IDENTITY: urls.identity,
        HYPERDRIVE_WORKER: urls.worker,
      },
    });
    [mine, theirs] = await Promise.all([givenPartner(server), givenPartner(server)]);
  });
  afterAll(async () => {
    await workerd?.stop();
    await server?.close();
    await rm(dist, { recursive: true, force: true });
  });

  async function ask(method: string, at: string, key: string, body?: unknown, more: Record<string, string> = {}) {
    const response = await fetch(workerd.url + at, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...more,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const answer = (await response.json()) as { id: string; code: string; token: string; data: { id: string }[] };
    return { status: response.status, headers: response.headers, answer };
  }

  it('reads, as each kind of caller', async () => {
    const referral = await givenReferral(server, mine);
    const listed = await ask('GET', '/v1/referrals', mine.secretKey);
    expect([listed.status, listed.answer.data.map(({ id }) => id)]).toEqual([200, [referral.id]]);
    expect(await ask('GET', `/v1/partners/${mine.id}`, server.operatorKey)).toMatchObject({ status: 200 });
    const session = await ask('POST', '/v1/widget-sessions', mine.secretKey, { subject: 'user-1', origin: ORIGIN });
    const dashboard = await ask('GET', '/v1/dashboard', session.answer.token, undefined, { origin: ORIGIN });
    expect(dashboard).toMatchObject({ status: 200, answer: { partnerId: mine.id } });
    expect((await fetch(`${workerd.url}/readyz`)).status).toBe(200);
  });

  it('writes once per key, and rolls back what is refused', async () => {
    const body = { clientName: 'Grace', externalId: 'crm-1' };
    const key = { 'idempotency-key': 'once' };
    const first = await ask('POST', '/v1/referrals', mine.secretKey, body, key);
    const again = await ask('POST', '/v1/referrals', mine.secretKey, body, key);
    expect([first.status, again.status, again.answer.id]).toEqual([201, 201, first.answer.id]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const taken = await ask('POST', '/v1/referrals', mine.secretKey, body);
    expect([taken.status, taken.answer.code]).toEqual([409, 'external_id_taken']);
    const rows = await server.sql(`select count(*)::int as n from audit_log where subject_id = $1`, [first.answer.id]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('shows nobody what is another’s, and lets no revoked key in', async () => {
    const foreign = await givenReferral(server, theirs);
    for (const at of [`/v1/referrals/${foreign.id}`, `/v1/partners/${theirs.id}`]) {
      expect((await ask('GET', at, mine.secretKey)).status).toBe(404);
    }
    const change = await ask('PATCH', `/v1/referrals/${foreign.id}`, mine.secretKey, { clientName: 'Mine' });
    expect(change.status).toBe(404);
    const gone = await givenPartner(server);
    const { answer } = await ask('GET', `/v1/api-keys?partnerId=${gone.id}`, server.operatorKey);
    for (const { id } of answer.data) await ask('POST', `/v1/api-keys/${id}/revoke`, server.operatorKey, {});
    expect((await ask('GET', '/v1/referrals', gone.secretKey)).status).toBe(401);
  });

  it('answers many at once, each over connections of its own', async () => {
    const reads = Array.from({ length: 30 }, () => ask('GET', '/v1/referrals', mine.secretKey));
    const writes = Array.from({ length: 10 }, (_, n) =>
      ask('POST', '/v1/referrals', mine.secretKey, { clientName: `C${n}` }),
    );
    const statuses = (await Promise.all([...reads, ...writes])).map(({ status }) => status);
    expect(statuses).toEqual([...Array(30).fill(200), ...Array(10).fill(201)]);
    expect(workerd.output()).not.toMatch(/different request|hung|"level":"error"/);
  });

  it('streams', async () => {
    const headers = { authorization: `Bearer ${mine.secretKey}` };
    const stream = readStream(await fetch(`${workerd.url}/v1/events/stream`, { headers }));
    await stream.until((block) => block.retry !== undefined);
    await ask('POST', '/v1/referrals', mine.secretKey, { clientName: 'Mary' });
    await stream.until((block) => block.data?.includes('Mary') === true);
    await stream.cancel();
  });

  it('leaves no connection behind', async () => {
    const open = async () => {
      const rows = await server.sql<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = '@neondatabase/serverless'`,
      );
      return rows[0]?.n;
    };
    await expect.poll(open, { timeout: 10_000 }).toBe(0);
  });
});
