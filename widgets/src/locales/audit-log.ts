import type { TextGroup, TextKey } from './catalog.ts';
import { auditLog as english } from './en/audit-log.ts';
import { listTexts } from './list.ts';

/** Keys of the texts that come with the list itself. */
export type AuditLogFirstText = keyof typeof english;

/** The texts of this list; those of its dialogs come later. */
export const auditLogTexts: TextGroup<TextKey<'auditLog'>> = listTexts('auditLog', english, {
  ar: () => import('./ar/audit-log.ts'),
  de: () => import('./de/audit-log.ts'),
  es: () => import('./es/audit-log.ts'),
  fr: () => import('./fr/audit-log.ts'),
});
