/** Between the sign-in's verbs and its cookies. */
import type { z } from '@hono/zod-openapi';
import { clientAddress } from '../../http/client-address.ts';
import { clearCookie, readCookie, writeCookie } from '../../http/cookie-session.ts';
import type { AppContext } from '../../http/env.ts';
import { type Enrolling, getEnrolling } from './get-enrolling.ts';
import { findSignedIn, getSignedIn } from './get-signed-in.ts';
import type { Opened } from './open-session.ts';
import { DEVICE_MS, ENROL_MS, PENDING_MS, SESSION_MS } from './rules.ts';
import { type SignInState, toMe } from './schemas.ts';
import type { SignInOutcome } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import type { SignedIn, Visit } from './visit.ts';

const seconds = (ms: number) => Math.floor(ms / 1000);

/** The request as the door's verbs see it. */
export function visitOf(c: AppContext): Visit {
  return {
    deps: c.get('deps'),
    requestId: c.get('requestId'),
    address: clientAddress(c),
    userAgent: c.req.header('user-agent') ?? null,
    deviceToken: readCookie(c, 'device'),
  };
}

/** @throws ProblemError `unauthenticated` where nobody is signed in */
export async function signedInOf(c: AppContext): Promise<SignedIn> {
  const signedIn = await getSignedIn(visitOf(c), readCookie(c, 'session'));
  c.get('line').userId = signedIn.person.id;
  return signedIn;
}

/** Who is signed in, if anybody is. */
export async function maybeSignedIn(c: AppContext): Promise<SignedIn | undefined> {
  const token = readCookie(c, 'session');
  return token === undefined ? undefined : findSignedIn(visitOf(c), token);
}

/** Who may set up a second factor. @throws ProblemError like `getEnrolling` */
export function enrollingOf(c: AppContext): Promise<Enrolling> {
  return getEnrolling(visitOf(c), { session: readCookie(c, 'session'), pending: readCookie(c, 'pending') });
}

/** The token of a sign-in that wants its second half. */
export const pendingOf = (c: AppContext) => readCookie(c, 'pending');

/** Ends the session that this browser had before, if it had one: a new sign-in takes its place. */
export async function endFormer(c: AppContext): Promise<void> {
  const former = await maybeSignedIn(c);
  if (former) await signOut(former);
}

/** Hands the browser its session. */
export function keepSession(c: AppContext, { token, deviceToken }: Opened): void {
  writeCookie(c, 'session', token, seconds(SESSION_MS));
  clearCookie(c, 'pending');
  if (deviceToken !== undefined) writeCookie(c, 'device', deviceToken, seconds(DEVICE_MS));
}

export function forgetSession(c: AppContext): void {
  clearCookie(c, 'session');
  clearCookie(c, 'pending');
}

/** Sets the cookies of an outcome, and says where the sign-in stands. */
export function answerOutcome(c: AppContext, outcome: SignInOutcome): z.infer<typeof SignInState> {
  if (outcome.state === 'signed_in') {
    keepSession(c, outcome.opened);
    c.get('line').userId = outcome.person.id;
    return {
      state: 'signed_in',
      user: toMe({ ...visitOf(c), person: outcome.person, session: outcome.opened.session }),
    };
  }
  // Whoever was signed in here before is not, once somebody begins anew.
  clearCookie(c, 'session');
  const ms = outcome.state === 'enrol_second_factor' ? ENROL_MS : PENDING_MS;
  writeCookie(c, 'pending', outcome.pending, seconds(ms));
  return outcome.state === 'second_factor'
    ? { state: 'second_factor', methods: [...outcome.methods] }
    : { state: 'enrol_second_factor' };
}
