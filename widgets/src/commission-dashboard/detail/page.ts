import type { Siso } from '@siso/partner-sdk';
import { html, type TemplateResult } from 'lit';
import type { Target } from '../selection.ts';
import type { Words } from '../words.ts';

/** One page behind a number. */
export interface Page {
  view(words: Words): TemplateResult;
  /** Fetches what is shown again. */
  refresh(): void;
  /** Ends what is under way. */
  stop(): void;
}

/** What a page is made with. */
export interface PageSetup {
  readonly siso: Siso;
  /** Whether what is drawn runs from right to left. */
  mirrored(): boolean;
  /** Tells that there is something new to draw. */
  changed(): void;
  open(to: Target): void;
}

/** The head of a page; its title takes the focus when the page opens. */
export const headView = (title: string, figure: string, note: unknown): TemplateResult =>
  html`<h2 id="detail-title" tabindex="-1">${title}</h2>
    <p class="lead">${figure}</p>
    <p class="note">${note}</p>`;

/** A page: its head stays the same element while what is below it comes, and keeps the focus. */
export const pageView = (head: TemplateResult, body: unknown): TemplateResult => html`${head} ${body}`;

/** The key under which an opener is found again when its page has closed. */
export const keyOf = (to: Target): string => ('one' in to ? `${to.one} ${to.id}` : `${to.list} ${to.title}`);

/** A link to another page. */
export const linkView = (text: string, to: Target, open: (to: Target) => void): TemplateResult =>
  html`<button class="link" type="button" data-to=${keyOf(to)} @click=${() => open(to)}>${text}</button>`;
