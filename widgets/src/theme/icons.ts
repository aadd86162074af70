import { svg, type TemplateResult } from 'lit';

/** A shape in a circle. */
const icon = (shape: string): TemplateResult =>
  svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle cx="10" cy="10" r="7.5" /><path d=${shape} /></svg>`;

/** A tick: done. */
export const doneIcon = icon('m6.8 10.3 2.2 2.2 4.2-4.7');
/** An exclamation mark: mend this. */
export const problemIcon = icon('M10 6.2v4.6M10 13.6v.1');
/** The hands of a clock: waiting. */
export const waitingIcon = icon('M10 5.8V10l2.8 1.8');
/** A bar: not available. */
export const stopIcon = icon('M6.5 10h7');
