/** A hundred partners, each with ten open pages. */
import { createApiKey } from '../../../api/src/modules/api-keys/index.ts';
import { createPartner } from '../../../api/src/modules/partners/index.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { type BenchDatabase, inside } from '../support/ground.ts';
import { type Heard, Listener } from './listener.ts';

export interface Member {
  partnerId: string;
  key: string;
  listeners: Listener[];
}

const ORIGIN = 'https://partner.example';

/** Partners with a key each. */
export async function makeMembers(database: BenchDatabase, count: number): Promise<Omit<Member, 'listeners'>[]> {
  return inside(database, async ({ deps }) => {
    const ctx = systemContext(deps, 'cli');
    const members = [];
    for (let n = 1; n <= count; n++) {
      const { id } = await createPartner(ctx, { companyName: `Partner ${n}`, tier: 'silver', currency: 'USD' });
      const { key } = await createApiKey(ctx, { kind: 'secret', name: 'Stream', partnerId: id });
      members.push({ partnerId: id, key });
    }
    return members;
  });
}

/** A widget session of its own for each listener; not connected yet. */
export async function giveListeners(
  url: string,
  member: Omit<Member, 'listeners'>,
  count: number,
  hear: (heard: Heard) => void,
): Promise<Member> {
  const listeners = [];
  for (let n = 1; n <= count; n++) {
    const body = { subject: `user-${n}`, origin: ORIGIN, components: ['commission-dashboard'], ttlSeconds: 900 };
    const { token } = await post<{ token: string }>(url, '/v1/widget-sessions', member.key, body);
    listeners.push(new Listener({ url, partnerId: member.partnerId, token, origin: ORIGIN, hear }));
  }
  return { ...member, listeners };
}

/** Opens streams, a few at a time. */
export async function openAll(listeners: readonly Listener[]): Promise<void> {
  for (let from = 0; from < listeners.length; from += 20) {
    await Promise.all(listeners.slice(from, from + 20).map((listener) => listener.open()));
  }
}

/** @throws Error for any answer but 201 */
export async function post<T>(url: string, path: string, key: string, body: unknown): Promise<T> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status !== 201) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}
