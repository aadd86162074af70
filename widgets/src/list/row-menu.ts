import { html, type LitElement, nothing, type TemplateResult } from 'lit';

/** Something that can be done with a row. */
export interface RowAction {
  /** Kebab-case, unique per row. */
  readonly key: string;
  readonly label: string;
  /** True for what takes something away. */
  readonly danger?: boolean;
  act(): void;
}

/** The menu of a row: opens below its button, walked by arrow keys, closed by Escape, Tab or a click elsewhere. */
export class RowMenu {
  readonly #host: LitElement;
  #actions: readonly RowAction[] = [];
  #label = '';
  #button?: HTMLElement;
  /** True from the wish for a menu until it is shown. */
  #opening = false;
  /** Where the button stood when the menu opened, in px. */
  #top = 0;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Opens the menu below `button`, which `label` names it after. */
  async open(actions: readonly RowAction[], button: HTMLElement): Promise<void> {
    this.#actions = actions;
    this.#label = button.getAttribute('aria-label') ?? '';
    this.#button = button;
    this.#opening = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#opening = false;
    const menu = this.#menu;
    if (!menu || !button.isConnected) {
      return;
    }
    menu.showPopover();
    place(menu, button);
    button.setAttribute('aria-expanded', 'true');
    menu.querySelector('button')?.focus({ preventScroll: true });
    this.#top = button.getBoundingClientRect().top;
    addEventListener('scroll', this.#scrolled, { passive: true });
  }

  view(): TemplateResult | typeof nothing {
    return this.#actions.length
      ? html`<div class="menu" part="menu" role="menu" popover="auto" aria-label=${this.#label}
          @keydown=${this.#key} @toggle=${this.#toggled}>
          ${this.#actions.map(
            ({ key, label, danger, act }) => html`<button class=${danger ? 'danger' : ''} type="button" role="menuitem"
              tabindex="-1" data-action=${key} @click=${() => {
                this.#hide();
                this.#button?.focus();
                act();
              }}>${label}</button>`,
          )}
        </div>`
      : nothing;
  }

  get #menu(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[role=menu]');
  }

  readonly #hide = (): void => {
    const menu = this.#menu;
    if (menu?.matches(':popover-open')) {
      menu.hidePopover();
    }
  };

  /** A menu does not travel with its button; what was scrolled before it opened is told late in some browsers. */
  readonly #scrolled = (): void => {
    if (Math.abs((this.#button?.getBoundingClientRect().top ?? 0) - this.#top) > 1) {
      this.#hide();
    }
  };

  readonly #toggled = (event: Event): void => {
    // Some browsers tell of a closing only once the menu is open again.
    const closed = (event as ToggleEvent).newState === 'closed' && !this.#menu?.matches(':popover-open');
    if (closed && !this.#opening) {
      removeEventListener('scroll', this.#scrolled);
      this.#button?.removeAttribute('aria-expanded');
      if (!(this.#host.renderRoot as ShadowRoot).activeElement?.checkVisibility()) {
        this.#button?.focus();
      }
      // A menu of another row may be opened by what closed this one.
      queueMicrotask(() => {
        if (!this.#opening) {
          this.#actions = [];
          this.#host.requestUpdate();
        }
      });
    }
  };

  readonly #key = (event: KeyboardEvent): void => {
    const items = [...(this.#menu?.querySelectorAll('button') ?? [])];
    const at = items.indexOf((this.#host.renderRoot as ShadowRoot).activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items.at(to % items.length)?.focus();
    } else if (event.key === 'Tab') {
      this.#hide();
      this.#button?.focus();
    }
  };
}

/** Puts the menu below its button, or above it where there is no room, with ends in line. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = getComputedStyle(button).direction === 'rtl' ? at.left : at.right - width;
  const top = at.bottom + height + 8 > innerHeight && at.top > height + 8 ? at.top - height - 4 : at.bottom + 4;
  menu.style.setProperty('left', `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`);
  menu.style.setProperty('top', `${top}px`);
}
