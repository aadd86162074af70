/** What arrives so broken that there is no request to route: the answer is a problem like any other. */
import type { Duplex } from 'node:stream';
import type { Deps } from '../deps.ts';
import { problemBody } from '../http/problem.ts';

const DETAILS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: 'The request line and the headers may hold at most 16 KB together.',
  ERR_HTTP_REQUEST_TIMEOUT: 'The request did not arrive in time.',
};

/** `code` is that of Node's HTTP parser; what it says of the bytes stays here. */
export function unreadableRequest({ settings, ids }: Pick<Deps, 'settings' | 'ids'>, code = ''): Response {
  const requestId = ids.make('request');
  const detail = DETAILS[code] ?? 'This is not a well-formed HTTP/1.1 request.';
  const body = { ...problemBody(settings.publicUrl, 'malformed_request', detail), instance: '/', requestId };
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'X-Request-Id': requestId,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}

/** Writes an answer to a connection whose parser has given up, and ends it. */
export async function writeAndEnd(socket: Duplex, response: Response): Promise<void> {
  const text = await response.text();
  if (!socket.writable) return void socket.destroy();
  const fields = [...response.headers].map(([name, value]) => `${name}: ${value}`);
  const head = [
    `HTTP/1.1 ${response.status} Bad Request`,
    ...fields,
    `content-length: ${Buffer.byteLength(text)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}
