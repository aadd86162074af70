import { type DefineOptions, defineOnce } from '../base/define.ts';
import { Team } from './team.ts';

export { Team };

/** Defines `<siso-team>`, or the same under another prefix. */
export const define = (options?: DefineOptions): void => defineOnce('team', Team, options);

declare global {
  interface HTMLElementTagNameMap {
    'siso-team': Team;
  }
}
