import { describe, expect, test } from 'vitest';
import { createAuth } from '../../../sdk/src/auth.ts';
import { SisoError } from '../../../sdk/src/index.ts';
import { json, problem, startServer } from './server.ts';

const paths = (seen: { method: string; url: string }[]) => seen.map(({ method, url }) => `${method} ${url}`);

describe('the way in', () => {
  test('asks on the cookie, without a bearer, and says who is signed in', async () => {
    const api = await startServer((_, response) => json(response, 200, { id: 'usr_1' }));
    const credentials: unknown[] = [];
    const auth = createAuth({
      apiUrl: `${api.url}/`,
      fetch: (input, init) => {
        credentials.push(init?.credentials);
        return fetch(input, init);
      },
    });
    expect(auth.apiUrl).toBe(api.url);
    expect(await auth.session()).toEqual({ id: 'usr_1' });
    expect(credentials).toEqual(['same-origin']);
    expect(api.seen[0]?.headers.authorization).toBeUndefined();
  });

  test('says null when nobody is signed in, and throws what else goes wrong', async () => {
    const api = await startServer((_, response, n) =>
      problem(response, n ? 500 : 401, n ? 'internal' : 'unauthenticated'),
    );
    const auth = createAuth({ apiUrl: api.url });
    expect(await auth.session()).toBeNull();
    await expect(auth.session()).rejects.toMatchObject({ status: 500, code: 'internal' });
  });

  test('does not try again by itself: who is refused sees for how long', async () => {
    const api = await startServer((_, response) => problem(response, 429, 'rate_limited', { 'retry-after': '7' }));
    const auth = createAuth({ apiUrl: api.url });
    const refused = auth.signIn({ email: 'a@b.example', password: 'x' });
    await expect(refused).rejects.toBeInstanceOf(SisoError);
    await expect(refused).rejects.toMatchObject({ status: 429, retryAfter: 7 });
    expect(api.seen).toHaveLength(1);
  });

  test('calls what the document names, and takes answers without a body', async () => {
    const api = await startServer(({ url }, response) => {
      if (url === '/v1/auth/sessions') json(response, 200, { data: [{ id: 'ses_1' }] });
      else response.writeHead(204).end();
    });
    const auth = createAuth({ apiUrl: api.url });
    expect(await auth.sessions()).toEqual([{ id: 'ses_1' }]);
    await auth.revokeSession('ses_/1');
    await auth.deletePasskey('psk_1');
    await auth.renamePasskey('psk_1', 'Phone');
    await auth.changePassword({ currentPassword: 'old', newPassword: 'new' });
    expect(await auth.signOut()).toBeUndefined();
    expect(paths(api.seen)).toEqual([
      'GET /v1/auth/sessions',
      'POST /v1/auth/sessions/ses_%2F1/revoke',
      'DELETE /v1/auth/passkeys/psk_1',
      'PATCH /v1/auth/passkeys/psk_1',
      'POST /v1/auth/password/change',
      'POST /v1/auth/sign-out',
    ]);
    expect(api.seen[3]?.body).toEqual({ name: 'Phone' });
  });

  test('names the partner that staff looks at only when there is one', async () => {
    const api = await startServer((_, response) => json(response, 200, { token: 't' }));
    const auth = createAuth({ apiUrl: api.url });
    await auth.fetchSession();
    await auth.fetchSession('ptr_1');
    expect(api.seen.map(({ body }) => body)).toEqual([{}, { partnerId: 'ptr_1' }]);
  });
});
