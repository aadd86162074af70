import { auditLogMore as english } from './en/audit-log-more.ts';
import type { LaterTexts } from './later-texts.ts';

/** Keys of texts of the log of changes. */
export type AuditLogMoreText = keyof typeof english;

/** Texts of the log of changes. */
export const auditLogMoreTexts: LaterTexts<AuditLogMoreText> = {
  english,
  languages: {
    ar: () => import('./ar/audit-log-more.ts'),
    de: () => import('./de/audit-log-more.ts'),
    es: () => import('./es/audit-log-more.ts'),
    fr: () => import('./fr/audit-log-more.ts'),
  },
};
