import { type DefineOptions, defineOnce } from '../base/define.ts';
import { ProjectList } from './project-list.ts';

export { ProjectList };

/** Defines `<siso-project-list>`, or the same under another prefix. */
export const define = (options?: DefineOptions): void => defineOnce('project-list', ProjectList, options);

declare global {
  interface HTMLElementTagNameMap {
    'siso-project-list': ProjectList;
  }
}
