import { html, nothing, type TemplateResult } from 'lit';
import { formView, otherView, sendView } from '../auth/views.ts';
import { problemIcon } from '../theme/icons.ts';
import type { Room, SecurityText } from './room.ts';

/** A section: its name and state, what can be done, and below it the open form. */
export function sectionView(
  name: string,
  title: string,
  state: unknown,
  actions: unknown,
  more: unknown = nothing,
): TemplateResult {
  return html`<section class="section" part="section" aria-labelledby="${name}-title">
    <div class="row">
      <div class="facts"><h3 id="${name}-title" tabindex="-1">${title}</h3>${state}</div>
      <div class="actions">${actions}</div>
    </div>
    ${more}
  </section>`;
}

/** A button that opens a form, named after what it changes; `of` is for ears that do not see where it stands. */
export const openView = ({ opened, open }: Room, form: string, text: string, of?: string): TemplateResult =>
  html`<button class="secondary small" part="button" type="button" id="open-${form}" aria-label=${of ?? nothing}
    aria-expanded=${opened === form} @click=${() => open(opened === form ? '' : form)}>${text}</button>`;

/** The buttons below a form. */
export const endView = (room: Room, label: SecurityText): TemplateResult =>
  html`<div class="actions">${sendView(room, label)} ${otherView(room.say('cancel'), () => room.open(''))}</div>`;

/** A question before something goes. */
export const sureView = (room: Room, text: string, label: SecurityText, act: () => void): TemplateResult =>
  formView(room, act, html`<p class="sure">${problemIcon}<span>${text}</span></p>${endView(room, label)}`);
