import type { z } from '@hono/zod-openapi';
import { expect } from 'vitest';
import { Me, SignInState } from '../../../../api/src/modules/auth/schemas.ts';
import type { TestServer } from '../../../support/server.ts';
import { PASSWORD } from './people.ts';

export const HOME = 'http://localhost:8787';
export const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';

interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

let addresses = 0;

/** A browser with its cookies and an address of its own, on a page of the portal. The server must trust one proxy. */
export class Browser {
  readonly cookies = new Map<string, string>();
  origin: string | undefined = HOME;
  address = `10.0.${addresses >> 8}.${addresses++ & 255}`;
  readonly #server: Pick<TestServer, 'request'>;
  readonly #userAgent: string;

  constructor(server: Pick<TestServer, 'request'>, userAgent = CHROME) {
    this.#server = server;
    this.#userAgent = userAgent;
  }

  async ask<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const response = await this.#server.request(method, `/v1/auth${path}`, {
      body,
      headers: {
        'user-agent': this.#userAgent,
        'x-forwarded-for': this.address,
        'cf-connecting-ip': this.address,
        ...(this.origin === undefined ? {} : { origin: this.origin }),
        ...(this.cookies.size === 0 ? {} : { cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') }),
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T, headers: response.headers };
  }

  /** Like `ask`, and expects that it goes well. */
  async done<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.ask<T>(method, path, body);
    expect([path, answer.status, answer.status < 300 || answer.body]).toEqual([path, answer.status, true]);
    return answer.body;
  }

  /** Expects a refusal, and answers its code. */
  async refused(method: string, path: string, body?: unknown): Promise<string> {
    const answer = await this.ask<{ code: string }>(method, path, body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    return answer.body.code;
  }

  async signIn(email: string, password = PASSWORD): Promise<z.infer<typeof SignInState>> {
    return SignInState.parse(await this.done('POST', '/sign-in', { email, password }));
  }

  async me(): Promise<z.infer<typeof Me>> {
    return Me.parse(await this.done('GET', '/session'));
  }
}
