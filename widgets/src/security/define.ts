import { type DefineOptions, defineOnce } from '../base/define.ts';
import { Security } from './security.ts';

export { Security };

/** Defines `<siso-security>`, or the same under another prefix. */
export const define = (options?: DefineOptions): void => defineOnce('security', Security, options);

declare global {
  interface HTMLElementTagNameMap {
    'siso-security': Security;
  }
}
