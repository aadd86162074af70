import { type DefineOptions, defineOnce } from '../base/define.ts';
import { SignIn } from './sign-in.ts';

export { SignIn };

/** Defines `<siso-sign-in>`, or the same under another prefix. */
export const define = (options?: DefineOptions): void => defineOnce('sign-in', SignIn, options);

declare global {
  interface HTMLElementTagNameMap {
    'siso-sign-in': SignIn;
  }
}
