import type { SisoError } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { problemIcon, stopIcon } from '../../theme/icons.ts';
import type { Words } from '../words.ts';

/** Why something is not there, and what to do. */
export function failureView({ status }: SisoError, { t }: Words, retry: () => void): TemplateResult {
  const denied = status === 403 || status === 404;
  return html`<div class="notice ${denied ? 'info' : 'warning'}" part="notice" role="status">
    ${denied ? stopIcon : problemIcon}
    <div>
      <p>${t(denied ? 'listDenied' : status === 0 ? 'listOffline' : 'listError')}</p>
      ${denied ? nothing : html`<button class="link" type="button" @click=${retry}>${t('retry')}</button>`}
    </div>
  </div>`;
}

/** Grey lines in the place of what is on its way. */
export const waitView = ({ t }: Words, lines: number): TemplateResult =>
  html`<div class="wait" role="status">
    <span class="sr">${t('listLoading')}</span>
    ${[...Array(lines)].map(() => html`<div></div>`)}
  </div>`;
