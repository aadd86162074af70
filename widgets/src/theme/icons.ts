import { svg, type TemplateResult } from 'lit';

const icon = (shape: TemplateResult): TemplateResult =>
  svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${shape}</svg>`;

/** A tick in a circle: done. */
export const doneIcon = icon(svg`<circle cx="10" cy="10" r="7.5" /><path d="m6.8 10.3 2.2 2.2 4.2-4.7" />`);
/** An exclamation mark in a circle: mend this. */
export const problemIcon = icon(svg`<circle cx="10" cy="10" r="7.5" /><path d="M10 6.2v4.6M10 13.6v.1" />`);
/** A clock: waiting. */
export const waitingIcon = icon(svg`<circle cx="10" cy="10" r="7.5" /><path d="M10 5.8V10l2.8 1.8" />`);
/** A bar in a circle: not available. */
export const stopIcon = icon(svg`<circle cx="10" cy="10" r="7.5" /><path d="M6.5 10h7" />`);
