import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sweepDoor } from '../../../api/src/modules/auth/sweep-door.ts';
import { systemContext } from '../../../api/src/platform/context.ts';
import { type GivenPartner, givenPartner } from '../../support/fixtures.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { Browser } from './support/browser.ts';
import { givenUser, PASSWORD } from './support/people.ts';

let server: TestServer;
let partner: GivenPartner;
beforeAll(async () => {
  server = await startTestServer({ at: new Date().toISOString(), settings: { trustProxy: 1 } });
  partner = await givenPartner(server);
});
beforeEach(() => server.sql('delete from throttles'));
afterAll(() => server.close());

const wrong = (email: string) => ({ email, password: 'wrong' });

describe('guessing', () => {
  test('many times at once is counted as many times', async () => {
    const { email } = await givenUser(server, { partnerId: partner.id });
    const answers = await Promise.all(
      Array.from({ length: 24 }, () => new Browser(server).ask('POST', '/sign-in', wrong(email))),
    );
    const judged = answers.filter(({ status }) => status === 401);
    expect(judged).toHaveLength(6);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(18);
  });

  test('waits twice as long each time, up to fifteen minutes, and is forgotten after a day', async () => {
    const { email } = await givenUser(server, { partnerId: partner.id });
    const waits: number[] = [];
    for (let i = 0; i < 18; i++) {
      expect(await new Browser(server).refused('POST', '/sign-in', wrong(email))).toBe('invalid_credentials');
      const { headers } = await new Browser(server).ask('POST', '/password/forgot', { email: `x${i}@y.example` });
      expect(headers.get('retry-after')).toBeNull();
      if (i < 5) continue;
      const blocked = await new Browser(server).ask('POST', '/sign-in', { email, password: PASSWORD });
      waits.push(Number(blocked.headers.get('retry-after')));
      server.clock.advance({ seconds: waits.at(-1) ?? 0 });
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
    server.clock.advance({ hours: 25 });
    for (let i = 0; i < 6; i++) {
      expect(await new Browser(server).refused('POST', '/sign-in', wrong(email))).toBe('invalid_credentials');
    }
  });

  test('at many accounts from one address is slowed down too, and one’s own success does not reset it', async () => {
    const own = await givenUser(server, { partnerId: partner.id });
    const browser = new Browser(server);
    for (let i = 0; i < 21; i++) {
      expect(await browser.refused('POST', '/sign-in', wrong(`victim${i}@elsewhere.example`))).toBe(
        'invalid_credentials',
      );
      if (i % 5 === 4) await browser.signIn(own.email);
    }
    expect(await browser.refused('POST', '/sign-in', wrong('another@elsewhere.example'))).toBe('rate_limited');
    await new Browser(server).signIn(own.email);
  });

  test('leaves no address that was typed', async () => {
    await new Browser(server).refused('POST', '/sign-in', wrong('typed.by.mistake@elsewhere.example'));
    const left = await server.sql('select t::text as row from throttles t union all select s::text from sign_ins s');
    expect(JSON.stringify(left)).not.toContain('typed.by.mistake');
  });
});

test('what has run out is swept away, and nothing else', async () => {
  const user = await givenUser(server, { partnerId: partner.id });
  const browser = new Browser(server);
  await browser.signIn(user.email);
  await browser.refused('POST', '/sign-in', wrong(user.email));
  await browser.done('POST', '/passkey/options');
  await browser.done('POST', '/password/forgot', { email: user.email });
  const tables = ['auth_sessions', 'auth_verifications', 'throttles'];
  const count = async () =>
    Promise.all(tables.map(async (table) => (await server.sql(`select 1 from ${table}`)).length > 0));
  const worker = systemContext(server.service.deps, 'worker');
  await sweepDoor(worker);
  expect(await count()).toEqual([true, true, true]);
  await browser.me();
  server.clock.advance({ days: 8 });
  expect(await sweepDoor(worker)).toBeGreaterThan(3);
  expect(await count()).toEqual([false, false, false]);
});
