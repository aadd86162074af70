import type { SisoError } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { problemIcon, stopIcon } from '../theme/icons.ts';
import type { Words } from './words.ts';

/** Why a part of a drawer is not there, and the way to it. */
export function partFailureView({ status }: SisoError, { t }: Words, retry: () => void): TemplateResult {
  const denied = status === 403 || status === 404;
  return html`<div class="notice ${denied ? 'info' : 'warning'}" part="notice" role="status">
    ${denied ? stopIcon : problemIcon}
    <div>
      <p>${t(denied ? 'permissionText' : status === 0 ? 'unreachableText' : 'partError')}</p>
      ${denied ? nothing : html`<button class="link" type="button" @click=${retry}>${t('retry')}</button>`}
    </div>
  </div>`;
}

/** Grey lines in the place of what is on its way. */
export const waitView = ({ t }: Words, lines: number): TemplateResult =>
  html`<div class="wait" role="status">
    <span class="sr">${t('working')}</span>
    ${Array.from({ length: lines }, () => html`<div></div>`)}
  </div>`;

/** Names with their facts; what is empty is left out. */
export const factsView = (facts: readonly (readonly [name: string, fact: unknown])[]): TemplateResult =>
  html`<dl class="facts">
    ${facts.map(([name, fact]) =>
      fact === null || fact === undefined || fact === '' || fact === nothing
        ? nothing
        : html`<div class=${typeof fact === 'string' && fact.length > 60 ? 'wide' : ''}><dt>${name}</dt><dd dir=${typeof fact === 'string' ? 'auto' : nothing}>${fact}</dd></div>`,
    )}
  </dl>`;

/** A status with its mark; `look` chooses the mark: `good`, `going`, `bad`, or a hollow one. */
export const stateView = (text: string, look: 'good' | 'going' | 'bad' | 'open' = 'open'): TemplateResult =>
  html`<span class="state ${look}">${text}</span>`;
