import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { need } from '../elements.ts';
import { addressOf, getPlace, go } from '../router.ts';
import { findRoute, isOpen, openRoutes, type Route } from '../routes.ts';
import { regionalTag } from '../state/preferences.ts';
import { getState } from '../state/store.ts';
import { t } from '../texts/texts.ts';
import { type IconName, icon } from './icons.ts';

/** A page: its title for the window, and what stands in it. */
export interface Shown {
  readonly title: string;
  readonly view: TemplateResult;
}

/** The title that the focus goes to as a page is come to. */
export const headingView = (text: string): TemplateResult => html`<h1 id="page-title" tabindex="-1">${text}</h1>`;

/** Words where there is nothing else to show, with one step onwards. */
export const messageView = (name: IconName, title: string, text: string, step: unknown = nothing): TemplateResult =>
  html`<div class="message">${icon(name)}${headingView(title)}<p>${text}</p>${step}</div>`;

const homeLink = (): TemplateResult => html`<a class="secondary" href="/">${t('goHome')}</a>`;

/** Grey bars in the place of what is on its way. */
export const waitView = (): TemplateResult =>
  html`<div class="wait" role="status"><span class="sr">${t('loading')}</span><i></i><i></i><i></i></div>`;

/** The page of the present place. */
export function pageOf(): Shown {
  const { me, siso, refused, grant } = getState();
  const { path, partnerId } = getPlace();
  if (partnerId && (refused || me?.partnerId)) {
    const title = t('partnerUnknown');
    return { title, view: messageView('partners', title, t('partnerUnknownText'), homeLink()) };
  }
  const route = findRoute(path);
  const open = route && isOpen(route);
  if (path === '/' && !open && (!partnerId || grant)) {
    // The first page that is open takes the place of a home that is not.
    const [first] = openRoutes();
    if (first) queueMicrotask(() => go(addressOf(first.path), { replace: true }));
    return { title: '', view: waitView() };
  }
  if (!route) {
    const title = t('notFound');
    return { title, view: messageView('search', title, t('notFoundText'), homeLink()) };
  }
  if (open === false) {
    const title = t('deniedTitle');
    return { title, view: messageView('security', title, t('deniedText'), homeLink()) };
  }
  const title = t(route.title);
  return { title, view: siso && open ? routeView(route, title) : waitView() };
}

function routeView(route: Route, title: string): TemplateResult {
  const { siso, language } = getState();
  const states = [need('provider'), need(route.element)];
  if (states.includes('failed')) {
    const reload = html`<button class="primary" type="button" @click=${() => location.reload()}>${t('reload')}</button>`;
    return messageView('offline', t('loadFailedTitle'), t('loadFailedText'), reload);
  }
  // Another person's or partner's page is made anew: nothing of the one before stays in it.
  return html`${barView(route, title)}
    <div class="content">
      ${keyed(
        siso,
        html`<siso-provider class="provider" .siso=${siso} locale=${regionalTag(language)}>
          ${keyed(route.path, html`<div class="element">${route.view()}</div>`)}
        </siso-provider>`,
      )}
      ${states.includes('loading') ? waitView() : nothing}
    </div>`;
}

/** The title of a page, with a way to its next step; above all settings, with a way to each of them. */
function barView(route: Route, title: string): TemplateResult {
  const settings = route.menu === 'settings';
  const next = route.action && findRoute(route.action);
  return html`<header class="bar">
    ${headingView(settings ? t('settings') : title)} ${settings ? tabsView() : nothing}
    ${
      next && isOpen(next)
        ? html`<a class="primary" href=${addressOf(next.path)}>${icon(next.icon)}<span>${t(next.title)}</span></a>`
        : nothing
    }
  </header>`;
}

function tabsView(): TemplateResult {
  const { path } = getPlace();
  return html`<nav class="tabs" aria-label=${t('settingsNavigation')}>
    <ul>
      ${openRoutes('settings').map(
        (route) => html`<li>
          <a href=${addressOf(route.path)} aria-current=${route.path === path ? 'page' : nothing}>${t(route.title)}</a>
        </li>`,
      )}
    </ul>
  </nav>`;
}
