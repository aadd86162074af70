/**
 * A sign-in by address and password, one after the other, in turn with nothing but the verification of the same
 * password: what the flow around the hash costs.
 */
import { createAuth } from '../../../api/src/adapters/better-auth/index.ts';
import { createInvitation } from '../../../api/src/modules/invitations/index.ts';
import { createPartner } from '../../../api/src/modules/partners/index.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { type BenchDatabase, inside, startDatabase, startServer } from '../support/ground.ts';
import { median } from '../support/rounds.ts';
import type { Part } from '../support/row.ts';

const ROUNDS = 120;
const WARM_UP = 10;
const EMAIL = 'mara@northwind.example';
const PASSWORD = 'four long words please';

/** A partner's owner, by an invitation that was accepted. */
async function givenOwner(database: BenchDatabase, url: string): Promise<void> {
  const token = await inside(database, async ({ deps }) => {
    const ctx = systemContext(deps, 'cli');
    const partner = await createPartner(ctx, { companyName: 'Northwind Studio', tier: 'silver', currency: 'USD' });
    return (await createInvitation(ctx, { email: EMAIL, role: 'owner', partnerId: partner.id })).token;
  });
  await ask(url, 'invitation/accept', { token, name: 'Mara Lindqvist', password: PASSWORD });
}

async function ask(url: string, path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json', origin: url };
  const response = await fetch(`${url}/v1/auth/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok || !text.includes('signed_in')) throw new Error(`${path} answered ${response.status}: ${text}`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const signIn: Part = async ({ log }) => {
  const database = await startDatabase();
  const server = await startServer(database);
  try {
    await givenOwner(database, server.url);
    const auth = createAuth({ origin: server.url });
    const hash = await auth.hashPassword(PASSWORD);
    const [ours, alone]: [number[], number[]] = [[], []];
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const signedIn = await timed(() => ask(server.url, 'sign-in', { email: EMAIL, password: PASSWORD }));
      const hashed = await timed(() => auth.verifyPassword(hash, PASSWORD));
      if (round < 0) continue;
      ours.push(signedIn);
      alone.push(hashed);
    }
    const [p50, hashP50] = [median(ours), median(alone)];
    log(`${p50.toFixed(1)} ms, of which the hash ${hashP50.toFixed(1)} ms`);
    return [
      {
        part: 'sign-in',
        what: 'sign-in by password',
        ours: { p50 },
        baseline: { name: 'its password hash alone', p50: hashP50 },
        figure: { value: p50 / hashP50, unit: '× p50 of the hash', atMost: 1.2 },
      },
    ];
  } finally {
    await server.stop();
    await database.stop();
  }
};
export default signIn;
