/**
 * Beside the job worker: tells the edge whose events have got their place, so that open streams go on at once whoever
 * wrote. What is not told is found by the objects' own sweep.
 */
import type { Live } from '../../ports/live.ts';
import type { Logger } from '../../ports/logger.ts';
import { MOST_WOKEN, WAKE_PATH, type WakeBody } from './wake-call.ts';

export interface NotifyEdgeOptions {
  live: Pick<Live, 'subscribe'>;
  /** The edge API's origin. */
  url: string;
  /** The bearer token: see wake-call.ts. */
  token: string;
  logger: Logger;
}

const TIMEOUT_MS = 5_000;

/** Begins to tell; answers the way to stop. While one call is under way, what happens is gathered for the next. */
export function notifyEdge({ live, url, token, logger }: NotifyEdgeOptions): () => void {
  const waiting = new Set<string | null>();
  let calling = false;
  let reached = true;

  async function call(): Promise<void> {
    if (calling) return;
    calling = true;
    while (waiting.size > 0) {
      const partnerIds = [...waiting].slice(0, MOST_WOKEN);
      for (const id of partnerIds) waiting.delete(id);
      await tell({ partnerIds });
    }
    calling = false;
  }

  async function tell(body: WakeBody): Promise<void> {
    let reason: string | undefined;
    try {
      const response = await fetch(new URL(WAKE_PATH, url), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.body?.cancel();
      if (!response.ok) reason = `it answered ${response.status}`;
    } catch (error) {
      reason = String(error);
    }
    if (reason !== undefined && reached)
      logger.warn('the edge is not told of events; its streams look by themselves', { reason });
    if (reason === undefined && !reached) logger.info('the edge is told of events again');
    reached = reason === undefined;
  }

  return live.subscribe((event) => {
    waiting.add(event.partnerId);
    void call();
  });
}
