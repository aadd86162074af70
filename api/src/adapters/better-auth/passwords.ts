/** Passwords by better-auth's scrypt (N 16384, r 16, p 1; a salt each; NFKC before). */
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { AuthPort } from '../../ports/auth.ts';

/** The form of a hash that no password fits, so that an account which does not exist costs what one does. */
const NOBODYS = `${'0'.repeat(32)}:${'0'.repeat(128)}`;

export function createPasswords(): Pick<AuthPort, 'hashPassword' | 'verifyPassword'> {
  return {
    hashPassword,
    async verifyPassword(hash, password) {
      const fits = await verifyPassword({ hash: hash ?? NOBODYS, password });
      return hash !== null && fits;
    },
  };
}
