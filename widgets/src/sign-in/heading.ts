import { html, nothing, type TemplateResult } from 'lit';

/** The heading of a view with a sentence below it. */
export const headingView = (title: string, text?: unknown): TemplateResult =>
  html`<div class="words" part="heading"><h2 tabindex="-1">${title}</h2>${text ? html`<p class="muted">${text}</p>` : nothing}</div>`;
