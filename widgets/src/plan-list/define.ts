import { type DefineOptions, defineOnce } from '../base/define.ts';
import { PlanList } from './plan-list.ts';

export { PlanList };

/** Defines `<siso-plan-list>`, or the same under another prefix. */
export const define = (options?: DefineOptions): void => defineOnce('plan-list', PlanList, options);

declare global {
  interface HTMLElementTagNameMap {
    'siso-plan-list': PlanList;
  }
}
