import { html, type TemplateResult } from 'lit';
import { getView, show } from '../store.ts';

/** A button that copies a text and says so for two seconds. */
export function copyButton(text: string, label = 'Copy'): TemplateResult {
  const copied = getView().copied === text;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    show({ copied: text });
    setTimeout(() => {
      if (getView().copied === text) show({ copied: '' });
    }, 2000);
  };
  return html`<button class="quiet" type="button" @click=${copy}>${copied ? 'Copied' : label}</button>`;
}

/** A block of code with its name and a button that copies it. */
export const codeBlock = (name: string, text: string): TemplateResult => html`
  <figure class="code">
    <figcaption>${name} ${copyButton(text)}</figcaption>
    <pre tabindex="0" aria-label=${name}><code>${text}</code></pre>
  </figure>
`;

/** Tabs: one tab stop, arrow keys between them. */
export function tabs<Id extends string>(
  label: string,
  items: readonly { readonly id: Id; readonly title: string; readonly count?: number }[],
  chosen: Id,
  choose: (id: Id) => void,
): TemplateResult {
  const move = (event: KeyboardEvent): void => {
    const list = event.currentTarget as HTMLElement;
    const rtl = getComputedStyle(list).direction === 'rtl';
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key] ?? 0;
    const index = items.findIndex(({ id }) => id === chosen);
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? items.length - 1 : (index + step + items.length) % items.length;
    const item = items[next];
    if (!item || next === index) return;
    event.preventDefault();
    choose(item.id);
    list.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
      ${items.map(
        ({ id, title, count }) => html`
          <button
            role="tab"
            type="button"
            aria-selected=${id === chosen}
            tabindex=${id === chosen ? 0 : -1}
            @click=${() => choose(id)}
          >
            ${title}${count ? html` <span class="count">${count}</span>` : ''}
          </button>
        `,
      )}
    </div>
  `;
}
