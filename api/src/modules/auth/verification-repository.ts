/** The SQL of one-time proofs: links in mails, half-done sign-ins, challenges. What opens them is kept as a hash. */
import { authVerifications } from '../../db/schema/people.ts';
import { columns, insert, sql } from '../../db/statement.ts';

export type VerificationRow = typeof authVerifications.$inferSelect;

const COLUMNS = columns(authVerifications);

export function insertVerificationRow(row: VerificationRow) {
  return insert(authVerifications, row);
}

export function findVerificationRow(purpose: string, identifier: string, now: Date) {
  return sql<VerificationRow>`select ${COLUMNS} from auth_verifications
    where purpose = ${purpose} and identifier = ${identifier} and expires_at > ${now}`;
}

/** Takes a proof: of two who come with it one gets it. */
export function takeVerificationRow(purpose: string, identifier: string, now: Date) {
  return sql<VerificationRow>`delete from auth_verifications
    where purpose = ${purpose} and identifier = ${identifier} and expires_at > ${now} returning ${COLUMNS}`;
}

/** The newest proof of a purpose that a user has. */
export function findVerificationOfUser(purpose: string, userId: string, now: Date) {
  return sql<VerificationRow>`select ${COLUMNS} from auth_verifications
    where user_id = ${userId} and purpose = ${purpose} and expires_at > ${now} order by id desc limit 1`;
}

/** Ends what is under way for a user; with purposes only those. */
export function deleteVerificationRows(userId: string, purposes?: readonly string[]) {
  return purposes === undefined
    ? sql`delete from auth_verifications where user_id = ${userId}`
    : sql`delete from auth_verifications where user_id = ${userId} and purpose = any(${purposes}::text[])`;
}
