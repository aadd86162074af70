/** Listens on Node and ends in order. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { ReadableError } from '../adapters/embedded-postgres/readable-error.ts';
import { STREAM_PATH, sendEventStream } from './send-event-stream.ts';
import type { Service } from './service.ts';
import { unreadableRequest, writeAndEnd } from './unreadable-request.ts';

export interface Serving {
  port: number;
  /** Takes no more requests, lets those under way finish (at most `graceMs`), then closes what is left. */
  close(graceMs?: number): Promise<void>;
}

const HEADERS_MS = 15_000;
const REQUEST_MS = 60_000;
/**
 * Connections that may wait to be accepted; the system may keep it lower. With Node's 511 a crowd that comes at once has
 * its connections dropped, and its systems try again after one, three and seven seconds.
 */
const BACKLOG = 4_096;
/** A socket over which nothing has gone for so long; open event streams send a heartbeat every 15 seconds. */
const SILENT_MS = 120_000;

/** @throws ReadableError where an address is taken or not to be had. */
export async function serve(
  { app, deps }: Pick<Service, 'deps'> & { app: Pick<Service['app'], 'fetch'> },
  { port, hosts }: { port: number; hosts: readonly string[] },
): Promise<Serving> {
  const listener = getRequestListener(
    (request, env) => {
      // Of a server of node:http, as those below are.
      const { incoming, outgoing } = env as HttpBindings;
      const peerAddress = incoming.socket.remoteAddress;
      const response = app.fetch(request, peerAddress === undefined ? {} : { peerAddress });
      return incoming.url?.startsWith(STREAM_PATH) ? sendEventStream(response, outgoing) : response;
    },
    // The app answers its own errors; what fails before it is a target or host that makes no URL.
    { errorHandler: () => unreadableRequest(deps) },
  );
  const servers: Server[] = [];
  let bound = port;
  for (const host of hosts) {
    const server = createServer(
      { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, keepAliveTimeout: 65_000 },
      listener,
    );
    server.setTimeout(SILENT_MS);
    server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
      if (error.code === 'ECONNRESET') socket.destroy();
      else void writeAndEnd(socket, unreadableRequest(deps, error.code));
    });
    // An expectation that nobody knows is passed over, as RFC 9110 lets a server do.
    server.on('checkExpectation', listener);
    const error = await listen(server, bound, host);
    if (error?.code === 'EADDRNOTAVAIL' || error?.code === 'EAFNOSUPPORT') continue;
    if (error) {
      for (const open of servers) open.close();
      const taken =
        error.code === 'EADDRINUSE'
          ? 'is taken by another program. End it, or choose another PORT.'
          : `cannot be used (${error.message}).`;
      throw new ReadableError(`Port ${bound} on ${host} ${taken}`, { cause: error });
    }
    bound = (server.address() as AddressInfo).port;
    servers.push(server);
  }
  return {
    port: bound,
    async close(graceMs = 10_000) {
      const closed = Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
      // A connection that was busy becomes idle later, and nobody will use it again.
      const sweep = setInterval(() => {
        for (const server of servers) server.closeIdleConnections();
      }, 50);
      const hard = setTimeout(() => {
        for (const server of servers) server.closeAllConnections();
      }, graceMs);
      await closed;
      clearInterval(sweep);
      clearTimeout(hard);
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen({ port, host, backlog: BACKLOG }, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
}
