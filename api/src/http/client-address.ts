/** The caller's address. Forwarded headers are believed only for as many proxies as TRUST_PROXY names. */
import type { AppContext } from './env.ts';

export function clientAddress(c: AppContext): string {
  const peer = c.env?.peerAddress ?? 'unknown';
  const proxies = c.get('deps').settings.trustProxy;
  if (proxies === 0) return peer;
  const hops = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean);
  return hops.at(-proxies) ?? peer;
}
