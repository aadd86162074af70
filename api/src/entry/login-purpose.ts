/** What the password of a derived login is the HMAC of, under SISO_SECRET. Changing it locks every installation out. */
export function loginPurpose(appLogin: string, which: 'staff' | 'worker'): string {
  return `siso login ${appLogin} ${which}`;
}
