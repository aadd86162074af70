import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenPartner } from '../support/fixtures.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { type Caller, createCaller } from './support/caller.ts';

let server: TestServer;
let own: Caller;
beforeAll(async () => {
  server = await startTestServer();
  own = createCaller(server).as((await givenPartner(server)).secretKey);
});
afterAll(() => server.close());

describe('text', () => {
  test('comes back as it was sent, whatever its script, and only its ends are trimmed', async () => {
    const names = [
      'Zoë Müller-Lüdenscheidt',
      '山田太郎',
      'عمر',
      '👩‍💻 & Söhne <b>',
      'O\'Brien; -- "quoted"',
      'a\tb\nc',
    ];
    for (const clientName of names) {
      const { body } = await own.ask('POST', '/v1/referrals', { body: { clientName: `  ${clientName}\n` } });
      expect(body.clientName).toBe(clientName);
      expect((await own.ask('GET', `/v1/referrals/${body.id}`)).body.clientName).toBe(clientName);
    }
  });

  test.each([
    ['clientName', 200],
    ['clientCompany', 200],
    ['projectDescription', 5_000],
    ['externalId', 120],
  ])('of %s may have %i characters and no more', async (field, most) => {
    const body = (length: number) => ({ body: { clientName: 'Ada', [field]: 'x'.repeat(length) } });
    await own.ask('POST', '/v1/referrals', body(most));
    expect(await own.refused('POST', '/v1/referrals', body(most + 1))).toMatchObject({ pointers: [`/${field}`] });
  });

  test.each(['+1 212 555 0100', '(0)20 7946-0000', '+49.30.901820', '020 7946 0000 ext. 12', '+1 (212) 555-0100 x5'])(
    '%s is a phone number',
    async (clientPhone) => {
      await own.ask('POST', '/v1/referrals', { body: { clientName: 'Ada', clientPhone } });
    },
  );

  test.each([
    ['clientPhone', 'call me'],
    ['clientPhone', '12'],
    ['clientEmail', 'ada@'],
    ['clientEmail', 'ada@localhost'],
    ['clientEmail', 'a b@c.example'],
    ['pageUrl', 'javascript:alert(1)'],
    ['pageUrl', '/relative'],
    ['referrerUrl', 'data:text/html,x'],
    ['source', 'friend'],
  ])('of %s may not be %s', async (field, value) => {
    const refusal = await own.refused('POST', '/v1/referrals', { body: { clientName: 'Ada', [field]: value } });
    expect(refusal.pointers).toEqual([`/${field}`]);
  });

  test('of metadata has at most fifty keys, of forty characters, with values of five hundred', async () => {
    const map = (keys: number, length = 5) =>
      Object.fromEntries(Array.from({ length: keys }, (_, i) => [`k${i}`.padEnd(length, 'x'), 'v'.repeat(500)]));
    const post = (metadata: object) => ({ body: { clientName: 'Ada', metadata } });
    expect((await own.ask('POST', '/v1/referrals', post(map(50, 40)))).body.metadata).toEqual(map(50, 40));
    expect(await own.refused('POST', '/v1/referrals', post(map(51)))).toMatchObject({ pointers: ['/metadata'] });
    expect((await own.refused('POST', '/v1/referrals', post(map(1, 41)))).status).toBe(422);
    expect(await own.refused('POST', '/v1/referrals', post({ a: 'v'.repeat(501) }))).toMatchObject({
      pointers: ['/metadata/a'],
    });
    expect(await own.refused('POST', '/v1/referrals', post({ a: 1 }))).toMatchObject({ pointers: ['/metadata/a'] });
  });
});
