import { WAKE_PURPOSE } from '../../adapters/durable-object-live/wake-call.ts';
import { hmac, toBase64Url } from './hmac.ts';

/** The bearer token by which the job worker and the edge know each other; both derive it. */
export async function wakeToken(secret: string): Promise<string> {
  return toBase64Url(await hmac(secret, WAKE_PURPOSE));
}
