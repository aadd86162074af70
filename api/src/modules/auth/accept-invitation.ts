import { ProblemError } from '../../core/errors.ts';
import type { Statement } from '../../db/statement.ts';
import type { WriteCtx } from '../../platform/context.ts';
import { ROLES } from '../../platform/permissions.ts';
import { record } from '../../platform/record.ts';
import type { PasskeyResponse } from '../../ports/auth.ts';
import { UniqueViolation } from '../../ports/db.ts';
import { findInvitationByToken, type HeldInvitation, markAccepted } from '../invitations/index.ts';
import { newPasskeyRow, notProven } from './add-passkey.ts';
import { insertPasskeyRow } from './factor-repository.ts';
import { openInvitation } from './open-invitation.ts';
import { openSession } from './open-session.ts';
import { takeCeremony } from './passkey-ceremony.ts';
import { assertGoodPassword } from './password-rules.ts';
import { insertUserRow, type PersonRow, type UserRow } from './repository.ts';
import { ENROL_MS } from './rules.ts';
import { passwordRow } from './set-password.ts';
import type { SignInOutcome } from './sign-in.ts';
import { logged } from './sign-in-log.ts';
import { linkExpired, newProof } from './verification.ts';
import { type Visit, writeDoor } from './visit.ts';

export type Acceptance = { token: string; name: string } & ({ password: string } | { passkey: PasskeyResponse });

/** How the new user will come in: the statements that keep it. */
type Credential = (inner: WriteCtx, userId: string) => Statement[];

/**
 * Makes the invited person a user, with a password or a passkey, and lets them in as far as the role allows: who needs a
 * second factor sets it up first. The link has proven the address.
 * @throws ProblemError `link_expired`, `validation_failed`, `user_exists` where the address is in use
 */
export async function acceptInvitation(visit: Visit, input: Acceptance): Promise<SignInOutcome> {
  const offered = await openInvitation(visit, input.token);
  const credential =
    'password' in input
      ? await byPassword(visit, offered, input.name, input.password)
      : await byPasskey(visit, offered, input.passkey);
  const needsMore = ROLES[offered.role].mfaRequired && 'password' in input;
  try {
    return await writeDoor(visit, null, async (inner) => {
      const invitation = await findInvitationByToken(inner, input.token);
      if (!invitation) throw linkExpired();
      const user = newUser(inner, invitation, input.name, !('password' in input));
      const person: PersonRow = {
        ...user,
        ...NOTHING_ELSE,
        companyName: invitation.companyName,
        passkeys: user.twoFactorEnabled ? 1 : 0,
      };
      // From here on it is what that person does.
      const theirs: WriteCtx = {
        ...inner,
        actor: { ...nobodyYet, id: person.id, userId: person.id, partnerId: person.partnerId },
      };
      await inner.tx.run(insertUserRow(user));
      await markAccepted(inner, invitation, person.id);
      await inner.tx.all([
        ...credential(inner, person.id),
        ...record(theirs, {
          action: 'invitation.accept',
          subject: { type: 'user', id: person.id },
          partnerId: person.partnerId,
          changes: { invitation: invitation.id, role: person.role },
          event: { type: 'user.joined', audience: 'staff', data: { name: person.name, role: person.role } },
        }),
      ]);
      if (!needsMore) {
        return {
          state: 'signed_in',
          person,
          opened: await openSession(theirs, visit, person, { by: 'invitation', full: true }),
        };
      }
      const { token, statement } = await newProof(inner.deps, { purpose: 'enrol', userId: person.id, ms: ENROL_MS });
      await inner.tx.all([statement, logged(visit, person, { outcome: 'challenge', factor: 'invitation' })]);
      return { state: 'enrol_second_factor', pending: token };
    });
  } catch (error) {
    if (error instanceof UniqueViolation && error.constraint === 'users_email') {
      throw new ProblemError('user_exists', 'You have an account with this address already. Sign in with it.');
    }
    throw error;
  }
}

const nobodyYet = { type: 'user', scopes: [], components: [], expiresAt: 0, steppedUpUntil: 0 } as const;

async function byPassword(visit: Visit, offered: HeldInvitation, name: string, password: string): Promise<Credential> {
  const { email, companyName } = offered;
  assertGoodPassword(password, { email, name, companyName }, '/password');
  const hash = await visit.deps.auth.hashPassword(password);
  return (inner, userId) => [passwordRow(inner, userId, hash)];
}

async function byPasskey(visit: Visit, offered: HeldInvitation, response: PasskeyResponse): Promise<Credential> {
  const { auth } = visit.deps;
  const ceremony = await writeDoor(visit, null, (inner) => takeCeremony(inner, 'passkey_registration', response));
  const proven =
    ceremony?.address === offered.id ? await auth.finishPasskeyRegistration(ceremony.value, response) : null;
  if (!proven) throw notProven('/passkey');
  return ({ deps }, userId) => [insertPasskeyRow(newPasskeyRow(deps, userId, 'Passkey', proven))];
}

/** What a new user has besides: nothing. */
const NOTHING_ELSE = {
  partnerStatus: null,
  partnerArchivedAt: null,
  passwordHash: null,
  passwordChangedAt: null,
  totpSince: null,
  recoveryCodes: 0,
};

function newUser({ deps }: WriteCtx, invitation: HeldInvitation, name: string, twoFactorEnabled: boolean): UserRow {
  const now = deps.clock.now();
  return {
    id: deps.ids.make('user'),
    partnerId: invitation.partnerId,
    email: invitation.email,
    emailVerified: true,
    name,
    role: invitation.role,
    permissions: invitation.permissions,
    status: 'active',
    rightsVersion: 1,
    twoFactorEnabled,
    locale: invitation.locale,
    lastLoginAt: null,
    removedAt: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}
