import { type DefineOptions, defineOnce } from '../base/define.ts';
import { PartnerList } from './partner-list.ts';

export { PartnerList };

/** Defines `<siso-partner-list>`, or the same under another prefix. */
export const define = (options?: DefineOptions): void => defineOnce('partner-list', PartnerList, options);

declare global {
  interface HTMLElementTagNameMap {
    'siso-partner-list': PartnerList;
  }
}
