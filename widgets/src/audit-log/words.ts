import type { AuditEntry, SignIn } from '@siso/partner-sdk';
import type { Words } from '../list/index.ts';
import type { TextKey } from '../locales/catalog.ts';

/** Key of a text of the log. */
export type LogText = TextKey<'auditLog'>;

/** Writes texts, amounts and dates for one viewer. */
export type LogWords = Words<LogText>;

/** A line of the log: a sign-in, or a change. */
export type Entry = SignIn | AuditEntry;

/** Whether a line is a sign-in. */
export const isSignIn = (entry: Entry): entry is SignIn => 'outcome' in entry;
