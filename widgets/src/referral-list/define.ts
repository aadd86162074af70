import { type DefineOptions, defineOnce } from '../base/define.ts';
import { ReferralList } from './referral-list.ts';

export { ReferralList };

/** Defines `<siso-referral-list>`, or the same under another prefix. */
export const define = (options?: DefineOptions): void => defineOnce('referral-list', ReferralList, options);

declare global {
  interface HTMLElementTagNameMap {
    'siso-referral-list': ReferralList;
  }
}
