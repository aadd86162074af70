/**
 * One-time proofs. Each is good for one purpose, which is hashed together with its token: presented for another one it
 * is not even found. Each belongs to one user and, where a mail carried it, to the address that the mail went to.
 */
import { ProblemError } from '../../core/errors.ts';
import type { Statement } from '../../db/statement.ts';
import type { WriteCtx } from '../../platform/context.ts';
import {
  deleteVerificationRows,
  findVerificationRow,
  insertVerificationRow,
  takeVerificationRow,
  type VerificationRow,
} from './verification-repository.ts';
import { readDoor, type Visit } from './visit.ts';

/** Those that a mail carries; they end together when an address or a password changes. */
export const LINK_PURPOSES = ['verify_email', 'reset_password', 'confirm_new_email'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];
export type Purpose = LinkPurpose | 'second_factor' | 'enrol' | 'totp' | 'passkey_sign_in' | 'passkey_registration';

type Deps = Visit['deps'];

const identifierOf = (deps: Deps, purpose: Purpose, token: string) => deps.hash.sha256(`${purpose} ${token}`);

export interface NewProof {
  purpose: Purpose;
  userId: string | null;
  address?: string;
  /** What has to be known when it comes back. */
  value?: string;
  /** How long it holds, in milliseconds. */
  ms: number;
  /** Of our own making unless it is given: a challenge is the browser's to bring back. */
  token?: string;
}

/** A new proof: its token, and the statement that keeps its hash. */
export async function newProof(
  deps: Deps,
  { purpose, userId, address, value = '', ms, token = deps.ids.secret(32) }: NewProof,
): Promise<{ token: string; expiresAt: Date; statement: Statement }> {
  const now = deps.clock.now();
  const expiresAt = new Date(now.getTime() + ms);
  const statement = insertVerificationRow({
    id: deps.ids.make('verification'),
    userId,
    purpose,
    address: address ?? null,
    identifier: await identifierOf(deps, purpose, token),
    value,
    expiresAt,
    createdAt: now,
    updatedAt: now,
  });
  return { token, expiresAt, statement };
}

/** Like `newProof` for a link in a mail: those of the same purpose that were sent before end. */
export async function newLink(deps: Deps, proof: NewProof & { userId: string }) {
  const made = await newProof(deps, proof);
  return { ...made, statements: [deleteVerificationRows(proof.userId, [proof.purpose]), made.statement] };
}

/** Takes a proof, so that it never works again; undefined where there is none. */
export async function takeProof(
  inner: WriteCtx,
  purpose: Purpose,
  token: string,
): Promise<VerificationRow | undefined> {
  const identifier = await identifierOf(inner.deps, purpose, token);
  const [row] = await inner.tx.run(takeVerificationRow(purpose, identifier, inner.deps.clock.now()));
  return row;
}

/** Looks at a proof and leaves it as it is. */
export async function findProof(visit: Visit, purpose: Purpose, token: string): Promise<VerificationRow | undefined> {
  const identifier = await identifierOf(visit.deps, purpose, token);
  const [rows] = await readDoor(visit, [findVerificationRow(purpose, identifier, visit.deps.clock.now())]);
  return rows[0];
}

export function linkExpired(): ProblemError {
  return new ProblemError('link_expired', 'This link has been used or is too old. Ask for a new one.');
}
