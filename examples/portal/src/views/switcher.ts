import { html, nothing, type TemplateResult } from 'lit';
import { addressOf, getPlace, go } from '../router.ts';
import { findPartners } from '../state/partners.ts';
import { getState, redraw } from '../state/store.ts';
import { t } from '../texts/texts.ts';
import { mark, ownerName, programmeName } from './brand.ts';
import { icon } from './icons.ts';

let text = '';
/** Id of the list that is open; there is one for wide and one for narrow pages. */
let open = '';

/** Whether the signed-in person can look at partners: the programme's people who may see them. */
export function canSwitch(): boolean {
  const { me } = getState();
  return !!me && !me.partnerId && me.scopes.some((scope) => scope === 'partners:read' || scope === 'programme:*');
}

/** Whose portal this is; for those who may look at partners, with a list to choose from. */
export function switcherView(where: 'wide' | 'narrow' = 'wide'): TemplateResult {
  const name = ownerName();
  const logo = getState().brand?.logoUrl;
  if (!canSwitch()) return html`<div class="owner">${mark(name, logo)}<span class="name">${name}</span></div>`;
  const id = `switcher-${where}`;
  return html`<button class="owner" type="button" popovertarget=${id}>
      ${mark(name, logo)}<span class="name">${name}</span><span class="sr">${t('switchPartner')}</span>${icon('switch')}
    </button>
    <div class="popover switcher" id=${id} role="dialog" aria-label=${t('switchPartner')} popover @toggle=${toggled}>
      ${open === id ? listView(id) : nothing}
    </div>`;
}

function toggled(event: ToggleEvent): void {
  const popover = event.currentTarget as HTMLElement;
  const opened = event.newState === 'open';
  if (opened) open = popover.id;
  else if (open === popover.id) open = '';
  text = '';
  redraw();
  if (opened) {
    requestAnimationFrame(() => popover.querySelector('input')?.focus());
  }
}

function listView(id: string): TemplateResult {
  const { partners, more, loading, error } = findPartners(text);
  const { partnerId } = getPlace();
  const choose = (address: string) => (): void => {
    document.getElementById(id)?.hidePopover();
    go(address);
  };
  const row = (name: string, address: string, current: boolean, logoUrl?: string | null): TemplateResult =>
    html`<li>
      <button type="button" aria-current=${current ? 'true' : nothing} @click=${choose(address)}>
        ${mark(name, logoUrl)}<span class="name">${name}</span>${current ? icon('check') : nothing}
      </button>
    </li>`;
  const said = error
    ? t('partnersFailed')
    : loading
      ? t('loading')
      : partners.length === 0
        ? t('partnersNone')
        : more
          ? t('partnersMore')
          : '';
  return html`<label class="find">
      <span class="sr">${t('findPartner')}</span>${icon('search')}
      <input
        type="search"
        autocomplete="off"
        placeholder=${t('findPartner')}
        .value=${text}
        @input=${({ currentTarget }: Event) => {
          text = (currentTarget as HTMLInputElement).value;
          redraw();
        }}
        @keydown=${intoList}
      />
    </label>
    <ul class="menu" @keydown=${alongList}>
      ${row(programmeName(), '/', !partnerId)}
      ${partners.map((each) => row(each.companyName, addressOf('/', each.id), each.id === partnerId, each.brand.logoUrl))}
    </ul>
    <p class="note" role="status">${said}</p>`;
}

function intoList(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  const popover = (event.currentTarget as HTMLElement).closest('[popover]');
  popover?.querySelector<HTMLElement>('li button')?.focus();
}

function alongList(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const list = event.currentTarget as HTMLElement;
  const buttons = [...list.querySelectorAll('button')];
  const next = buttons.indexOf(document.activeElement as HTMLButtonElement) + step;
  if (next < 0) list.closest('[popover]')?.querySelector('input')?.focus();
  else buttons[next]?.focus();
}
