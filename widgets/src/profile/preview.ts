import { html, nothing, render } from 'lit';
import type { ProfileText } from '../locales/profile.ts';
import { applyBrandLook, type BrandLook } from '../theme/brand-sheet.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { previewStyles } from './preview.styles.ts';

/** What a preview shows. */
export interface Sample {
  readonly company: string;
  readonly logoUrl: string;
  readonly look: BrandLook;
}

const sheets = [tokens, controls, previewStyles].flatMap(({ styleSheet }) => styleSheet ?? []);

/**
 * Draws what elements make of a look into a box of its own, by the sheets that they use themselves. Nothing in it can be
 * pressed: it is a picture, and `label` says of what.
 */
export function drawPreview(
  box: HTMLElement,
  { company, logoUrl, look }: Sample,
  t: (key: ProfileText) => string,
): void {
  const root = box.shadowRoot ?? box.attachShadow({ mode: 'open' });
  if (!root.adoptedStyleSheets.length) {
    root.adoptedStyleSheets = sheets;
  }
  applyBrandLook(root, look, {});
  render(
    html`<div class="root" inert>
      <div class="brand">
        ${logoUrl ? html`<img src=${logoUrl} alt="" referrerpolicy="no-referrer" />` : nothing}<span>${company}</span>
      </div>
      <strong>${t('sampleTitle')}</strong>
      <div class="sample"><span>${t('sampleField')}</span><div class="box">Ada Byron</div></div>
      <p>${t('sampleText')} <span class="link">${t('sampleLink')}</span></p>
      <span class="primary">${t('sampleButton')}</span>
    </div>`,
    root,
  );
}
