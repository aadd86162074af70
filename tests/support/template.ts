import { migrate } from '../../api/src/entry/migrate.ts';

/** Applies every migration to the database that test databases are copied from. Must leave no session behind. */
export async function prepareTemplate(adminUrl: string): Promise<void> {
  await migrate(adminUrl);
}
