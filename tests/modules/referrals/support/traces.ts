import { expect } from 'vitest';
import { verifyCounters } from '../../../../api/src/modules/dashboard/index.ts';
import { systemContext } from '../../../../api/src/platform/context.ts';
import type { TestServer } from '../../../support/server.ts';

export interface AuditRow {
  action: string;
  partnerId: string | null;
  actorType: string;
  actorId: string;
  subjectType: string;
  changes: Record<string, unknown>;
}

export interface Told {
  type: string;
  audience: string;
  partnerId: string | null;
  actorType: string;
  data: Record<string, unknown>;
  occurredAt: Date;
}

/** What was audited of a subject, oldest first. */
export function audited(server: TestServer, subjectId: string): Promise<AuditRow[]> {
  return server.sql<AuditRow & object>(
    `select action, partner_id as "partnerId", actor_type as "actorType", actor_id as "actorId",
       subject_type as "subjectType", changes from audit_log where subject_id = $1 order by age(xmin) desc, ctid`,
    [subjectId],
  );
}

/** What was told of a subject, oldest first. No relay runs, so it still lies in the outbox. */
export function told(server: TestServer, subjectId: string): Promise<Told[]> {
  return server.sql<Told & object>(
    `select type, audience, partner_id as "partnerId", actor_type as "actorType", data, occurred_at as "occurredAt"
       from outbox where subject_id = $1 order by age(xmin) desc, ctid`,
    [subjectId],
  );
}

/** Everything that a change could have left, as one number: equal before and after a change that must leave nothing. */
export async function footprint(server: TestServer): Promise<number> {
  const [row] = await server.sql<{
    n: number;
  }>(`select ((select count(*) from audit_log) + (select count(*) from outbox)
    + (select count(*) from referral_status_changes) + (select count(*) from commissions))::int as n`);
  return row?.n ?? 0;
}

/** Counts every counter again from the rows themselves. */
export async function expectCountersRight(server: TestServer): Promise<void> {
  expect(await verifyCounters(systemContext(server.service.deps, 'worker'))).toEqual([]);
}
