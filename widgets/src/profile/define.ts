import { type DefineOptions, defineOnce } from '../base/define.ts';
import { Profile } from './profile.ts';

export { Profile };

/** Defines `<siso-profile>`, or the same under another prefix. */
export const define = (options?: DefineOptions): void => defineOnce('profile', Profile, options);

declare global {
  interface HTMLElementTagNameMap {
    'siso-profile': Profile;
  }
}
