/** A service without its transport: a database of its own, a clock that stands still, and contexts for who acts. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createTokens } from '../../../../api/src/adapters/jose/tokens.ts';
import { createDb, type Pools } from '../../../../api/src/adapters/postgres/db.ts';
import { createPool } from '../../../../api/src/adapters/postgres/pools.ts';
import { createIds, createSealer } from '../../../../api/src/adapters/system.ts';
import type { Deps } from '../../../../api/src/deps.ts';
import type { Login } from '../../../../api/src/entry/logins.ts';
import { grantLogins } from '../../../../api/src/entry/migrate.ts';
import type { Actor } from '../../../../api/src/platform/actor.ts';
import type { Ctx } from '../../../../api/src/platform/context.ts';
import { createTestDatabase, type TestDatabase } from '../../../support/postgres.ts';

export interface Trace {
  action: string;
  partnerId: string | null;
  actorType: string;
  subjectId: string;
  changes: Record<string, unknown>;
}

export interface Told {
  type: string;
  partnerId: string | null;
  audience: string;
  subjectId: string;
  data: Record<string, unknown>;
}

export interface World {
  deps: Deps;
  /** The instant that the service sees; `set` moves it. */
  clock: { now(): Date; set(instant: string): void };
  /** An operator key's context. */
  operator(scopes?: readonly string[]): Promise<Ctx>;
  /** A partner's own key's context. */
  key(partnerId: string, scopes: readonly string[], kind?: 'secret' | 'publishable'): Promise<Ctx>;
  /** The audit, oldest first. */
  audit(): Promise<Trace[]>;
  /** The events that wait for the relay, oldest first. */
  outbox(): Promise<Told[]>;
  /** How often a committed change woke the relay since the last `reset`. */
  wakes(): number;
  /** Reads and writes past every rule. */
  asAdmin<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Empties everything but the programme, which is as new again, and sets the clock back to `NOW`. */
  reset(): Promise<void>;
  end(): Promise<void>;
}

export const PROGRAMME_ID = 'prg_01k9zq3m7xw5v8h2t6r4d1e0cb';
export const NOW = '2026-03-31T14:05:09.120Z';

/** What these tests write, in an order in which it can be deleted. */
const FILLED = [
  'idempotency_keys',
  'outbox',
  'audit_log',
  'projects',
  'referrals',
  'api_keys',
  'partner_terms',
  'partners',
  'plans',
  'programme',
];

/** Opens a world whose programme runs in New York time. Close it with `end`. */
export async function openWorld(): Promise<World> {
  const database = await createTestDatabase();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const { logins, pools } = await openPools(database);

  let instant = new Date(NOW);
  let woken = 0;
  const clock = {
    now: () => new Date(instant),
    set: (text: string) => {
      instant = new Date(text);
    },
  };
  const ids = createIds(clock);
  const quiet = () => {};
  const db = createDb(pools);
  const sealer = createSealer('a secret of the tests');
  const publicUrl = 'https://api.example.com';
  const deps: Deps = {
    db,
    clock,
    ids,
    logger: { info: quiet, warn: quiet, error: quiet },
    live: { wake: () => void woken++, subscribe: () => quiet, position: () => 0 },
    sealer,
    tokens: createTokens({ db, sealer, clock, issuer: publicUrl }),
    settings: {
      publicUrl,
      sandbox: true,
      trustProxy: 0,
      limits: { readsPerMinute: 1000, writesPerMinute: 1000, submissionsPerMinute: 100 },
    },
  };
  async function reset(): Promise<void> {
    await admin.query(FILLED.map((table) => `delete from ${table}`).join(';'));
    await admin.query(
      `insert into programme (id, name, time_zone, default_currency, accrual_event, hold_days, created_at, updated_at)
         values ($1, 'SISO Partner', 'America/New_York', 'USD', 'client_payment_collected', 30, $2, $2)`,
      [PROGRAMME_ID, NOW],
    );
    clock.set(NOW);
    woken = 0;
  }
  await reset();

  async function contextOf(actor: Actor, kind: 'secret' | 'publishable', partnerId: string | null): Promise<Ctx> {
    await admin.query(
      `insert into api_keys (id, partner_id, kind, name, hash, prefix, scopes, allowed_origins, created_at, updated_at)
         values ($1, $2, $3, 'test', $1, 'test', $4, '{}', $5, $5)`,
      [actor.id, partnerId, kind, 'scopes' in actor ? actor.scopes : [], NOW],
    );
    return { actor, requestId: ids.make('request'), deps };
  }

  return {
    deps,
    clock,
    operator: (scopes = ['programme:*']) =>
      contextOf({ type: 'operator_key', id: ids.make('apiKey'), scopes }, 'secret', null),
    key: (partnerId, scopes, kind = 'secret') =>
      contextOf({ type: `${kind}_key`, id: ids.make('apiKey'), partnerId, scopes }, kind, partnerId),
    async audit() {
      const { rows } = await admin.query(`select action, partner_id as "partnerId", actor_type as "actorType",
        subject_id as "subjectId", changes from audit_log order by created_at, ctid`);
      return rows;
    },
    async outbox() {
      const { rows } = await admin.query(`select type, partner_id as "partnerId", audience, subject_id as "subjectId",
        data from outbox order by created_at, ctid`);
      return rows;
    },
    wakes: () => woken,
    async asAdmin(text, values = []) {
      return (await admin.query(text, values)).rows;
    },
    reset,
    async end() {
      await Promise.all(Object.values(pools).map((each: pg.Pool) => each.end()));
      for (const { name } of Object.values(logins)) await admin.query(`drop role ${name}`);
      await admin.end();
      await database.drop();
    },
  };
}

/** Logins of this world's own, for roles belong to the server that all test databases are on. */
async function openPools(database: TestDatabase) {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const login = (role: Login['role']): Login => ({ name: `${name}_${role}`, password: name, role });
  const logins = { app: login('siso_partner'), staff: login('siso_staff'), worker: login('siso_worker') };
  await grantLogins(database.adminUrl, logins);
  const pool = (of: Login) =>
    createPool({
      url: database.urlAs(of.name, of.password),
      name: `test ${of.role}`,
      max: 6,
      onError: (error) => {
        throw error;
      },
    });
  const pools: Pools = { partner: pool(logins.app), staff: pool(logins.staff), worker: pool(logins.worker) };
  return { logins, pools };
}
