/** The kinds of mail that leave, and what each of them has to be told. Instants are RFC 3339. */
import type { Role } from '../../db/schema/people.ts';

/** Where something happened, as far as it is known: what a person recognises themselves by. */
export interface Whereabouts {
  at: string;
  browser: string | null;
  os: string | null;
  /** Network address. */
  address: string | null;
}

/** Whom it is written to; null where the name is not known yet. */
interface Addressee {
  name: string | null;
}

/** A link that works once; `token` stands in the link's fragment and nowhere else. */
interface Link {
  token: string;
  expiresAt: string;
}

export const FACTOR_CHANGES = [
  'totp_enabled',
  'totp_disabled',
  'passkey_added',
  'passkey_removed',
  'recovery_codes_made',
  'recovery_code_used',
] as const;

export interface MailData {
  /** `invitedBy`: the person's name, or the programme's where a key did it. */
  invitation: Addressee & Link & { invitedBy: string; role: Role };
  verify_email: Addressee & Link;
  reset_password: Addressee & Link;
  /** To the new address. */
  confirm_new_email: Addressee & Link & { newEmail: string };
  /** To the old address: `requested` when somebody asks for it, `changed` when it is done. */
  email_changed: Addressee & Whereabouts & { newEmail: string; state: 'requested' | 'changed' };
  password_changed: Addressee & Whereabouts;
  /** By a link of `reset_password`. */
  password_reset_done: Addressee & Whereabouts;
  /** `passkey`: the name of the one that it is about. */
  factor_changed: Addressee & Whereabouts & { change: (typeof FACTOR_CHANGES)[number]; passkey: string | null };
  new_device: Addressee & Whereabouts;
}

export type MailKind = keyof MailData;

/** A mail to one person. `partnerId` says whose brand it wears; null: the programme's. `locale` null: English. */
export type NewMail = {
  [K in MailKind]: { to: string; kind: K; locale: string | null; data: MailData[K]; partnerId: string | null };
}[MailKind];
