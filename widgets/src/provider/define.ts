import { type DefineOptions, defineOnce } from '../base/define.ts';
import { Provider } from './provider.ts';

export { Provider };

/** Defines `<siso-provider>`, or the same under another prefix. */
export const define = (options?: DefineOptions): void => defineOnce('provider', Provider, options);

declare global {
  interface HTMLElementTagNameMap {
    'siso-provider': Provider;
  }
}
