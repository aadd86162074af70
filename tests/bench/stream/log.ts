/** What stands in the log, to hold what listeners heard against it. */
import pg from 'pg';
import type { BenchDatabase } from '../support/ground.ts';
import type { Member } from './audience.ts';

export interface Log {
  /** Waits until every event has its position; answers the last one's. */
  end(): Promise<number>;
  /** How many events the members' listeners missed, and how many they heard twice or out of order, after a position. */
  faults(members: readonly Member[], after: number): Promise<{ expected: number; lost: number; repeated: number }>;
  /** Leaves so many events of two kilobytes for a partner, past the service. */
  flood(partnerId: string, count: number): Promise<void>;
  close(): Promise<void>;
}

const IDS = `select id from events where partner_id = $1 and audience = 'partner' and position > $2 order by position`;
const FLOOD = `insert into outbox (id, partner_id, type, audience, actor_type, subject_type, subject_id, data, occurred_at, created_at)
  select 'evt_' || siso_ulid_time(clock_timestamp()) || substr(md5(random()::text), 1, 16), $1, 'referral.updated', 'partner',
    'system', 'referral', 'ref_x', jsonb_build_object('x', repeat('x', 2000)), now(), now() from generate_series(1, $2)`;

export async function openLog({ adminUrl }: BenchDatabase): Promise<Log> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  return {
    async end() {
      while ((await client.query('select 1 from outbox limit 1')).rowCount !== 0) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const { rows } = await client.query<{ end: string }>('select position as end from event_position');
      return Number(rows[0]?.end);
    },
    async faults(members, after) {
      const sum = { expected: 0, lost: 0, repeated: 0 };
      for (const { partnerId, listeners } of members) {
        const { rows } = await client.query<{ id: string }>(IDS, [partnerId, after]);
        const ids = rows.map((row) => row.id);
        for (const listener of listeners) {
          const heard = new Set(listener.ids);
          const missing = ids.filter((id) => !heard.has(id)).length;
          const inOrder = ids.filter((id) => heard.has(id));
          const wrong = listener.ids.filter((id, i) => id !== inOrder[i]).length;
          sum.expected += ids.length;
          sum.lost += missing + listener.resets;
          sum.repeated += wrong;
        }
      }
      return sum;
    },
    async flood(partnerId, count) {
      await client.query(FLOOD, [partnerId, count]);
    },
    close: () => client.end(),
  };
}
