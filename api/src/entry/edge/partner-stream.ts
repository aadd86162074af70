/** The Durable Object that holds the open streams of one partner, or of the programme's operators. */

import { OPEN } from '../../adapters/durable-object-live/names.ts';
import { createPollingLive } from '../../adapters/durable-object-live/polling-live.ts';
import { ProblemError } from '../../core/errors.ts';
import { encodeEvent } from '../../modules/activity/index.ts';
import { createStreams, openEventStream } from '../../modules/events/index.ts';
import { type Actor, partnerOf } from '../../platform/actor.ts';
import { type EdgeEnv, parseEdgeConfig } from './config.ts';
import { edgeDb, edgeDeps, logger } from './deps.ts';
import { problemResponse } from './remote-problem.ts';

/** Who asks for a stream; the Worker has authenticated the actor, and nobody else reaches this object. */
export interface OpenRequest {
  actor: Actor;
  requestId: string;
  lastEventId?: string | undefined;
}

/** How often an object looks that nobody has woken. Operators' writes wake nobody: see waking-live.ts. */
const SWEEP_MS = 5_000;
const PROGRAMME_SWEEP_MS = 1_000;

type Hub = ReturnType<typeof createHub>;

export class PartnerStream {
  readonly #state: { waitUntil(work: Promise<unknown>): void };
  readonly #env: EdgeEnv;
  #hub: Promise<Hub> | undefined;

  constructor(state: { waitUntil(work: Promise<unknown>): void }, env: EdgeEnv) {
    this.#state = state;
    this.#env = env;
  }

  async fetch(request: Request): Promise<Response> {
    if (request.url !== OPEN) {
      (await this.#hub)?.wake();
      return new Response(null, { status: 204 });
    }
    const wanted = (await request.json()) as OpenRequest;
    try {
      this.#hub ??= this.#start(partnerOf(wanted.actor));
      return new Response(await (await this.#hub).open(wanted));
    } catch (error) {
      if (!(error instanceof ProblemError)) {
        logger.error('stream not opened', { requestId: wanted.requestId, error: String(error) });
      }
      return problemResponse(error);
    }
  }

  async #start(partnerId: string | undefined): Promise<Hub> {
    try {
      return createHub(await parseEdgeConfig(this.#env), partnerId, (work) => this.#state.waitUntil(work));
    } catch (error) {
      this.#hub = undefined;
      throw error;
    }
  }
}

function createHub(
  config: Awaited<ReturnType<typeof parseEdgeConfig>>,
  partnerId: string | undefined,
  later: (work: Promise<unknown>) => void,
) {
  const db = edgeDb(config, later);
  let opening = 0;
  const live = createPollingLive({
    db,
    logger,
    partnerId,
    encode: encodeEvent,
    wanted: () => opening > 0 || streams.size > 0,
    sweepMs: partnerId === undefined ? PROGRAMME_SWEEP_MS : SWEEP_MS,
  });
  const deps = edgeDeps(config, { db, live });
  const streams = createStreams(deps);
  return {
    wake: () => live.wake(),
    async open({ actor, requestId, lastEventId }: OpenRequest): Promise<ReadableStream<Uint8Array>> {
      opening++;
      try {
        await live.start();
        return await openEventStream({ actor, requestId, deps }, streams, lastEventId);
      } finally {
        opening--;
      }
    },
  };
}
