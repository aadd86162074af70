import { html, nothing, type TemplateResult } from 'lit';
import { getPlace } from '../router.ts';
import { change, getState } from '../state/store.ts';
import { takeUpdate } from '../state/updates.ts';
import { t } from '../texts/texts.ts';
import { icon } from './icons.ts';

/** Above every page: whose eyes one looks through, that the network is gone, that a new version is there. */
export function noticesView(): TemplateResult {
  const { online, phase, brand, refused } = getState();
  const { partnerId } = getPlace();
  const looking = phase === 'signed_in' && partnerId && !refused;
  return html`${
    looking
      ? html`<div class="strip looking" role="status">
          ${icon('eye')}<span>${brand ? t('lookingAt', { partner: brand.companyName }) : t('loading')}</span>
          <a href="/">${t('lookBack')}</a>
        </div>`
      : nothing
  }
  ${online ? nothing : html`<div class="strip" role="status">${icon('offline')}<span>${t('offline')}</span></div>`}`;
}

/** In a corner, until the person agrees or has closed it. */
export function updateView(): TemplateResult | typeof nothing {
  if (!getState().update) return nothing;
  return html`<div class="toast" role="status">
    <span>${t('update')}</span>
    <button class="primary" type="button" @click=${takeUpdate}>${t('reload')}</button>
    <button class="plain" type="button" aria-label=${t('close')} @click=${() => change({ update: false })}>
      ${icon('close')}
    </button>
  </div>`;
}
