/**
 * What it costs a hot read that a person asks: their role, status and sign-in are judged by the first statement of the
 * transaction, where a host's session has the key that minted it. The same dashboard by both, in turn, on one server.
 */
import { createInvitation } from '../../../api/src/modules/invitations/index.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { type BenchDatabase, fillWithDemo, inside, relayAll, startDatabase, startServer } from '../support/ground.ts';
import { measure } from '../support/measure.ts';
import { median, medianFigures, type Round, ratios } from '../support/rounds.ts';
import type { Part } from '../support/row.ts';
import { ensureWrk } from '../support/wrk.ts';

/** Many and short: what the neighbours do meanwhile falls on both sides. */
const ROUNDS = 25;
const SECONDS = 1;
const CONNECTIONS = 32;
const PASSWORD = 'four long words please';

type Side = 'person' | 'host';

async function post<T>(url: string, path: string, body: object, headers: Record<string, string>) {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return { body: (await response.json()) as T, cookies: response.headers.getSetCookie() };
}

/** The token of an owner who was invited and came in. */
async function tokenOfPerson(database: BenchDatabase, url: string, partnerId: string): Promise<string> {
  const { token } = await inside(database, ({ deps }) =>
    createInvitation(systemContext(deps, 'cli'), { email: 'mara@northwind.example', role: 'owner', partnerId }),
  );
  const origin = { origin: url };
  const input = { token, name: 'Mara Lindqvist', password: PASSWORD };
  const { cookies } = await post(url, '/v1/auth/invitation/accept', input, origin);
  const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
  const session = await post<{ token: string }>(url, '/v1/auth/widget-session', {}, { ...origin, cookie });
  return session.body.token;
}

/** The token of a host's user, minted by a key. */
async function tokenOfHost(url: string, secretKey: string): Promise<string> {
  const input = { subject: 'user-1', origin: url, components: ['commission-dashboard'] };
  const session = await post<{ token: string }>(url, '/v1/widget-sessions', input, {
    authorization: `Bearer ${secretKey}`,
  });
  return session.body.token;
}

const permissions: Part = async ({ log }) => {
  ensureWrk(log);
  const database = await startDatabase();
  const { secretKey, partnerId } = await fillWithDemo(database);
  const server = await startServer(database, { OVERLOAD_DELAY_MS: '0' });
  try {
    const tokens: Record<Side, string> = {
      person: await tokenOfPerson(database, server.url, partnerId),
      host: await tokenOfHost(server.url, secretKey),
    };
    // The person's rows are new: what autovacuum does within a minute.
    await inside(database, ({ deps }) => relayAll(database, deps.logger));
    const rounds: Record<Side, Round[]> = { person: [], host: [] };
    for (let round = -2; round < ROUNDS; round++) {
      for (const side of round % 2 === 0 ? (['person', 'host'] as const) : (['host', 'person'] as const)) {
        const headers = { authorization: `Bearer ${tokens[side]}`, origin: server.url };
        const load = { url: `${server.url}/v1/dashboard`, seconds: SECONDS, connections: CONNECTIONS, headers };
        const measured = await measure(load, server.pid, database.pid);
        // The first rounds only warm up.
        if (round >= 0) rounds[side].push(measured);
      }
    }
    const [person, host] = [medianFigures(rounds.person), medianFigures(rounds.host)];
    log(`a person ${Math.round(person.rps ?? 0)}, a host's session ${Math.round(host.rps ?? 0)} req/s`);
    return [
      {
        part: 'permissions',
        what: 'dashboard of a person',
        ours: person,
        baseline: { name: "by a host's session", ...host },
        figure: { value: median(ratios(rounds.person, rounds.host)), unit: '× rps', atLeast: 0.97 },
      },
    ];
  } finally {
    await server.stop();
    await database.stop();
  }
};
export default permissions;
