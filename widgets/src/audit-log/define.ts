import { type DefineOptions, defineOnce } from '../base/define.ts';
import { AuditLog } from './audit-log.ts';

export { AuditLog };

/** Defines `<siso-audit-log>`, or the same under another prefix. */
export const define = (options?: DefineOptions): void => defineOnce('audit-log', AuditLog, options);

declare global {
  interface HTMLElementTagNameMap {
    'siso-audit-log': AuditLog;
  }
}
