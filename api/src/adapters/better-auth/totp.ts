/**
 * Time-based codes (RFC 6238: SHA-1, six digits, thirty seconds) by the engine of better-auth's two-factor plugin. The
 * step is counted here, from the caller's clock: the engine reads its own and takes a code again and again.
 */
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import type { AuthPort } from '../../ports/auth.ts';

const PERIOD_MS = 30_000;
/** A clock may be off by one step either way. */
const DRIFT = [0, -1, 1];
/** RFC 4226 recommends 160 bits. */
const SECRET_BYTES = 20;

/** The same time whatever is compared; both are six digits. */
function sameCode(left: string, right: string): boolean {
  let difference = left.length ^ right.length;
  for (let i = 0; i < right.length; i++) difference |= left.charCodeAt(i) ^ right.charCodeAt(i);
  return difference === 0;
}

export function createTotp(issuer: string): Pick<AuthPort, 'createTotpSecret' | 'totpUri' | 'totpStep'> {
  return {
    createTotpSecret: async () =>
      base32.encode(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)), { padding: false }),
    async totpUri(secret, account) {
      const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
      const query = new URLSearchParams({ secret, issuer, algorithm: 'SHA1', digits: '6', period: '30' });
      return `otpauth://totp/${label}?${query.toString().replaceAll('+', '%20')}`;
    },
    async totpStep(secret, code, at, after) {
      const otp = createOTP(base32.decode(secret).buffer as ArrayBuffer);
      const present = Math.floor(at.getTime() / PERIOD_MS);
      let found: number | null = null;
      for (const drift of DRIFT) {
        const step = present + drift;
        const fits = sameCode(code, await otp.hotp(step));
        if (fits && found === null && (after === null || step > after)) found = step;
      }
      return found;
    },
  };
}
