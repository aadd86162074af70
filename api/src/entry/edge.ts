/** The API as a Cloudflare Worker. docs/architecture.md "At the edge"; examples/edge shows how to deploy it. */
import { waitUntil } from 'cloudflare:workers';
import document from '../../../openapi.yaml';
import { bindingAssets } from '../adapters/cloudflare-assets/assets.ts';
import { nameOf, OPEN } from '../adapters/durable-object-live/names.ts';
import { createWakingLive } from '../adapters/durable-object-live/waking-live.ts';
import { createApp } from '../app.ts';
import type { OpenStream } from '../modules/events/index.ts';
import { partnerOf } from '../platform/actor.ts';
import { type EdgeConfig, type EdgeEnv, parseEdgeConfig } from './edge/config.ts';
import { edgeDb, edgeDeps, logger } from './edge/deps.ts';
import type { OpenRequest } from './edge/partner-stream.ts';
import { throwProblem } from './edge/remote-problem.ts';
import { answerWakeCall, isWakeCall } from './edge/wake-route.ts';

export { PartnerStream } from './edge/partner-stream.ts';

interface Service {
  config: EdgeConfig;
  app: ReturnType<typeof createApp>;
}

/** One per isolate. Plain data and functions: whatever speaks to the outside is made by the request that needs it. */
let service: Promise<Service> | undefined;

async function createService(env: EdgeEnv): Promise<Service> {
  const config = await parseEdgeConfig(env);
  const db = edgeDb(config, waitUntil);
  const live = createWakingLive({ db, streams: env.PARTNER_STREAM, later: waitUntil });
  const deps = edgeDeps(config, { db, live });

  /** The stream lives in its partner's object; the Worker has authenticated the caller and hands the body through. */
  const openStream: OpenStream = async ({ actor, requestId }, lastEventId) => {
    const object = env.PARTNER_STREAM.get(env.PARTNER_STREAM.idFromName(nameOf(partnerOf(actor))));
    const wanted: OpenRequest = { actor, requestId, lastEventId };
    const response = await object.fetch(OPEN, { method: 'POST', body: JSON.stringify(wanted) });
    if (!response.ok || !response.body) return throwProblem(response);
    return response.body;
  };

  const app = createApp(deps, {
    document,
    cdn: bindingAssets(env.ASSETS, 'cdn/v1'),
    releases: bindingAssets(env.ASSETS, 'cdn/releases'),
    reference: bindingAssets(env.ASSETS, 'docs'),
    openStream,
  });
  return { config, app };
}

export default {
  async fetch(request: Request, env: EdgeEnv): Promise<Response> {
    try {
      service ??= createService(env);
      const { config, app } = await service;
      if (isWakeCall(request)) return await answerWakeCall(request, config.secret, env.PARTNER_STREAM);
      const peerAddress = request.headers.get('cf-connecting-ip');
      return await app.fetch(request, peerAddress === null ? {} : { peerAddress });
    } catch (error) {
      service = undefined;
      logger.error('the Worker cannot serve', { error: error instanceof Error ? error.message : String(error) });
      return new Response(null, { status: 503, headers: { 'Retry-After': '30' } });
    }
  },
};
