/**
 * The AuthPort on better-auth: its password hashing, the engine of its two-factor plugin, its passkey plugin. None of its
 * routes is served and none of its flows decides: it makes a session before the second factor is given, keeps session
 * tokens as they are and recovery codes so that they can be read again, takes a time-based code twice, and reads the
 * clock itself. Those things are modules/auth's own.
 */
import type { AuthPort } from '../../ports/auth.ts';
import { createPasskeys } from './passkeys.ts';
import { createPasswords } from './passwords.ts';
import { createTotp } from './totp.ts';

export interface AuthOptions {
  /** The origin of the pages that people sign in on; passkeys are bound to its host. */
  origin: string;
}

/** What authenticators show beside the account. */
const NAME = 'SISO Partner';

export function createAuth({ origin }: AuthOptions): AuthPort {
  return { ...createPasswords(), ...createTotp(NAME), ...createPasskeys({ origin, name: NAME }) };
}
