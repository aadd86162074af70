/** Ways in on the wire: codes, passkeys, passwords, addresses, invitations, sessions. */
import { z } from '@hono/zod-openapi';
import { id, instant, iso, isoOrNull, text } from '../../http/fields.ts';
import { ROLES } from '../../platform/permissions.ts';
import { role, signInEmail } from '../users/schemas.ts';
import { deviceOf } from './device.ts';
import type { PasskeyRow } from './factor-repository.ts';
import type { OpenInvitation } from './open-invitation.ts';
import type { AuthSessionRow } from './repository.ts';
import { newPassword, password } from './schemas.ts';
import type { SignedIn } from './visit.ts';

/** Six digits, or a recovery code, as people type them. */
const code = z
  .string('Expected a text.')
  .trim()
  .min(6, 'At least six digits.')
  .max(40, 'At most 40 characters.')
  .openapi({ example: '492039' });

/** The token of a link, from its fragment. */
const token = z.string('Expected a text.').regex(/^[A-Za-z0-9]{20,100}$/, 'Not the token of one of our links.');

const name = text(100).openapi({ example: 'Mara Lindqvist' });

/** As the browser's `toJSON()` gives it. What it holds is judged by the ceremony, not by its form. */
export const passkeyResponse = z
  .looseObject({ id: z.string().min(1).max(2000), response: z.looseObject({ clientDataJSON: z.string().max(20_000) }) })
  .openapi('PublicKeyCredentialJSON', { description: 'A PublicKeyCredential as JSON (WebAuthn Level 3)' });

export const passkeyCreationOptions = z
  .looseObject({ challenge: z.string() })
  .openapi('PublicKeyCredentialCreationOptionsJSON', { description: 'For `navigator.credentials.create`' });
export const passkeyRequestOptions = z
  .looseObject({ challenge: z.string() })
  .openapi('PublicKeyCredentialRequestOptionsJSON', { description: 'For `navigator.credentials.get`' });

export const SecondFactor = z
  .strictObject({
    method: z.enum(['totp', 'recovery_code']),
    code,
    rememberDevice: z.boolean().optional().openapi({ description: 'Ask for no code here for thirty days' }),
  })
  .openapi('SecondFactor');
export const PasskeySignIn = z.strictObject({ response: passkeyResponse }).openapi('PasskeySignIn');
export const StepUp = z
  .union([z.strictObject({ password }), z.strictObject({ code }), z.strictObject({ passkey: passkeyResponse })])
  .openapi('StepUp');

export const ForgotPassword = z.strictObject({ email: signInEmail }).openapi('ForgotPassword');
export const ResetPassword = z.strictObject({ token, password: newPassword }).openapi('ResetPassword');
export const ChangePassword = z.strictObject({ currentPassword: password, newPassword }).openapi('ChangePassword');
export const LinkToken = z.strictObject({ token }).openapi('LinkToken');
export const ChangeEmail = z.strictObject({ email: signInEmail }).openapi('ChangeEmail');

export const InvitationOffer = z
  .object({
    email: z.string(),
    name: z.string().nullable(),
    role,
    companyName: z.string().nullable().openapi({ description: "null: to SISO's own staff" }),
    invitedBy: z.string(),
    expiresAt: instant,
  })
  .openapi('InvitationOffer');
export const InvitationPasskey = z.strictObject({ token, name }).openapi('InvitationPasskey');
export const AcceptInvitation = z
  .union([
    z.strictObject({ token, name, password: newPassword }),
    z.strictObject({ token, name, passkey: passkeyResponse }),
  ])
  .openapi('AcceptInvitation');

export const Passkey = z
  .object({
    id: id('passkey'),
    name: z.string(),
    createdAt: instant,
    lastUsedAt: instant.nullable(),
    backedUp: z.boolean().describe('Whether it is kept for more than one device'),
  })
  .openapi('Passkey');
const passkeyName = text(60).openapi({ example: 'Laptop' });
export const AddPasskey = z.strictObject({ response: passkeyResponse, name: passkeyName }).openapi('AddPasskey');
export const RenamePasskey = z.strictObject({ name: passkeyName }).openapi('RenamePasskey');

export const Security = z
  .object({
    email: z.string(),
    emailVerified: z.boolean(),
    hasPassword: z.boolean(),
    passwordChangedAt: instant.nullable(),
    mfaRequired: z.boolean(),
    totp: z.object({ enabled: z.boolean(), since: instant.nullable() }),
    recoveryCodes: z.object({ left: z.int() }),
    passkeys: z.array(Passkey),
  })
  .openapi('Security');

export const TotpStart = z
  .object({ secret: z.string().describe('Base32'), uri: z.string().describe('The same for a QR code') })
  .openapi('TotpStart');
export const ConfirmTotp = z.strictObject({ code }).openapi('ConfirmTotp');
export const RecoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()).describe('Told once') })
  .openapi('RecoveryCodes');

export const SignInSession = z
  .object({
    id: id('signInSession'),
    current: z.boolean(),
    browser: z.string().nullable(),
    os: z.string().nullable(),
    address: z.string().nullable(),
    createdAt: instant,
    lastSeenAt: instant,
    expiresAt: instant,
  })
  .openapi('SignInSession');
export const SignInSessionList = z.object({ data: z.array(SignInSession) }).openapi('SignInSessionList');

export function toPasskey(row: PasskeyRow): z.infer<typeof Passkey> {
  const { id: passkeyId, name: called, backedUp, createdAt, lastUsedAt } = row;
  return { id: passkeyId, name: called, createdAt: iso(createdAt), lastUsedAt: isoOrNull(lastUsedAt), backedUp };
}

export function toSecurity({ person, keys }: SignedIn & { keys: PasskeyRow[] }): z.infer<typeof Security> {
  return {
    email: person.email,
    emailVerified: person.emailVerified,
    hasPassword: person.passwordHash !== null,
    passwordChangedAt: isoOrNull(person.passwordHash === null ? null : person.passwordChangedAt),
    mfaRequired: ROLES[person.role].mfaRequired,
    totp: { enabled: person.totpSince !== null, since: isoOrNull(person.totpSince) },
    recoveryCodes: { left: person.recoveryCodes },
    passkeys: keys.map(toPasskey),
  };
}

export function toOffer(invitation: OpenInvitation): z.infer<typeof InvitationOffer> {
  const { email, name: called, role: asRole, companyName, invitedBy, expiresAt } = invitation;
  return { email, name: called, role: asRole, companyName, invitedBy, expiresAt: iso(expiresAt) };
}

/** `current`: the session that asks. */
export function toSession(current: string) {
  return (row: AuthSessionRow): z.infer<typeof SignInSession> => ({
    id: row.id,
    current: row.id === current,
    ...deviceOf(row.userAgent),
    address: row.address,
    createdAt: iso(row.createdAt),
    lastSeenAt: iso(row.lastSeenAt),
    expiresAt: iso(row.expiresAt),
  });
}
