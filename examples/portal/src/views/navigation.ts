import { html, nothing, type TemplateResult } from 'lit';
import { addressOf, getPlace } from '../router.ts';
import { openRoutes, type Route } from '../routes.ts';
import { change, getState } from '../state/store.ts';
import { t } from '../texts/texts.ts';
import { accountView } from './account.ts';
import { mark } from './brand.ts';
import { type IconName, icon } from './icons.ts';
import { switcherView } from './switcher.ts';

/** A place in the navigation. */
interface Entry {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  readonly current: boolean;
}

/** How many places the bar at the bottom of a narrow page holds beside "More". */
const BAR = 4;
const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);
/** The keys that open the palette, as this system writes them. */
const KEYS = apple ? '⌘K' : 'Ctrl K';

const isWithin = (path: string, route: string): boolean =>
  route === '/' ? path === '/' : path === route || path.startsWith(`${route}/`);

function entryOf(route: Route): Entry {
  return {
    href: addressOf(route.path),
    label: t(route.title),
    icon: route.icon,
    current: isWithin(getPlace().path, route.path),
  };
}

/** The pages of the main navigation; all settings are one place. */
function entries(): readonly Entry[] {
  const [first] = openRoutes('settings');
  return [
    ...openRoutes('main').map(entryOf),
    ...(first
      ? [
          {
            href: addressOf(first.path),
            label: t('settings'),
            icon: 'settings' as const,
            current: isWithin(getPlace().path, '/settings'),
          },
        ]
      : []),
  ];
}

const linkView = ({ href, label, icon: name, current }: Entry): TemplateResult =>
  html`<li><a href=${href} aria-current=${current ? 'page' : nothing}>${icon(name)}<span>${label}</span></a></li>`;

const openPalette = (): void => change({ palette: true });

/** What stands beside the page where there is room: whose portal it is, the search, the pages, the person. */
export function sideView(): TemplateResult {
  const { me } = getState();
  return html`<header class="side">
    ${switcherView()}
    <button class="search" type="button" aria-keyshortcuts=${apple ? 'Meta+K' : 'Control+K'} @click=${openPalette}>
      ${icon('search')}<span>${t('find')}</span><kbd>${KEYS}</kbd>
    </button>
    <nav aria-label=${t('mainNavigation')}><ul>${entries().map(linkView)}</ul></nav>
    <button class="person" type="button" popovertarget="account-menu">
      ${mark(me?.name || me?.email || '')}
      <span class="sr">${t('account')}: </span><span class="name">${me?.name || me?.email}</span>${icon('switch')}
    </button>
    <div class="popover account-popover" id="account-menu" role="dialog" aria-label=${t('account')} popover @click=${closeOnLink}>${accountView()}</div>
  </header>`;
}

/** The same for a narrow page: a bar above and one below. */
export function topView(): TemplateResult {
  return html`<header class="top">
    ${switcherView('narrow')}
    <button class="plain" type="button" aria-label=${t('palette')} @click=${openPalette}>${icon('search')}</button>
  </header>`;
}

export function bottomView(): TemplateResult {
  const all = entries();
  const shown = all.length > BAR + 1 ? all.slice(0, BAR) : all.slice(0, BAR + 1);
  const rest = all.slice(shown.length);
  return html`<nav class="bottom" aria-label=${t('mainNavigation')}>
      <ul>
        ${shown.map(linkView)}
        <li>
          <button type="button" popovertarget="more-menu" class=${rest.some(({ current }) => current) ? 'current' : ''}>
            ${icon('more')}<span>${t('more')}</span>
          </button>
        </li>
      </ul>
    </nav>
    <div class="popover sheet" id="more-menu" role="dialog" aria-label=${t('more')} popover @click=${closeOnLink}>
      ${rest.length ? html`<ul class="menu">${rest.map(linkView)}</ul>` : nothing} ${accountView()}
    </div>`;
}

/** A popover whose link was followed has done its work. */
function closeOnLink(event: Event): void {
  const link = event
    .composedPath()
    .find((node) => node instanceof HTMLAnchorElement || node instanceof HTMLButtonElement);
  const keep = link instanceof HTMLButtonElement && link.closest('.segments');
  if (link && !keep) (event.currentTarget as HTMLElement).hidePopover();
}
