/** What the door decides. Pure. */
import { ProblemError } from '../../core/errors.ts';
import { isStaffRole, PARTNER_PEOPLE_SCOPES, ROLES, scopesOf } from '../../platform/permissions.ts';
import { covers, type Scope } from '../../platform/scopes.ts';
import type { AuthSessionRow, PersonRow } from './repository.ts';

/** How long a session lasts at most, and how long without being used. */
export const SESSION_MS = 7 * 86_400_000;
export const IDLE_MS = 24 * 3_600_000;
/** How often the last use is written down. */
export const TOUCH_MS = 5 * 60_000;
/** How long a proof of identity counts as fresh. */
export const STEP_UP_MS = 5 * 60_000;
/** How long the second half of a sign-in may take. */
export const PENDING_MS = 10 * 60_000;
/** How long somebody may take to set up a second factor that their role needs. */
export const ENROL_MS = 30 * 60_000;
export const DEVICE_MS = 30 * 86_400_000;
/** How long a link in a mail holds; an invitation has its own. */
export const LINK_MS = 3_600_000;
/** How long a passkey's challenge holds. */
export const CHALLENGE_MS = 5 * 60_000;

export type Method = 'totp' | 'recovery_code' | 'passkey';

/** The second factors that a person can show after the password. */
export function methodsOf({ totpSince, recoveryCodes, passkeys }: PersonRow): Method[] {
  return [
    ...(totpSince ? (['totp'] as const) : []),
    ...(totpSince && recoveryCodes > 0 ? (['recovery_code'] as const) : []),
    ...(passkeys > 0 ? (['passkey'] as const) : []),
  ];
}

/** Whether the role asks for a second factor that the person has not set up yet. */
export function mustEnrol(person: PersonRow): boolean {
  return ROLES[person.role].mfaRequired && methodsOf(person).length === 0;
}

/**
 * Says so only to who has shown the right password or passkey.
 * @throws ProblemError `account_suspended`, `partner_suspended`
 */
export function assertMayEnter(person: PersonRow): void {
  if (person.status === 'suspended') {
    throw new ProblemError('account_suspended', 'This account is suspended. Ask whoever manages your team.');
  }
  if (person.partnerId === null) return;
  if (person.partnerStatus === 'suspended' || person.partnerArchivedAt !== null) {
    throw new ProblemError('partner_suspended', 'This partner is suspended. Ask SISO about it.');
  }
}

/** Whether somebody who came in may still be there. */
export function mayStay(person: PersonRow): boolean {
  const partnerIsOut = person.partnerStatus === 'suspended' || person.partnerArchivedAt !== null;
  return person.status === 'active' && !(person.partnerId !== null && partnerIsOut) && !mustEnrol(person);
}

/** Until when the last proof of identity counts, or null. */
export function steppedUpUntil({ reauthenticatedAt }: AuthSessionRow, now: Date): Date | null {
  if (!reauthenticatedAt) return null;
  const until = new Date(reauthenticatedAt.getTime() + STEP_UP_MS);
  return until > now ? until : null;
}

/** @throws ProblemError `step_up_required` */
export function assertSteppedUp(session: AuthSessionRow, now: Date): void {
  if (steppedUpUntil(session, now)) return;
  throw new ProblemError('step_up_required', 'Confirm with your password, code or passkey that it is you.');
}

/**
 * What a session of a person may hold. Staff who look at a partner see what its people could, as far as they may
 * themselves.
 */
export function heldBy(person: PersonRow, lookingAt: string | null): string[] {
  const held = scopesOf(person);
  if (lookingAt === null || !isStaffRole(person.role)) return held;
  return PARTNER_PEOPLE_SCOPES.filter((scope: Scope) => covers(held, scope));
}

/** Tells the open streams of a person that one or more of their sign-ins have ended: each is asked whether it may go on. */
export const SIGNED_OUT = { type: 'user.signed_out', audience: 'staff', data: {} } as const;
