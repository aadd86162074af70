import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { type Command, findCommands } from '../state/commands.ts';
import { change, getState, redraw } from '../state/store.ts';
import { t } from '../texts/texts.ts';
import { icon } from './icons.ts';

let text = '';
let chosen = 0;
let dialog: HTMLDialogElement | undefined;

/** Ctrl or Cmd with K opens the palette, and closes it. */
export function watchPaletteKeys(): void {
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key.toLowerCase() !== 'k' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
    const { phase, palette } = getState();
    if (phase !== 'signed_in') return;
    event.preventDefault();
    if (palette) dialog?.close();
    else change({ palette: true });
  });
}

/** One field that finds pages, actions and partners; the keyboard is enough for all of it. */
export function paletteView(): TemplateResult | typeof nothing {
  if (!getState().palette) return nothing;
  const groups = findCommands(text);
  const all = groups.flatMap(({ commands }) => commands);
  chosen = Math.min(chosen, Math.max(0, all.length - 1));
  const run = (command: Command | undefined): void => {
    if (!command) return;
    dialog?.close();
    command.run();
  };
  const keydown = (event: KeyboardEvent): void => {
    const last = all.length - 1;
    const next = {
      ArrowDown: chosen === last ? 0 : chosen + 1,
      ArrowUp: chosen === 0 ? last : chosen - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === 'Enter') run(all[chosen]);
    else if (next === undefined || event.isComposing || all.length === 0) return;
    else {
      chosen = next;
      redraw();
      requestAnimationFrame(() => dialog?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
    }
    event.preventDefault();
  };
  const optionView = (command: Command): TemplateResult => {
    const index = all.indexOf(command);
    return html`<div
      role="option"
      id="command-${index}"
      aria-selected=${index === chosen}
      @click=${() => run(command)}
      @pointermove=${() => {
        if (chosen === index) return;
        chosen = index;
        redraw();
      }}
    >
      ${icon(command.icon)}<span>${command.label}</span>
    </div>`;
  };
  return html`<dialog
    class="palette"
    aria-label=${t('palette')}
    ${ref(opened)}
    @close=${closed}
    @click=${({ target }: Event) => target === dialog && dialog?.close()}
  >
    <label class="find">
      <span class="sr">${t('palette')}</span>${icon('search')}
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls="commands"
        aria-activedescendant=${all.length ? `command-${chosen}` : nothing}
        autocomplete="off"
        spellcheck="false"
        placeholder=${t('search')}
        .value=${text}
        @input=${({ currentTarget }: Event) => {
          text = (currentTarget as HTMLInputElement).value;
          chosen = 0;
          redraw();
        }}
        @keydown=${keydown}
      />
      <kbd>Esc</kbd>
    </label>
    <div class="commands" role="listbox" id="commands" aria-label=${t('paletteResults')}>
      ${groups.map(
        ({ title, commands }) => html`<div role="group" aria-labelledby="commands-${title}">
          <p id="commands-${title}">${t(title)}</p>
          ${commands.map(optionView)}
        </div>`,
      )}
    </div>
    <p class="note" role="status">${all.length ? nothing : t('paletteNone')}</p>
  </dialog>`;
}

function opened(element: Element | undefined): void {
  dialog = element as HTMLDialogElement | undefined;
  if (!dialog || dialog.open) return;
  const mine = dialog;
  queueMicrotask(() => {
    if (!mine.isConnected || mine.open) return;
    mine.showModal();
    mine.querySelector('input')?.focus();
  });
}

function closed(): void {
  text = '';
  chosen = 0;
  change({ palette: false });
}
