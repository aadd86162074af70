import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the service is asked to do, once, however often it has to be asked. */
interface Step {
  path: string;
  key: string;
  body: unknown;
}

/** A write that was answered by a success. */
export interface Acknowledged {
  kind: 'referral' | 'qualify' | 'convert' | 'payment';
  /** Of what was made or moved. */
  id: string;
  /** What it earned; only of a payment. */
  commissionId?: string;
}

export interface Access {
  operatorKey: string;
  secretKey: string;
}

export interface Writers {
  acknowledged: Acknowledged[];
  /** How often a request had to be sent again, because nothing or only "try again" came back. */
  retries(): number;
  /** How many answers were replays: the write had been done, and its answer was lost. */
  replays(): number;
  /** Lets what was begun come to its answer, and ends. @throws for an answer that should never come */
  finish(): Promise<void>;
}

const ANSWER_MS = 8_000;
/** The service is away, or still does the first of two requests with the same key. */
const ASK_AGAIN = new Set(['unavailable', 'idempotency_in_progress']);

/**
 * Writers that never give up: a request without an answer is sent again with the same Idempotency-Key until it has one.
 * Each leads its referrals through the pipeline: submitted, and every third of them won and paid in two instalments.
 */
export function startWriters(apiUrl: string, access: Access, count: number): Writers {
  const acknowledged: Acknowledged[] = [];
  let [retries, replays, ending] = [0, 0, false];

  async function send(key: string, step: Step): Promise<{ id: string; commissionId?: string }> {
    for (;;) {
      try {
        const response = await fetch(`${apiUrl}${step.path}`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${key}`,
            'content-type': 'application/json',
            'idempotency-key': step.key,
          },
          body: JSON.stringify(step.body),
          signal: AbortSignal.timeout(ANSWER_MS),
        });
        const answer = (await response.json()) as { id: string; code?: string };
        if (response.ok) {
          if (response.headers.get('idempotent-replayed')) replays++;
          return answer;
        }
        if (!ASK_AGAIN.has(answer.code ?? '')) throw new Unexpected(step, response.status, answer);
      } catch (error) {
        if (error instanceof Unexpected) throw error;
      }
      retries++;
      await sleep(100 + Math.random() * 100);
    }
  }

  const act = async (kind: Acknowledged['kind'], key: string, path: string, body: unknown) => {
    const answer = await send(key, { path, key: randomUUID(), body });
    acknowledged.push({ kind, ...answer });
    return answer;
  };

  async function write(): Promise<void> {
    const { operatorKey, secretKey } = access;
    for (let n = 1; !ending; n++) {
      const { id } = await act('referral', secretKey, '/v1/referrals', { clientName: `Client ${n}` });
      if (n % 3 !== 0) continue;
      await act('qualify', operatorKey, `/v1/referrals/${id}/qualify`, {});
      const value = { amount: 100_000, currency: 'USD' };
      const project = await act('convert', operatorKey, `/v1/referrals/${id}/convert`, { value });
      const instalment = { amount: { ...value, amount: 50_000 } };
      for (let i = 0; i < 2; i++) await act('payment', operatorKey, `/v1/projects/${project.id}/payments`, instalment);
    }
  }

  const writing = Promise.all(Array.from({ length: count }, write));
  writing.catch(() => {});
  return {
    acknowledged,
    retries: () => retries,
    replays: () => replays,
    async finish() {
      ending = true;
      await writing;
    },
  };
}

class Unexpected extends Error {
  constructor(step: Step, status: number, answer: unknown) {
    super(`POST ${step.path} answered ${status}: ${JSON.stringify(answer)}`);
  }
}
