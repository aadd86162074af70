import { expect } from 'vitest';
import { Problem } from '../../../api/src/http/problem.ts';
import type { TestRequest, TestServer } from '../../support/server.ts';
import { codesOf, operationFor, operationsOf } from './operations.ts';

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
  text: string;
}

export interface Refusal {
  status: number;
  code: string;
  detail: string;
  /** JSON pointers of what was wrong, in order. */
  pointers: string[];
  headers: Headers;
  body: Record<string, unknown>;
}

export interface Caller {
  /** Asks as the operator unless a key is given. The answer must be a success that the document promises, to the letter. */
  ask<T = Record<string, unknown>>(method: string, path: string, request?: TestRequest): Promise<Answer<T>>;
  /** Asks for what must be refused; the problem must be one that the document promises. */
  refused(method: string, path: string, request?: TestRequest): Promise<Refusal>;
  /** Asks with a chosen key. */
  as(key: string, headers?: Record<string, string>): Caller;
  /** Asks without any key. */
  anonymous: Caller;
}

/** A caller that holds every answer against the document: the status, the schema without any other field, the code. */
export function createCaller(server: TestServer): Caller {
  const operations = operationsOf(server.service.app);

  function withDefaults(defaults: TestRequest): Caller {
    const send = (method: string, path: string, request: TestRequest = {}) =>
      server.request(method, path, {
        ...defaults,
        ...request,
        headers: { ...defaults.headers, ...request.headers },
      });

    return {
      async ask<T>(method: string, path: string, request?: TestRequest) {
        const response = await send(method, path, request);
        const { status, headers } = response;
        const text = await response.text();
        if (status >= 400) throw new Error(`${method} ${path} answered ${status}: ${text}`);
        const operation = operationFor(operations, method, path);
        if (!operation) throw new Error(`${method} ${path} is no operation of the document`);
        expect(Object.keys(operation.documented.responses)).toContain(String(status));
        const schema = operation.answers[status];
        if (!schema) {
          expect(text).toBe('');
          return { status, headers, body: undefined as T, text };
        }
        expect(headers.get('content-type')).toBe('application/json');
        const body = JSON.parse(text) as T;
        // What the schema does not know it leaves out, at any depth.
        expect(body).toEqual(schema.parse(body));
        return { status, headers, body, text };
      },

      async refused(method, path, request) {
        const response = await send(method, path, request);
        const { status, headers } = response;
        const text = await response.text();
        if (status < 400) throw new Error(`${method} ${path} answered ${status}: ${text}`);
        const body = JSON.parse(text) as Record<string, unknown>;
        const problem = Problem.parse(body);
        expect(body).toEqual(problem);
        expect(problem.status).toBe(status);
        expect(headers.get('content-type')).toBe('application/problem+json');
        expect(headers.get('x-request-id')).toBe(problem.requestId);
        expect(problem.type).toBe(`http://localhost:8787/problems/${problem.code}`);
        expect(problem.instance).toBe(new URL(path, 'http://localhost').pathname);
        const operation = operationFor(operations, method, path);
        if (operation)
          expect([method, path, status, codesOf(operation, status)]).toContainEqual(
            expect.arrayContaining([problem.code]),
          );
        const pointers = (problem.errors ?? []).map(({ pointer }) => pointer);
        return { status, code: problem.code, detail: problem.detail, pointers, headers, body };
      },

      as: (key, headers = {}) => withDefaults({ key, headers }),
      get anonymous() {
        return withDefaults({});
      },
    };
  }

  return withDefaults({ key: server.operatorKey });
}
