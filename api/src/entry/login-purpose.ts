/** The logins whose passwords follow from SISO_SECRET. */
export type DerivedLogin = 'staff' | 'identity' | 'worker';

/** What the password of a derived login is the HMAC of, under SISO_SECRET. Changing it locks every installation out. */
export function loginPurpose(appLogin: string, which: DerivedLogin): string {
  return `siso login ${appLogin} ${which}`;
}
