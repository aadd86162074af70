import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoPerson, demoPeople } from '../../../api/src/entry/demo/index.ts';
import { isStaffRole, ROLE_NAMES } from '../../../api/src/platform/permissions.ts';
import { givenPartner } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { Browser } from '../auth/support/browser.ts';
import { codeAt } from '../auth/support/codes.ts';

let server: TestServer;
let partnerId: string;
let people: DemoPerson[];
beforeAll(async () => {
  server = await startTestServer({ realClock: true, settings: { trustProxy: 1 } });
  partnerId = (await givenPartner(server)).id;
  people = await demoPeople(server.service.deps, { partnerId });
});
afterAll(() => server.close());

const signIn = async ({ email, password, totpSecret }: DemoPerson) => {
  const browser = new Browser(server);
  const first = await browser.ask('POST', '/sign-in', { email, password });
  if (totpSecret === undefined) return first.body;
  expect(first.body).toMatchObject({ state: 'second_factor', methods: ['totp'] });
  const code = codeAt(totpSecret, new Date());
  return (await browser.ask('POST', '/second-factor', { method: 'totp', code })).body;
};

test('there is one person for each role, and each can sign in as printed, staff with a code', async () => {
  expect(people.map(({ role }) => role)).toEqual([...ROLE_NAMES]);
  for (const person of people) {
    expect([person.role, person.totpSecret !== undefined]).toEqual([person.role, isStaffRole(person.role)]);
    const expected = isStaffRole(person.role) ? null : partnerId;
    expect(await signIn(person)).toMatchObject({
      state: 'signed_in',
      user: { role: person.role, name: person.name, email: person.email, partnerId: expected },
    });
  }
});

test('a later start leaves who is known as they are, and gives who is not a new password', async () => {
  const again = await demoPeople(server.service.deps, { partnerId, known: people });
  expect(again).toEqual(people);
  const rows = await server.sql(`select 1 from audit_log where action = 'user.credentials_set'`);
  expect(rows).toHaveLength(people.length);
  const anew = await demoPeople(server.service.deps, { partnerId });
  expect(anew[0]?.password).not.toBe(people[0]?.password);
  expect(await signIn(anew[0] as DemoPerson)).toMatchObject({ state: 'signed_in' });
});
