/** Verbs without their transport: contexts for who acts, and what every change has left behind. */
import type { Deps } from '../../../../api/src/deps.ts';
import type { Actor } from '../../../../api/src/platform/actor.ts';
import type { Ctx } from '../../../../api/src/platform/context.ts';
import { startTestServer, type TestServer } from '../../../support/server.ts';

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
  clock: TestServer['clock'];
  /** An operator key's context. */
  operator(scopes?: readonly string[]): Promise<Ctx>;
  /** A partner's own key's context. */
  key(partnerId: string, scopes: readonly string[], kind?: 'secret' | 'publishable'): Promise<Ctx>;
  /** The audit since the last `reset`, oldest first. */
  audit(): Promise<Trace[]>;
  /** The events since the last `reset` (no relay takes them away), oldest first. */
  outbox(): Promise<Told[]>;
  /** Reads and writes past every rule. */
  asAdmin: TestServer['sql'];
  /** Empties everything but the programme, which is as new again, and sets the clock back to `NOW`. */
  reset(): Promise<void>;
  end(): Promise<void>;
}

export const PROGRAMME_ID = 'prg_01k9zq3m7xw5v8h2t6r4d1e0cb';
export const NOW = '2026-03-31T14:05:09.120Z';

/** What these tests write, in an order in which it can be deleted. */
const FILLED = ['outbox', 'audit_log', 'projects', 'referrals', 'api_keys', 'partner_terms', 'partners', 'plans'];

/** Opens a world whose programme runs in New York time. Close it with `end`. */
export async function openWorld(): Promise<World> {
  const server = await startTestServer({ at: NOW });
  const { clock, sql } = server;
  const { deps } = server.service;

  async function contextOf(actor: Actor, kind: 'secret' | 'publishable', partnerId: string | null): Promise<Ctx> {
    await sql(
      `insert into api_keys (id, partner_id, kind, name, hash, prefix, scopes, allowed_origins, created_at, updated_at)
         values ($1, $2, $3, 'test', $1, 'test', $4, '{}', $5, $5)`,
      [actor.id, partnerId, kind, 'scopes' in actor ? actor.scopes : [], NOW],
    );
    return { actor, requestId: deps.ids.make('request'), deps };
  }

  async function reset(): Promise<void> {
    clock.set(NOW);
    await sql([...FILLED, 'programme'].map((table) => `delete from ${table}`).join(';'));
    await sql(
      `insert into programme (id, name, time_zone, default_currency, accrual_event, hold_days, created_at, updated_at)
         values ($1, 'SISO Partner', 'America/New_York', 'USD', 'client_payment_collected', 30, $2, $2)`,
      [PROGRAMME_ID, NOW],
    );
  }

  return {
    deps,
    clock,
    operator: (scopes = ['programme:*']) =>
      contextOf({ type: 'operator_key', id: deps.ids.make('apiKey'), scopes }, 'secret', null),
    key: (partnerId, scopes, kind = 'secret') =>
      contextOf({ type: `${kind}_key`, id: deps.ids.make('apiKey'), partnerId, scopes }, kind, partnerId),
    audit: () =>
      sql<Trace & object>(`select action, partner_id as "partnerId", actor_type as "actorType",
        subject_id as "subjectId", changes from audit_log order by created_at, ctid`),
    outbox: () =>
      sql<Told & object>(`select type, partner_id as "partnerId", audience, subject_id as "subjectId", data
        from outbox order by created_at, ctid`),
    asAdmin: sql,
    reset,
    end: () => server.close(),
  };
}
