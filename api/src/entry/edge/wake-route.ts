/**
 * What the job worker calls once events have their place, so that also the streams of events which no Worker has
 * written go on at once. A secret of its own, derived from SISO_SECRET, guards it.
 */

import { nameOf, PROGRAMME } from '../../adapters/durable-object-live/names.ts';
import type { ObjectNamespace } from '../../adapters/durable-object-live/platform.ts';
import { MOST_WOKEN, WAKE_PATH, type WakeBody } from '../../adapters/durable-object-live/wake-call.ts';
import { wakeObject } from '../../adapters/durable-object-live/waking-live.ts';
import { hmac, toBase64Url } from './hmac.ts';
import { wakeToken } from './wake-token.ts';

export function isWakeCall(request: Request): boolean {
  return request.method === 'POST' && new URL(request.url).pathname === WAKE_PATH;
}

/** @returns 204, 401 for a caller without the secret, 400 for a body that is none */
export async function answerWakeCall(request: Request, secret: string, streams: ObjectNamespace): Promise<Response> {
  const given = request.headers.get('authorization') ?? '';
  const token = await wakeToken(secret);
  // Comparing what an HMAC makes of both tells nothing of how far they agree.
  const [one, other] = await Promise.all([hmac(secret, given), hmac(secret, `Bearer ${token}`)]);
  if (toBase64Url(one) !== toBase64Url(other)) return new Response(null, { status: 401 });
  const body = (await request.json().catch(() => undefined)) as WakeBody | undefined;
  if (!Array.isArray(body?.partnerIds) || body.partnerIds.length > MOST_WOKEN)
    return new Response(null, { status: 400 });
  const names = new Set([PROGRAMME, ...body.partnerIds.map((id) => nameOf(id === null ? null : String(id)))]);
  await Promise.all([...names].map((name) => wakeObject(streams, name)));
  return new Response(null, { status: 204 });
}
