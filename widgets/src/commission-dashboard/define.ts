import { type DefineOptions, defineOnce } from '../base/define.ts';
import { CommissionDashboard } from './commission-dashboard.ts';

export { CommissionDashboard };

/** Defines `<siso-commission-dashboard>`, or the same under another prefix. */
export const define = (options?: DefineOptions): void =>
  defineOnce('commission-dashboard', CommissionDashboard, options);

declare global {
  interface HTMLElementTagNameMap {
    'siso-commission-dashboard': CommissionDashboard;
  }
}
