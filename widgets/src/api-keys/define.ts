import { type DefineOptions, defineOnce } from '../base/define.ts';
import { ApiKeys } from './api-keys.ts';

export { ApiKeys };

/** Defines `<siso-api-keys>`, or the same under another prefix. */
export const define = (options?: DefineOptions): void => defineOnce('api-keys', ApiKeys, options);

declare global {
  interface HTMLElementTagNameMap {
    'siso-api-keys': ApiKeys;
  }
}
