/** The two programmes that growth is measured on, in one cluster: neither has more memory than the other. */
import pg from 'pg';
import { embeddedUrls } from '../../../api/src/entry/local/embedded-urls.ts';
import { grantLogins, migrate } from '../../../api/src/entry/migrate.ts';
import { prepareProgramme } from '../../../api/src/entry/prepare.ts';
import { databaseUrls } from '../../../api/src/entry/service.ts';
import { createApiKey } from '../../../api/src/modules/api-keys/index.ts';
import { verifyCounters } from '../../../api/src/modules/dashboard/index.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { fillHistory, type MadePartner } from '../../support/history/fill-history.ts';
import type { Shape } from '../../support/history/shape.ts';
import { type BenchDatabase, inside } from '../support/ground.ts';

export interface Caller {
  partner: MadePartner;
  /** A secret key of its own. */
  key: string;
}

export interface Programme {
  database: BenchDatabase;
  measured: Caller;
  largest: Caller;
  /** What it holds, in rows. */
  rows: Record<'partners' | 'referrals' | 'events', number>;
}

const COUNTS = `select (select count(*)::int from partners) as partners, (select count(*)::int from referrals) as referrals,
  (select count(*)::int from events) as events`;

/**
 * Makes a database of this name in the cluster and a year of history in it.
 * @throws Error where the counters do not agree with what they count
 */
export async function makeProgramme(cluster: BenchDatabase, name: string, shape: Shape): Promise<Programme> {
  await asAdmin(cluster.adminUrl, (client) => client.query(`create database ${name}`));
  const adminUrl = new URL(cluster.adminUrl);
  adminUrl.pathname = `/${name}`;
  const reached = embeddedUrls(adminUrl.href, cluster.secret);
  const { urls, logins } = databaseUrls(reached, cluster.secret);
  await migrate(reached.adminUrl);
  await grantLogins(reached.adminUrl, logins);
  const database: BenchDatabase = { ...cluster, ...reached, urls };
  await inside(database, ({ deps }) => prepareProgramme(deps));
  const { measured, largest } = await fillHistory(reached.adminUrl, shape);
  return inside(database, async ({ deps }) => {
    const differences = await verifyCounters(systemContext(deps, 'worker'));
    if (differences.length > 0) throw new Error(`${name}: ${differences.length} counters are wrong`);
    const caller = async (partner: MadePartner): Promise<Caller> => {
      const body = { kind: 'secret', name: 'Growth', partnerId: partner.id } as const;
      return { partner, key: (await createApiKey(systemContext(deps, 'cli'), body)).key };
    };
    const callers = { measured: await caller(measured), largest: await caller(largest) };
    const rows = await asAdmin(reached.adminUrl, async (client) => (await client.query(COUNTS)).rows[0]);
    return { database, ...callers, rows };
  });
}

/** Writes everything to disk, so that no measurement pays for the filling. */
export async function settleDown(cluster: BenchDatabase): Promise<void> {
  await asAdmin(cluster.adminUrl, (client) => client.query('checkpoint'));
}

async function asAdmin<R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
