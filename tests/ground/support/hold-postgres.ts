// Holds an embedded PostgreSQL until it is killed: <data folder> [rows to commit]
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../../api/src/adapters/embedded-postgres/index.ts';

const [dataDir = '', rows = '0'] = process.argv.slice(2);
const server = await startEmbeddedPostgres({ dataDir, log: (line) => console.log(line) });
const client = new Client({ connectionString: server.adminUrl });
client.on('error', () => {});
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS kept (id int)');
for (let row = 1; row <= Number(rows); row++) await client.query('INSERT INTO kept VALUES ($1)', [row]);
console.log(`ready ${server.pid} ${server.adminUrl}`);
// Keeps this process and a session with a long statement alive.
await client.query('SELECT pg_sleep(600)').catch(() => {});
setInterval(() => {}, 1000);
