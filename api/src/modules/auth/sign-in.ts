import { ProblemError } from '../../core/errors.ts';
import type { WriteCtx } from '../../platform/context.ts';
import { type Opened, openSession } from './open-session.ts';
import { findDeviceRow, findPersonByEmail, findPersonById, type PersonRow, touchDeviceRow } from './repository.ts';
import { assertMayEnter, ENROL_MS, type Method, methodsOf, mustEnrol, PENDING_MS } from './rules.ts';
import { logged } from './sign-in-log.ts';
import { accountAttempt, charge, settled } from './throttle.ts';
import { newProof } from './verification.ts';
import { type Visit, writeDoor } from './visit.ts';

/** Where a sign-in stands. Before the second factor there is nothing but `pending`, which opens nothing by itself. */
export type SignInOutcome =
  | { state: 'signed_in'; person: PersonRow; opened: Opened }
  | { state: 'second_factor'; methods: Method[]; pending: string }
  | { state: 'enrol_second_factor'; pending: string };

/**
 * Address and password. Whether an account exists shows neither in the answer nor in what it costs: both ways are the
 * same statements and one hash.
 * @throws ProblemError `invalid_credentials`, `rate_limited`; after the right password `account_suspended`, `partner_suspended`
 */
export async function signIn(visit: Visit, input: { email: string; password: string }): Promise<SignInOutcome> {
  const { deps } = visit;
  const attempt = await accountAttempt(visit, input.email);
  const [found = null] = await charge(visit, attempt, findPersonByEmail(input.email));
  const fits = await deps.auth.verifyPassword(found?.passwordHash ?? null, input.password);
  if (!found || !fits) {
    const reason = found ? 'wrong_password' : 'unknown_account';
    await writeDoor(visit, null, ({ tx }) =>
      tx.run(logged(visit, found, { outcome: 'failure', factor: 'password', reason })),
    );
    throw invalidCredentials();
  }
  await refuseSuspended(visit, found, 'password');
  const outcome = await writeDoor(visit, found, async (inner) => {
    const [person] = await inner.tx.run(findPersonById(found.id));
    // While the hash was being worked out the password may have been changed.
    if (!person || person.passwordHash !== found.passwordHash || person.status !== 'active') return null;
    await inner.tx.all(settled(attempt));
    return proceed(inner, visit, person);
  });
  if (!outcome) throw invalidCredentials();
  return outcome;
}

const invalidCredentials = () => new ProblemError('invalid_credentials', 'The address or the password is not right.');

/** Logs and refuses who has proven themselves but is suspended. @throws ProblemError like `assertMayEnter` */
export async function refuseSuspended(visit: Visit, person: PersonRow, factor: 'password' | 'passkey'): Promise<void> {
  try {
    assertMayEnter(person);
  } catch (problem) {
    const row = logged(visit, person, { outcome: 'failure', factor, reason: 'suspended' });
    await writeDoor(visit, null, ({ tx }) => tx.run(row));
    throw problem;
  }
}

/** What follows the right password: in, or the second factor, or the setting up of one. */
async function proceed(inner: WriteCtx, visit: Visit, person: PersonRow): Promise<SignInOutcome> {
  const { deps } = visit;
  const methods = methodsOf(person);
  const challenge = logged(visit, person, { outcome: 'challenge', factor: 'password' });
  if (mustEnrol(person)) {
    const { token, statement } = await newProof(deps, { purpose: 'enrol', userId: person.id, ms: ENROL_MS });
    await inner.tx.all([statement, challenge]);
    return { state: 'enrol_second_factor', pending: token };
  }
  if (methods.length === 0) {
    return {
      state: 'signed_in',
      person,
      opened: await openSession(inner, visit, person, { by: 'password', full: true }),
    };
  }
  const device = visit.deviceToken === undefined ? undefined : await knownDevice(inner, visit.deviceToken);
  if (device?.userId === person.id) {
    const also = [touchDeviceRow(device.id, deps.clock.now())];
    return {
      state: 'signed_in',
      person,
      opened: await openSession(inner, visit, person, { by: 'device', full: false, also }),
    };
  }
  const { token, statement } = await newProof(deps, { purpose: 'second_factor', userId: person.id, ms: PENDING_MS });
  await inner.tx.all([statement, challenge]);
  return { state: 'second_factor', methods, pending: token };
}

async function knownDevice({ tx, deps }: WriteCtx, token: string) {
  const [device] = await tx.run(findDeviceRow(await deps.hash.sha256(token), deps.clock.now()));
  return device;
}
