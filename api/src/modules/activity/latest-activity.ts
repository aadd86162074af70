import { listEventRows } from './repository.ts';

/** The statement of a partner's last `limit` events, for a verb that reads more in the same round trip. */
export function latestActivity(partnerId: string, limit: number) {
  return listEventRows({ partnerId, audiences: ['partner'] }, limit);
}
