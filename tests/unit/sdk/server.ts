import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** One request as the server saw it. */
export interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}

export interface TestServer {
  url: string;
  seen: Seen[];
  /** Answers the n-th request (from 0) from now on. */
  answer: (request: Seen, response: ServerResponse, n: number) => void | Promise<void>;
}

const text = async (request: IncomingMessage) => {
  let all = '';
  for await (const chunk of request) all += chunk;
  return all;
};

/** A real HTTP server on a free port of this machine; it ends with the test. */
export async function startServer(
  answer: TestServer['answer'] = (_, response) => json(response, 200, {}),
): Promise<TestServer> {
  const server = createServer(async (request, response) => {
    const body = await text(request).catch(() => '');
    const { method = '', url = '', headers } = request;
    const one: Seen = { method, url, headers, body: body ? JSON.parse(body) : undefined };
    await test.answer(one, response, test.seen.push(one) - 1);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const test: TestServer = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen: [], answer };
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return test;
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

export function problem(
  response: ServerResponse,
  status: number,
  code: string,
  headers: Record<string, string> = {},
): void {
  const body = {
    type: `https://api.test/problems/${code}`,
    title: code,
    status,
    detail: `Because of ${code}.`,
    code,
    requestId: 'req_1',
  };
  response.writeHead(status, { 'content-type': 'application/problem+json', ...headers }).end(JSON.stringify(body));
}

/** A widget token as the API makes them, with a signature that nobody checks here. */
export function tokenFor(claims: Record<string, unknown>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'EdDSA', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJl`;
}

/** A token for `sub` that lives `seconds` from now. */
export function sessionFor(sub: string, seconds = 900, serial = 0): { token: string; expiresAt: string } {
  const iat = Math.floor(Date.now() / 1000);
  const token = tokenFor({ iss: 'https://api.test', sub, partner: 'ptr_1', iat, exp: iat + seconds, jti: serial });
  return { token, expiresAt: new Date((iat + seconds) * 1000).toISOString() };
}

/** Waits until `done` holds, and fails when it does not within `ms`. */
export async function until(done: () => boolean | Promise<boolean>, ms = 3_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`Not within ${ms} ms: ${done}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
