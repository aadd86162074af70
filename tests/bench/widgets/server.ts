/** The two origins of a page with our elements: the partner's site, and the API with the CDN. Answers are fixed. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { idFrame, OPENING } from '../../../api/src/modules/events/frames.ts';
import type { Answered } from '../../../widgets/src/base/states.ts';
import { commissionDashboardStates } from '../../../widgets/src/commission-dashboard/commission-dashboard.states.ts';

const CDN = fileURLToPath(new URL('../../../widgets/dist/cdn/', import.meta.url));
/** By extension; what has none is a page. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

export interface Sites {
  /** Where the partner's pages are. */
  readonly siteUrl: string;
  /** Where the API and the CDN are. */
  readonly apiUrl: string;
  /** What the API was asked since the last call, `GET /v1/brand`; preflights do not count. */
  takeCalls(): string[];
  /** Bytes that both origins have sent since the last call, heads included. */
  takeBytes(): number;
  close(): Promise<void>;
}

export interface Content {
  /** Pages and files of the partner's site by path. */
  readonly site: (apiUrl: string) => ReadonlyMap<string, Buffer>;
  /** Pages that the API's origin serves for frames. */
  readonly frames: (apiUrl: string) => ReadonlyMap<string, Buffer>;
}

/** Serves both on free ports of this machine, packed with gzip -9. */
export async function serve({ site, frames }: Content): Promise<Sites> {
  const calls: string[] = [];
  const traffic = new Traffic();
  const answers = fixedAnswers();
  let files: ReadonlyMap<string, Buffer> = new Map();
  let framed: ReadonlyMap<string, Buffer> = new Map();

  const api = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('access-control-allow-origin', '*');
    if (request.method === 'OPTIONS') return preflight(request, response);
    if (pathname.startsWith('/cdn/v1/')) return sendBuilt(response, pathname.slice('/cdn/v1/'.length));
    const page = framed.get(pathname);
    if (page) return send(response, pathname, packed(page));
    if (pathname.startsWith('/v1/')) calls.push(`${request.method} ${pathname}`);
    if (pathname === '/v1/events/stream') return openStream(response, answers.newest);
    if (asksForSession(request, pathname)) return send(response, '.json', session());
    const body = answers.bodies.get(`${request.method} ${pathname}`);
    return body ? send(response, '.json', body) : response.writeHead(404).end();
  });
  const host = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname);
    if (asksForSession(request, pathname)) send(response, '.json', session());
    else if (file) send(response, pathname, packed(file));
    else response.writeHead(404).end();
  });
  const [apiUrl, siteUrl] = await Promise.all([listen(api, traffic), listen(host, traffic)]);
  files = site(apiUrl);
  framed = frames(apiUrl);
  return {
    siteUrl,
    apiUrl,
    takeCalls: () => calls.splice(0),
    takeBytes: () => traffic.take(),
    close: async () => {
      await Promise.all([close(api), close(host)]);
    },
  };
}

/** What the sockets have written. */
class Traffic {
  readonly #open = new Set<Socket>();
  #closed = 0;
  #taken = 0;

  watch(socket: Socket): void {
    this.#open.add(socket);
    socket.once('close', () => {
      this.#open.delete(socket);
      this.#closed += socket.bytesWritten;
    });
  }

  take(): number {
    const all = [...this.#open].reduce((sum, { bytesWritten }) => sum + bytesWritten, this.#closed);
    const fresh = all - this.#taken;
    this.#taken = all;
    return fresh;
  }
}

const packedFiles = new Map<Buffer, Buffer>();

function packed(file: Buffer): Buffer {
  const known = packedFiles.get(file) ?? gzipSync(file, { level: 9 });
  packedFiles.set(file, known);
  return known;
}

/** The answers of the API: the busy year of the elements' own states, the same bytes for every page. */
function fixedAnswers() {
  const replies = commissionDashboardStates.find(({ name }) => name === 'full')?.replies ?? {};
  const bodyOf = (route: string): unknown => (replies[route] as Answered | undefined)?.body;
  const year = bodyOf('GET /v1/dashboard') as { activity: readonly { id: string }[] };
  const pack = (body: unknown): Buffer => gzipSync(JSON.stringify(body), { level: 9 });
  return {
    newest: year.activity[0]?.id ?? '0',
    bodies: new Map([
      ['GET /v1/brand', pack(bodyOf('GET /v1/brand'))],
      ['GET /v1/dashboard', pack(year)],
    ]),
  };
}

const asksForSession = ({ method }: IncomingMessage, pathname: string): boolean =>
  method === 'POST' && pathname === '/my/siso-session';

/** A session as the site's server would hand it out: its token can be read, and nobody here checks it. */
function session(): Buffer {
  const iat = Math.floor(Date.now() / 1000);
  const exp = iat + 900;
  const scopes = ['brand:read', 'dashboard:read', 'commissions:read', 'referrals:read', 'activity:read', 'events:read'];
  const claims = { iss: 'http://localhost', sub: 'bench', partner: 'ptr_1', iat, exp, scopes };
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = `${part({ alg: 'ES256' })}.${part({ ...claims, components: ['commission-dashboard', 'referral-form'] })}.c2ln`;
  return gzipSync(JSON.stringify({ token, expiresAt: new Date(exp * 1000).toISOString() }), { level: 9 });
}

function preflight(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*');
  response.setHeader('access-control-allow-methods', 'GET, POST');
  response.writeHead(204).end();
}

function openStream(response: ServerResponse, newest: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(OPENING);
  response.write(idFrame(newest));
}

/** A built file, as the build packed it. */
function sendBuilt(response: ServerResponse, name: string): void {
  const file = path.join(CDN, path.normalize(`/${name}`));
  const small = `${file}.gz`;
  if (statSync(small, { throwIfNoEntry: false })) send(response, name, readFileSync(small));
  else if (statSync(file, { throwIfNoEntry: false })) send(response, name, gzipSync(readFileSync(file)));
  else response.writeHead(404).end();
}

function send(response: ServerResponse, name: string, body: Buffer): void {
  const type = TYPES[path.extname(name) || name] ?? 'text/html; charset=utf-8';
  response.writeHead(200, {
    'content-type': type,
    'content-encoding': 'gzip',
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(body);
}

async function listen(server: Server, traffic: Traffic): Promise<string> {
  server.on('connection', (socket) => traffic.watch(socket));
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
