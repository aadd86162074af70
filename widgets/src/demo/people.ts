import type { ApiKey, AuditEntry, Invitation, SignIn, User } from '@siso/partner-sdk';
import { demoId } from './accrual.ts';
import type { Cast } from './cast.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The partner's people, the newest last. */
const ROLES: readonly User['role'][] = ['owner', 'admin', 'sales', 'sales', 'viewer'];

/** A row as somebody fills it in. */
type Given = Readonly<Record<string, unknown>>;

/**
 * The people of a demo's partner, their keys, and what is written down of them. It is changed by what somebody tries, and
 * forgotten with the page. Moments are in ms since 1970.
 */
export class People {
  /** The newest first, as all lists here. */
  readonly users: User[];
  readonly invitations: Invitation[] = [];
  readonly keys: ApiKey[] = [];
  readonly signIns: SignIn[] = [];
  readonly changes: AuditEntry[] = [];
  readonly #partnerId: string;
  #serial = 1000;

  constructor(partnerId: string, cast: Cast, now: number) {
    this.#partnerId = partnerId;
    this.users = ROLES.map((role, index) => this.#person(role, index, cast, now)).reverse();
    const site = this.makeKey(
      { kind: 'publishable', name: 'Website', allowedOrigins: ['https://www.example.com'] },
      now - 400 * DAY,
    );
    const server = this.makeKey({ kind: 'secret', name: 'Portal' }, now - 90 * DAY);
    for (const key of [site, server]) {
      Object.assign(this.#keyOf(key.id), { lastUsedAt: new Date(now - 2 * HOUR).toISOString() });
    }
    this.invite({ email: 'new@example.com', role: 'sales' }, now - DAY);
    for (const [index, { id, email }] of this.users.entries()) {
      this.#signedIn(id, email, 'success', now - (index * 9 + 3) * HOUR);
    }
    this.#signedIn(this.#owner.id, this.#owner.email, 'failure', now - 30 * HOUR);
    this.signIns.sort((one, other) => other.occurredAt.localeCompare(one.occurredAt));
  }

  /** Invites somebody; the mail goes nowhere. */
  invite({ email, name = null, role, permissions = {} }: Given, now: number): Invitation {
    const invitation = {
      ...this.#row('inv', now),
      email,
      name,
      role,
      permissions,
      locale: null,
      status: 'pending',
      invitedBy: { type: 'user', id: this.#owner.id, name: this.#owner.name },
      expiresAt: new Date(now + 7 * DAY).toISOString(),
      acceptedAt: null,
    } as Invitation;
    this.invitations.unshift(invitation);
    this.#note('invitation.create', invitation.id, { email, role }, now);
    return invitation;
  }

  /** Changes somebody, or an invitation, or a key. */
  change<Row extends { id: string; updatedAt: string }>(row: Row, given: Given, action: string, now: number): Row {
    Object.assign(row, given, { updatedAt: new Date(now).toISOString() });
    this.#note(action, row.id, given, now);
    return row;
  }

  /** Takes somebody out. */
  remove(user: User, now: number): void {
    this.users.splice(this.users.indexOf(user), 1);
    this.#note('user.delete', user.id, { role: user.role }, now);
  }

  /** Makes a key that opens nothing. */
  makeKey({ kind, name, scopes, allowedOrigins = [], expiresAt = null }: Given, now: number): ApiKey & { key: string } {
    const text = crypto.randomUUID().replaceAll('-', '').slice(0, 24);
    const start = kind === 'secret' ? 'sk_test_' : 'pk_test_';
    const usual = kind === 'secret' ? ['referrals:read', 'commissions:read'] : ['brand:read', 'referrals:submit'];
    const key = {
      ...this.#row('key', now),
      kind,
      name,
      scopes: scopes ?? usual,
      allowedOrigins,
      prefix: `${start}${text.slice(0, 4)}…`,
      lastUsedAt: null,
      expiresAt,
      revokedAt: null,
      createdBy: this.#owner.id,
      replacedBy: null,
    } as unknown as ApiKey;
    this.keys.unshift(key);
    this.#note('api_key.create', key.id, { kind, name, allowedOrigins }, now);
    return { ...key, key: start + text };
  }

  /** Puts a new key in the place of one. */
  rotate(old: ApiKey, hours: number, now: number): ApiKey & { key: string } {
    const { kind, name, scopes, allowedOrigins } = old;
    const next = this.makeKey({ kind, name, scopes, allowedOrigins }, now);
    this.change(
      old,
      { replacedBy: next.id, expiresAt: new Date(now + hours * HOUR).toISOString() },
      'api_key.rotate',
      now,
    );
    return next;
  }

  get #owner(): User {
    return this.users.at(-1) as User;
  }

  #keyOf(id: string): ApiKey {
    return this.keys.find((key) => key.id === id) as ApiKey;
  }

  #person(role: User['role'], index: number, { first, last }: Cast, now: number): User {
    const name = `${first[index * 2] ?? ''} ${last[index * 2 + 1] ?? ''}`.trim();
    return {
      ...this.#row('usr', now - (600 - index * 110) * DAY),
      email: `person${index + 1}@example.com`,
      name,
      role,
      permissions: index === 2 ? { read: ['audit'] } : {},
      status: 'active',
      mfaEnabled: index < 2,
      locale: null,
      lastLoginAt: new Date(now - (ROLES.length - 1 - index) * 9 * HOUR - 3 * HOUR).toISOString(),
    };
  }

  #signedIn(userId: string, email: string, outcome: SignIn['outcome'], at: number): void {
    this.signIns.unshift({
      ...this.#row('sin', at),
      userId,
      email,
      outcome,
      factor: 'password',
      reason: outcome === 'failure' ? 'wrong_password' : null,
      browser: 'Firefox',
      os: 'Windows',
      newDevice: false,
      address: '203.0.113.7',
      occurredAt: new Date(at).toISOString(),
    } as SignIn);
  }

  #note(action: string, id: string, changes: Given, now: number): void {
    const { name, id: own } = this.#owner;
    this.changes.unshift({
      ...this.#row('aud', now),
      actor: { type: 'user', id: own, name },
      action,
      subject: { type: action.split('.')[0] ?? '', id },
      changes,
      requestId: demoId('req', this.#serial),
    } as AuditEntry);
  }

  #row(prefix: string, at: number) {
    const moment = new Date(at).toISOString();
    return { id: demoId(prefix, this.#serial++), partnerId: this.#partnerId, createdAt: moment, updatedAt: moment };
  }
}
