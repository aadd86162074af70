/** Lets somebody in who has proven all that is asked of them. */
import type { Statement } from '../../db/statement.ts';
import type { WriteCtx } from '../../platform/context.ts';
import { deviceOf, keptUserAgent } from './device.ts';
import { mailTo, seenFrom } from './mailing.ts';
import {
  type AuthSessionRow,
  findFamiliarity,
  insertDeviceRow,
  insertSessionRow,
  type PersonRow,
  updateUserRow,
} from './repository.ts';
import { DEVICE_MS, SESSION_MS } from './rules.ts';
import { type Logged, logged } from './sign-in-log.ts';
import type { Visit } from './visit.ts';

/** A session with its cookie's token, which is nowhere else. */
export interface Opened {
  session: AuthSessionRow;
  token: string;
  /** The token of the device, where it is to be remembered. */
  deviceToken?: string;
}

export interface OpenOptions {
  /** How they came in. */
  by: Logged['factor'];
  /** Whether that was a full proof of who they are: a remembered device is none. */
  full: boolean;
  rememberDevice?: boolean;
  /** Sent with it, in the same round trip. */
  also?: readonly Statement[];
}

/** Opens the session, logs it, and tells the person of a device that is new to them. */
export async function openSession(
  inner: WriteCtx,
  visit: Visit,
  person: PersonRow,
  { by, full, rememberDevice = false, also = [] }: OpenOptions,
): Promise<Opened> {
  const { deps } = inner;
  const now = deps.clock.now();
  const token = deps.ids.secret(32);
  const { browser, os } = deviceOf(visit.userAgent);
  const session: AuthSessionRow = {
    id: deps.ids.make('signInSession'),
    userId: person.id,
    tokenHash: await deps.hash.sha256(token),
    expiresAt: new Date(now.getTime() + SESSION_MS),
    reauthenticatedAt: full ? now : null,
    lastSeenAt: now,
    address: visit.address,
    userAgent: keptUserAgent(visit.userAgent),
    createdAt: now,
    updatedAt: now,
  };
  const device = rememberDevice ? await newDevice(visit, person.id) : undefined;
  const [[familiar]] = await inner.tx.all([
    findFamiliarity(person.id, browser, os),
    insertSessionRow(session),
    updateUserRow(person, { lastLoginAt: now }),
    ...(device ? [insertDeviceRow(device.row)] : []),
    ...also,
  ]);
  const isNew = familiar !== undefined && !familiar.same;
  const notice = isNew && familiar.before ? await mailTo(inner, person, 'new_device', seenFrom(visit, person)) : [];
  await inner.tx.all([logged(visit, person, { outcome: 'success', factor: by, newDevice: isNew }), ...notice]);
  return { session, token, ...(device ? { deviceToken: device.token } : {}) };
}

async function newDevice({ deps, userAgent }: Visit, userId: string) {
  const now = deps.clock.now();
  const token = deps.ids.secret(32);
  const row = {
    id: deps.ids.make('device'),
    userId,
    tokenHash: await deps.hash.sha256(token),
    userAgent: keptUserAgent(userAgent),
    expiresAt: new Date(now.getTime() + DEVICE_MS),
    lastUsedAt: null,
    createdAt: now,
  };
  return { row, token };
}
