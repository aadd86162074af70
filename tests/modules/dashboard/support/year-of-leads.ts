import type { GivenPartner } from '../../../support/fixtures.ts';
import type { TestServer } from '../../../support/server.ts';
import { type Lead, localDay, plusDays } from './plain-figures.ts';

const SOURCES = ['website', 'email', 'call', 'event', 'social', 'import', 'other'];
const STATUSES = ['new', 'qualified', 'converted', 'converted', 'lost'] as const;

/** The same numbers in every run: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Leads of the last fourteen months, through the API, crowded around the zone's midnights and month ends. Silver: a
 * project earns 12.5 % and 1 %.
 */
export async function givenYearOfLeads(
  server: TestServer,
  partners: readonly GivenPartner[],
  zone: string,
  count: number,
): Promise<Lead[]> {
  const random = seeded(count);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const now = server.clock.now();
  const today = localDay(now.toISOString(), zone);
  const leads: Lead[] = [];
  for (let i = 0; i < count; i++) {
    const day = plusDays(today, -Math.floor(random() * 420));
    const edge = random() < 0.5 ? `${day.slice(0, 8)}01` : day;
    const submittedAt = new Date(Math.min(midnight(edge, zone) + pick([-1, 0, 1, 43_200_000]), now.getTime()));
    const lead: Lead = {
      partnerId: pick(partners).id,
      submittedAt: submittedAt.toISOString(),
      source: pick(SOURCES),
      status: pick(STATUSES),
      paid: [],
    };
    await play(server, lead, { value: 8_000 * (1 + Math.floor(random() * 500)), zone, today, random });
    leads.push(lead);
  }
  return leads;
}

/** The instant of the zone's midnight, found by looking at what its clocks show. */
function midnight(day: string, zone: string): number {
  for (let at = Date.parse(`${day}T00:00:00Z`) - 15 * 3_600_000; ; at += 1_800_000) {
    if (localDay(new Date(at).toISOString(), zone) === day) return at;
  }
}

async function play(
  server: TestServer,
  lead: Lead,
  { value, zone, today, random }: { value: number; zone: string; today: string; random: () => number },
): Promise<void> {
  const key = server.operatorKey;
  const { partnerId, submittedAt, source, status } = lead;
  const body = { partnerId, submittedAt, source, clientName: 'Ada Byron' };
  const { id } = await server.json<{ id: string }>('POST', '/v1/referrals', { key, body });
  if (status === 'qualified') await server.json('POST', `/v1/referrals/${id}/qualify`, { key }, 200);
  if (status === 'lost') await server.json('POST', `/v1/referrals/${id}/lose`, { key }, 200);
  if (status !== 'converted') return;
  const currency = random() < 0.7 ? 'USD' : 'GBP';
  const project = await server.json<{ id: string }>('POST', `/v1/referrals/${id}/convert`, {
    key,
    body: { value: { amount: value, currency }, convertedAt: submittedAt },
  });
  const day = plusDays(localDay(submittedAt, zone), Math.floor(random() * 40));
  if (day > today) return;
  await server.json('POST', `/v1/projects/${project.id}/payments`, {
    key,
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: { amount: { amount: value, currency }, paidOn: day },
  });
  lead.paid.push({ day, currency, commission: (value * 135) / 1000 });
}
