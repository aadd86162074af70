import type { Me, Security, SignInSession } from '@siso/partner-sdk/auth';
import { at, type Call, missing, type Route } from './answers.ts';

const DAY = 86_400_000;
const ago = (now: number, days: number): string => new Date(now - days * DAY).toISOString();

/** How the person of a demo signs in; changed by what somebody tries, and forgotten with the page. */
interface Door {
  readonly security: Security;
  sessions: SignInSession[];
}

const doors = new WeakMap<object, Door>();

function doorOf({ world, office, now }: Call): Door {
  const known = doors.get(world);
  if (known) {
    return known;
  }
  const session = (id: number, browser: string, os: string, days: number): SignInSession => ({
    id: `ses_${id}`,
    current: id === 1,
    browser,
    os,
    address: `198.51.100.${id}`,
    createdAt: ago(now, days + 3),
    lastSeenAt: ago(now, days),
    expiresAt: ago(now, days - 30),
  });
  const door: Door = {
    security: {
      email: office.people.users.at(-1)?.email ?? 'owner@example.com',
      emailVerified: true,
      hasPassword: true,
      passwordChangedAt: ago(now, 120),
      mfaRequired: false,
      totp: { enabled: false, since: null },
      recoveryCodes: { left: 0 },
      passkeys: [{ id: 'psk_1', name: 'Phone', createdAt: ago(now, 90), lastUsedAt: ago(now, 2), backedUp: true }],
    },
    sessions: [session(1, 'Chrome', 'macOS', 0), session(2, 'Safari', 'iOS', 2)],
  };
  doors.set(world, door);
  return door;
}

function meOf(call: Call): Me {
  const { security } = doorOf(call);
  const { id = 'usr_1', name = '' } = call.office.people.users.at(-1) ?? {};
  return {
    id,
    email: security.email,
    name,
    role: 'owner',
    partnerId: call.world.partnerId,
    partner: { id: call.world.partnerId, companyName: '' },
    locale: null,
    scopes: [],
    permissions: {},
    emailVerified: true,
    mfa: { required: false, totp: security.totp.enabled, passkeys: security.passkeys.length },
    steppedUpUntil: ago(call.now, -1),
    session: { id: 'ses_1', createdAt: ago(call.now, 0), expiresAt: ago(call.now, -30) },
  };
}

const signedIn: Route = (call) => ({ body: { state: 'signed_in', user: meOf(call) } });
const done: Route = () => ({ body: {} });

/** Codes that open nothing. */
const codes = (): string[] => Array.from({ length: 10 }, (_, index) => `demo-${String(index + 1).padStart(4, '0')}`);

const withCodes: Route = (call) => {
  doorOf(call).security.recoveryCodes = { left: 10 };
  return { body: { recoveryCodes: codes() } };
};

/** The way in: whatever is typed is right, and nobody is signed in anywhere. No passkey is ever made for it. */
export const DOOR_ROUTES: Readonly<Record<string, Route>> = {
  'POST /v1/auth/sign-in': signedIn,
  'POST /v1/auth/second-factor': signedIn,
  'POST /v1/auth/invitation/accept': signedIn,
  'POST /v1/auth/invitation': (call) => ({
    body: {
      email: doorOf(call).security.email,
      name: null,
      role: 'owner',
      companyName: 'Demo',
      invitedBy: 'Demo',
      expiresAt: ago(call.now, -7),
    },
  }),
  'GET /v1/auth/session': (call) => ({ body: meOf(call) }),
  'POST /v1/auth/step-up': (call) => ({ body: meOf(call) }),
  'POST /v1/auth/sign-out': done,
  'POST /v1/auth/password/forgot': done,
  'POST /v1/auth/password/reset': done,
  'POST /v1/auth/password/change': (call) => {
    doorOf(call).security.passwordChangedAt = ago(call.now, 0);
    return { body: {} };
  },
  'POST /v1/auth/email/verify': done,
  'POST /v1/auth/email/verification': done,
  'POST /v1/auth/email/change': done,
  'POST /v1/auth/email/confirm': done,
  'GET /v1/auth/security': (call) => ({ body: doorOf(call).security }),
  'POST /v1/auth/totp/start': () => ({
    body: { secret: 'DEMODEMODEMODEMO', uri: 'otpauth://totp/Demo?secret=DEMODEMODEMODEMO&issuer=Demo' },
  }),
  'POST /v1/auth/totp/confirm': (call) => {
    doorOf(call).security.totp = { enabled: true, since: ago(call.now, 0) };
    return withCodes(call);
  },
  'POST /v1/auth/totp/disable': (call) => {
    Object.assign(doorOf(call).security, { totp: { enabled: false, since: null }, recoveryCodes: { left: 0 } });
    return { body: {} };
  },
  'POST /v1/auth/recovery-codes': withCodes,
  'PATCH /v1/auth/passkeys/*': (call) => {
    const passkey = at(doorOf(call).security.passkeys, call.ids[0]);
    return passkey ? { body: Object.assign(passkey, call.body) } : missing;
  },
  'DELETE /v1/auth/passkeys/*': (call) => {
    const { security } = doorOf(call);
    security.passkeys = security.passkeys.filter(({ id }) => id !== call.ids[0]);
    return { body: {} };
  },
  'GET /v1/auth/sessions': (call) => ({ body: { data: doorOf(call).sessions } }),
  'POST /v1/auth/sessions/revoke-others': (call) => {
    const door = doorOf(call);
    door.sessions = door.sessions.filter(({ current }) => current);
    return { body: {} };
  },
  'POST /v1/auth/sessions/*/revoke': (call) => {
    const door = doorOf(call);
    door.sessions = door.sessions.filter(({ id }) => id !== call.ids[0]);
    return { body: {} };
  },
};
