import { type DefineOptions, defineOnce } from '../base/define.ts';
import { ReferralForm } from './referral-form.ts';

export { ReferralForm };

/** Defines `<siso-referral-form>`, or the same under another prefix. */
export const define = (options?: DefineOptions): void => defineOnce('referral-form', ReferralForm, options);

declare global {
  interface HTMLElementTagNameMap {
    'siso-referral-form': ReferralForm;
  }
}
