/** The tables of the jobs, which the worker itself has no right to make or change. */
import { PgBoss } from 'pg-boss';
import { JOBS_ROLE, JOBS_SCHEMA } from './schema.ts';

const RIGHTS = [
  `grant usage on schema ${JOBS_SCHEMA} to ${JOBS_ROLE}`,
  `grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to ${JOBS_ROLE}`,
  `grant usage on all sequences in schema ${JOBS_SCHEMA} to ${JOBS_ROLE}`,
  `grant execute on all functions in schema ${JOBS_SCHEMA} to ${JOBS_ROLE}`,
];

/** Makes them, or brings them up to date, with the admin login; gives the worker's role its rights. Safe to run again. */
export async function prepareJobs(adminUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: adminUrl,
    application_name: 'siso migrate jobs',
    schema: JOBS_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  const failures: Error[] = [];
  boss.on('error', (error) => failures.push(error));
  try {
    await boss.start();
    for (const right of RIGHTS) await boss.getDb().executeSql(right);
  } finally {
    await boss.stop({ timeout: 60_000 });
  }
  if (failures[0]) throw failures[0];
}
