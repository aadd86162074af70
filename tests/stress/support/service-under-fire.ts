import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the service says that it and its database answer. */
export async function ready(apiUrl: string, alive: () => boolean = () => true, ms = 60_000): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end && alive(); await sleep(50)) {
    const response = await fetch(`${apiUrl}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (response?.ok) return;
  }
  throw new Error(alive() ? `the service was not ready within ${ms} ms` : 'the service ended while it started');
}

/** Asks with the operator key for what must succeed. */
export async function ask<T>(apiUrl: string, key: string, path: string, body: object): Promise<T> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const response = await fetch(`${apiUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** A partner of silver tier with a secret key. */
export async function partnerUnderFire(apiUrl: string, operatorKey: string) {
  const partner = await ask<{ id: string }>(apiUrl, operatorKey, '/v1/partners', {
    companyName: 'Under Fire',
    commissionRate: '0.125',
    overrideRate: '0.01',
    currency: 'USD',
  });
  const body = { kind: 'secret', name: 'Under fire', partnerId: partner.id };
  const { key } = await ask<{ key: string }>(apiUrl, operatorKey, '/v1/api-keys', body);
  return { partnerId: partner.id, secretKey: key };
}
