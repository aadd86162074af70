import { type Logins, loginsOf } from '../../api/src/entry/logins.ts';

/** One secret for all test databases: their logins belong to the whole server. */
export const TEST_SECRET = 'a secret that only the tests of this project use, never a server';
const APP = { name: 'siso_test', password: 'siso-test-login' };

/** The connection URL of the app login on the server of `adminUrl`. */
export function appUrl(adminUrl: string): string {
  const url = new URL(adminUrl);
  url.username = APP.name;
  url.password = APP.password;
  return url.href;
}

export function testLogins(adminUrl: string): Logins {
  return loginsOf(appUrl(adminUrl), TEST_SECRET);
}
