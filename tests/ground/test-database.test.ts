import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { createTestDatabase } from '../support/postgres.ts';

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

it('gives every test a migrated database of its own', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  onTestFinished(async () => {
    await one.drop();
    await other.drop();
  });
  expect(one.name).not.toBe(other.name);
  const tables = `SELECT count(*)::int FROM information_schema.tables WHERE table_name IN ('partners', 'referrals')`;
  expect(await query(one.adminUrl, tables)).toEqual([[2]]);
  await query(one.adminUrl, 'CREATE TABLE only_here ()');
  const here = `SELECT to_regclass('only_here') IS NOT NULL`;
  expect([await query(one.adminUrl, here), await query(other.adminUrl, here)]).toEqual([[[true]], [[false]]]);
  expect(new URL(one.urlAs('somebody', 'p@ss')).pathname).toBe(`/${one.name}`);
});

it('removes a database although somebody is connected to it', async () => {
  const database = await createTestDatabase();
  const client = new Client({ connectionString: database.adminUrl });
  client.on('error', () => {});
  await client.connect();
  await database.drop();
  await expect(query(database.adminUrl, 'SELECT 1')).rejects.toThrow('does not exist');
});
