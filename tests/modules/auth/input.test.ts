import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDoor, type Operation, operationsOf } from '../../http/support/operations.ts';
import { givenPartner } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { Browser } from './support/browser.ts';
import { givenUser } from './support/people.ts';

const NASTY: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  "'; drop table users; --",
  'x'.repeat(20_000),
  'é'.repeat(500),
  0,
  -1,
  1e21,
  null,
  true,
  [],
  {},
  { id: 'x', response: { clientDataJSON: '%%%' } },
  { id: 'x', response: { clientDataJSON: 'e30' } },
  { id: 'x', response: { clientDataJSON: 'eyJjaGFsbGVuZ2UiOjF9' } },
  JSON.parse('{"__proto__": "x"}'),
];

let server: TestServer;
let operations: Operation[];
beforeAll(async () => {
  server = await startTestServer({ at: new Date().toISOString(), settings: { trustProxy: 1 } });
  operations = operationsOf(server.service.app).filter(isDoor);
});
afterAll(() => server.close());

test('nothing that a page sends makes the sign-in fail, in any field, signed in or not', async () => {
  const partner = await givenPartner(server);
  expect(operations.length).toBeGreaterThan(25);
  for (const { method, path, documented } of operations) {
    const { operationId, requestBody } = documented;
    const shown = requestBody?.content['application/json']?.example as object | undefined;
    const user = await givenUser(server, { role: 'owner', partnerId: partner.id });
    const known = new Browser(server);
    await known.signIn(user.email);
    const at = path
      .slice('/v1/auth'.length)
      .replace(/\{(\w)\w+\}/g, (_, letter) => `${letter === 's' ? 'ses' : 'psk'}_01k9zq3m7xw5v8h2t6r4d1e0cb`);
    const bodies = shown === undefined ? [undefined] : [undefined, [], shown];
    const fields = Object.keys(shown ?? {}).flatMap((field) => NASTY.map((value) => ({ ...shown, [field]: value })));
    for (const body of [...bodies, ...fields]) {
      for (const browser of [known, new Browser(server)]) {
        const { status } = await browser.ask(method.toUpperCase(), at, body);
        expect([operationId, body, status < 500]).toEqual([operationId, body, true]);
      }
    }
  }
}, 120_000);
