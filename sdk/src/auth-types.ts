import type { Instant } from './wire.ts';

/** Somebody who is signed in: the answer of `GET /v1/auth/session`. */
export interface Me {
  id: string;
  email: string;
  name: string;
  /** `owner`, `admin`, `sales`, `viewer` of a partner; `programme_admin`, `partner_manager`, `finance`, `support` of SISO. */
  role: string;
  /** Null for SISO's own staff. */
  partnerId: string | null;
  partner: { id: string; companyName: string } | null;
  /** A BCP 47 tag, where one was chosen. */
  locale: string | null;
  scopes: string[];
  /** What was granted besides the role: resources by action. */
  permissions: Record<string, string[]>;
  emailVerified: boolean;
  mfa: { required: boolean; totp: boolean; passkeys: number };
  /** Until when the last proof of identity counts; null = none does. */
  steppedUpUntil: Instant | null;
  session: { id: string; createdAt: Instant; expiresAt: Instant };
}

/** With what a sign-in can be finished. */
export type SecondFactorMethod = 'totp' | 'recovery_code' | 'passkey';

/** How far a sign-in has come. */
export type SignInState =
  | { state: 'signed_in'; user: Me }
  | { state: 'second_factor'; methods: SecondFactorMethod[] }
  /** The role needs a second factor and has none yet: only what sets one up is allowed. */
  | { state: 'enrol_second_factor' };

/** What an invitation's link stands for. */
export interface InvitationOffer {
  email: string;
  name: string | null;
  role: string;
  /** Null: SISO's own staff. */
  companyName: string | null;
  invitedBy: string;
  expiresAt: Instant;
}

/** A key on a device, for signing in without a password. */
export interface Passkey {
  id: string;
  name: string;
  createdAt: Instant;
  lastUsedAt: Instant | null;
  /** Whether the device's maker keeps a copy for the person's other devices. */
  backedUp: boolean;
}

/** How a person signs in: the answer of `GET /v1/auth/security`. */
export interface Security {
  email: string;
  emailVerified: boolean;
  hasPassword: boolean;
  passwordChangedAt: Instant | null;
  mfaRequired: boolean;
  totp: { enabled: boolean; since: Instant | null };
  recoveryCodes: { left: number };
  passkeys: Passkey[];
}

/** A browser in which somebody is signed in. */
export interface SignInSession {
  id: string;
  /** The one that asks. */
  current: boolean;
  browser: string | null;
  os: string | null;
  address: string | null;
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
}

/** A widget session of whoever is signed in: what `createSiso` wants from `fetchSession`, and what it names. */
export interface OwnWidgetSession {
  id: string;
  token: string;
  expiresAt: Instant;
  partnerId: string | null;
  components: string[];
  scopes: string[];
}

/** A proof that it is still the same person. */
export type StepUpProof = { password: string } | { code: string } | { passkey: PublicKeyCredentialJSON };

/** How an invitation is taken up. */
export type Acceptance = { token: string; name: string } & (
  | { password: string }
  | { passkey: PublicKeyCredentialJSON }
);

/** Options of `navigator.credentials.create` as JSON (WebAuthn Level 3). */
export type PasskeyCreationOptions = PublicKeyCredentialCreationOptionsJSON;
/** Options of `navigator.credentials.get` as JSON (WebAuthn Level 3). */
export type PasskeyRequestOptions = PublicKeyCredentialRequestOptionsJSON;
