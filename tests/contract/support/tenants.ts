import pg from 'pg';
import { urlAs } from '../../../api/src/entry/logins.ts';
import { type GivenPartner, givenPartner, givenPlans, givenProject, ORIGIN } from '../../support/fixtures.ts';
import { testLogins } from '../../support/logins.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

/** A table of the public schema as the catalogue knows it. */
export interface Table {
  name: string;
  columns: string[];
  enabled: boolean;
  forced: boolean;
  /** A month's part of another table. */
  partition: boolean;
}

/** The column that says whose a row is; undefined for what belongs to the programme as a whole. */
export function tenantColumn(table: Table): string | undefined {
  if (table.name === 'partners') return 'id';
  return ['partner_id', 'tenant'].find((column) => table.columns.includes(column));
}

export async function tablesOf(server: TestServer): Promise<Table[]> {
  return server.sql<Table>(`select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      c.relispartition as partition, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = 'public' and c.relkind in ('r', 'p') group by c.oid order by 1`);
}

/** What a statement came to: its rows, or the code of its error. */
export type Outcome = { rows: pg.QueryResultRow[]; count: number } | { code: string };

export const DENIED = '42501';

export interface Session {
  /** Runs one statement in a transaction that is always rolled back, after `before` (the context, or nothing). */
  attempt(before: string, text: string, values?: unknown[]): Promise<Outcome>;
  end(): Promise<void>;
}

export type LoginName = 'app' | 'staff' | 'identity' | 'worker';
export const LOGINS: readonly LoginName[] = ['app', 'staff', 'identity', 'worker'];

/** A direct connection as one of the service's four logins. */
export async function sessionAs(server: TestServer, login: LoginName): Promise<Session> {
  const connectionString = urlAs(server.adminUrl, testLogins(server.adminUrl)[login]);
  const client = new pg.Client({ connectionString });
  await client.connect();
  return {
    async attempt(before, text, values) {
      await client.query('begin');
      try {
        if (before) await client.query(before);
        const { rows, rowCount } = await client.query(text, values);
        return { rows, count: rowCount ?? 0 };
      } catch (error) {
        if (error instanceof pg.DatabaseError && error.code) return { code: error.code };
        throw error;
      } finally {
        await client.query('rollback');
      }
    },
    end: () => client.end(),
  };
}

/** The context that the service sets for a partner, without its look at the credential. */
export const asPartner = (id: string) =>
  `select set_config('app.partner', '${id}', true), set_config('role', 'siso_partner', true)`;

export interface Tenants {
  server: TestServer;
  a: GivenPartner;
  b: GivenPartner;
  close(): Promise<void>;
}

/** Two partners that each have a row in every table that can hold one. */
export async function startWithTenants(): Promise<Tenants> {
  const server = await startTestServer();
  await givenPlans(server);
  const a = await givenPartner(server, { companyName: 'Alder Studio' });
  const b = await givenPartner(server, { companyName: 'Birch Studio' });
  for (const partner of [a, b]) await fill(server, partner);
  // What the relay does, by hand: it would empty the outbox.
  await server.sql(`insert into events select *, row_number() over (order by id) from outbox`);
  return { server, a, b, close: () => server.close() };
}

async function fill(server: TestServer, partner: GivenPartner): Promise<void> {
  const project = await givenProject(server, partner);
  const path = `/v1/projects/${project.id}`;
  const key = server.operatorKey;
  const headers = { 'idempotency-key': `fill ${partner.id}`.replace(' ', '-') };
  await server.json('POST', `${path}/milestones`, { key, body: { name: 'Design approved' } });
  await server.json('POST', `${path}/payments`, { key, headers, body: { amount: { amount: 5_000, currency: 'USD' } } });
  const session = { subject: 'user-1', origin: ORIGIN };
  await server.json('POST', '/v1/widget-sessions', { key: partner.secretKey, headers, body: session });
  const form = { origin: ORIGIN, ...headers };
  const lead = { clientName: 'Grace Hopper' };
  await server.json('POST', '/v1/referrals', { key: partner.publishableKey, headers: form, body: lead });
  await fillPeople(server, partner.id);
}

/** Rows of the door and of those who come through it. */
async function fillPeople(server: TestServer, partnerId: string): Promise<void> {
  const tail = partnerId.slice(4);
  const email = `owner@${tail}.example`;
  const insert = (table: string, row: object) =>
    server.sql(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [
      { partner_id: partnerId, version: 1, created_at: new Date(), updated_at: new Date(), ...row },
    ]);
  const person = { email, name: 'Olga Owner', role: 'owner', permissions: {}, status: 'active' };
  const fresh = { email_verified: true, two_factor_enabled: false, rights_version: 1 };
  await insert('users', { id: `usr_${tail}`, ...person, ...fresh });
  const by = { invited_by_type: 'operator_key', invited_by_id: 'key_x', expires_at: new Date() };
  await insert('invitations', { id: `inv_${tail}`, email, role: 'viewer', permissions: {}, token_hash: tail, ...by });
  const attempt = { outcome: 'success', factor: 'password', new_device: true, occurred_at: new Date() };
  await insert('sign_ins', { id: `sin_${tail}`, user_id: `usr_${tail}`, email, ...attempt });
  const mail = { recipient: email, kind: 'invitation', locale: 'en', status: 'queued', attempts: 0, unanswered: 0 };
  await insert('mails', { id: `mal_${tail}`, ...mail, next_attempt_at: new Date() });
}
