import type { AuditEntry, SignIn } from '@siso/partner-sdk';
import { dateFormat } from '../base/format.ts';
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

/** A moment as a list shows it: without the year where that is the viewer's own. */
export function momentName(locale: string, instant: string): string {
  const at = new Date(instant);
  const year = at.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
  return dateFormat(locale, { year, month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(
    Number.isNaN(at.getTime()) ? 0 : at,
  );
}
