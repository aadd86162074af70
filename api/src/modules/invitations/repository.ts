/** The SQL of invitations. A partner's own id narrows every statement; row-level security is the second lock. */
import { invitations } from '../../db/schema/people.ts';
import { columns, equals, insert, raw, sql, update, where } from '../../db/statement.ts';
import { keyset, type PageInput } from '../../platform/page.ts';
import { ofPartner } from '../users/index.ts';
import type { InvitationStatus } from './rules.ts';
import type { InvitationRow, NamedInvitationRow } from './schemas.ts';

const COLUMNS = columns(invitations);
/** The name of who sent it; a partner's side of the database does not show SISO's staff. */
const INVITER = raw(`(select u.name from users u where u.id = invited_by_id) as "inviterName"`);

/** Neither accepted nor taken back. */
const OPEN = raw('accepted_at is null and revoked_at is null');

function standing(status: InvitationStatus | undefined, now: Date) {
  switch (status) {
    case undefined:
      return undefined;
    case 'accepted':
      return raw('accepted_at is not null');
    case 'revoked':
      return raw('accepted_at is null and revoked_at is not null');
    case 'pending':
      return sql`${OPEN} and expires_at > ${now}`;
    case 'expired':
      return sql`${OPEN} and expires_at <= ${now}`;
  }
}

export interface InvitationFilter {
  /** The partner that asks; undefined: the programme. */
  own: string | undefined;
  /** `none`: to SISO's own staff. */
  partnerId?: string | undefined;
  status?: InvitationStatus | undefined;
}

export function listInvitationRows(filter: InvitationFilter, now: Date, page: PageInput) {
  const { condition, tail } = keyset(page, 'created_at', 'timestamptz');
  const conditions = [
    equals('partner_id', filter.own),
    ofPartner(filter.partnerId),
    standing(filter.status, now),
    condition,
  ];
  return sql<NamedInvitationRow>`select ${COLUMNS}, ${INVITER} from invitations ${where(conditions)} ${tail}`;
}

export function findInvitationRow(id: string, own: string | undefined) {
  const conditions = [sql`id = ${id}`, equals('partner_id', own)];
  return sql<NamedInvitationRow>`select ${COLUMNS}, ${INVITER} from invitations ${where(conditions)}`;
}

export function lockInvitationRow(id: string, own: string | undefined) {
  return sql<NamedInvitationRow>`${findInvitationRow(id, own)} for update`;
}

/** Makes two who invite the same address at once go one after the other; held until the transaction ends. */
export function holdAddress(partnerId: string | null, email: string) {
  return sql`select pg_advisory_xact_lock(hashtextextended(${`invite ${partnerId ?? 'programme'} ${email}`}, 0))`;
}

/** The invitation to an address that can still be accepted. */
export function findPendingTo(email: string, partnerId: string | null, now: Date) {
  const conditions = [sql`email = ${email}`, ofPartner(partnerId ?? 'none'), OPEN, sql`expires_at > ${now}`];
  return sql<{ id: string }>`select id from invitations ${where(conditions)} limit 1`;
}

export function insertInvitationRow(row: InvitationRow) {
  return insert(invitations, row);
}

export function updateInvitationRow(row: InvitationRow, set: Partial<InvitationRow>) {
  return update(invitations, { ...set, version: row.version + 1 }, sql`id = ${row.id} and version = ${row.version}`);
}

/** An invitation that somebody holds the link of, with what its mail said. */
export type HeldInvitation = NamedInvitationRow & { companyName: string | null };

/** By the hash of the link's token, for the door alone: one that is pending, to a partner that takes part. */
export function findInvitationByHash(hash: string, now: Date) {
  return sql<HeldInvitation>`select ${columns(invitations, 'i')}, p.company_name as "companyName",
      (select u.name from users u where u.id = i.invited_by_id) as "inviterName"
    from invitations i left join partners p on p.id = i.partner_id
    where i.token_hash = ${hash} and i.accepted_at is null and i.revoked_at is null and i.expires_at > ${now}
      and (i.partner_id is null or (p.archived_at is null and p.status <> 'suspended'))
    for update of i`;
}
