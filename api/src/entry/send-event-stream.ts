/**
 * Sends an event stream on Node by itself. The adapter would hold the whole request and its response for as long as the
 * stream lives, which is nearly half of what an open stream costs; here nothing is left of them once the headers have
 * gone.
 */
import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

/** Where streams are; whatever else is asked for there is answered as everywhere. */
export const STREAM_PATH = '/v1/events/stream';

/** Takes `outgoing` over from the adapter where the answer is an event stream; answers what the adapter is to send. */
export async function sendEventStream(answer: Response | Promise<Response>, outgoing: ServerResponse) {
  const response = await answer;
  const { status, headers, body } = response;
  if (!body || !headers.get('content-type')?.startsWith('text/event-stream')) return response;
  // The adapter's listener would tell the request's signal, for which nobody waits any more, and keep the request.
  outgoing.removeAllListeners('close');
  outgoing.writeHead(status, Object.fromEntries(headers));
  outgoing.flushHeaders();
  pump(body.getReader(), outgoing);
  return RESPONSE_ALREADY_SENT;
}

/** Each frame as the client takes it. */
function pump(reader: ReadableStreamDefaultReader<Uint8Array>, outgoing: ServerResponse): void {
  const read = () => void reader.read().then(take, fail);
  const fail = () => outgoing.destroy();
  const take = ({ done, value }: ReadableStreamReadResult<Uint8Array>) => {
    if (done) outgoing.end();
    else if (outgoing.write(value)) read();
    else outgoing.once('drain', read);
  };
  const leave = () => void reader.cancel().catch(() => {});
  outgoing.on('close', leave);
  if (outgoing.destroyed) leave();
  else read();
}
