import type { Me } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { ElementName } from './elements.ts';
import { addressOf, getPlace, go, noteOpen, type Place } from './router.ts';
import { getState } from './state/store.ts';
import { type TextKey, t } from './texts/texts.ts';
import type { IconName } from './views/icons.ts';

/** Whose pages: a partner's, or the programme's as a whole. */
export type Area = 'partner' | 'programme';

/** A page of the portal. */
export interface Route {
  /** Below the area's root. */
  readonly path: string;
  readonly title: TextKey;
  readonly icon: IconName;
  readonly areas: readonly Area[];
  /** What somebody must be allowed to come here; without it everybody is. */
  readonly scope?: string;
  /** Where it is found: in the navigation, among the settings, or from another page only. */
  readonly menu: 'main' | 'settings' | 'none';
  /** Pages about the signed-in person make no sense while they look at somebody else's. */
  readonly personal?: boolean;
  readonly element: ElementName;
  /** The next step that most come here for: another page, named beside the title. */
  readonly action?: string;
  /** What stands below the page's title. */
  readonly view: () => TemplateResult;
}

/** Which row of a list is open stands in the address. */
const selected = (): string => getPlace().open ?? '';
const noted = ({ detail }: CustomEvent<{ id: string }>): void => noteOpen(detail.id);

/** In an element's own place for a heading: the page has its title. */
const untitled = html`<span slot="heading"></span>`;
/** The same for elements whose parts have headings of their own: the levels between stay whole. */
const unseen = (): TemplateResult => html`<h2 slot="heading" class="sr">${t('commissions')}</h2>`;

/** Every page. A new element gets a line in `elements.ts` and one here. */
export const routes: readonly Route[] = [
  {
    path: '/',
    title: 'home',
    icon: 'home',
    areas: ['partner'],
    scope: 'dashboard:read',
    menu: 'main',
    element: 'commission-dashboard',
    view: () => html`<siso-commission-dashboard>${unseen()}</siso-commission-dashboard>`,
  },
  {
    path: '/partners',
    title: 'partners',
    icon: 'partners',
    areas: ['programme'],
    scope: 'partners:read',
    menu: 'main',
    element: 'partner-list',
    view: () => html`<siso-partner-list
      lookable
      selected=${selected()}
      @siso-selected=${noted}
      @siso-look-at-partner=${({ detail }: CustomEvent<{ partnerId: string }>) => go(addressOf('/', detail.partnerId))}
    >${untitled}</siso-partner-list>`,
  },
  {
    path: '/referrals',
    title: 'referrals',
    icon: 'referrals',
    areas: ['partner', 'programme'],
    scope: 'referrals:read',
    menu: 'main',
    action: '/referrals/new',
    element: 'referral-list',
    view: () => html`<siso-referral-list
      selected=${selected()}
      project-href=${`${addressOf('/projects')}?open={id}`}
      @siso-selected=${noted}
    >${untitled}</siso-referral-list>`,
  },
  {
    path: '/referrals/new',
    title: 'newReferral',
    icon: 'add',
    areas: ['partner'],
    scope: 'referrals:submit',
    menu: 'none',
    element: 'referral-form',
    view: () => html`<siso-referral-form></siso-referral-form>`,
  },
  {
    path: '/projects',
    title: 'projects',
    icon: 'projects',
    areas: ['partner', 'programme'],
    scope: 'projects:read',
    menu: 'main',
    element: 'project-list',
    view: () => html`<siso-project-list selected=${selected()} @siso-selected=${noted}>${untitled}</siso-project-list>`,
  },
  {
    path: '/commissions',
    title: 'commissions',
    icon: 'commissions',
    areas: ['partner'],
    scope: 'commissions:read',
    menu: 'main',
    element: 'commission-dashboard',
    view: () => html`<siso-commission-dashboard opens="commissions">${unseen()}</siso-commission-dashboard>`,
  },
  {
    path: '/plans',
    title: 'plans',
    icon: 'plans',
    areas: ['programme'],
    scope: 'plans:read',
    menu: 'main',
    element: 'plan-list',
    view: () => html`<siso-plan-list>${untitled}</siso-plan-list>`,
  },
  {
    path: '/team',
    title: 'team',
    icon: 'team',
    areas: ['partner', 'programme'],
    scope: 'users:read',
    menu: 'main',
    element: 'team',
    view: () => html`<siso-team
      partner-id=${getPlace().partnerId || getState().me?.partnerId ? nothing : 'none'}
      selected=${selected()}
      @siso-selected=${noted}
    >${untitled}</siso-team>`,
  },
  {
    path: '/settings/profile',
    title: 'profile',
    icon: 'profile',
    areas: ['partner'],
    scope: 'partners:read',
    menu: 'settings',
    element: 'profile',
    view: () => html`<siso-profile></siso-profile>`,
  },
  {
    path: '/settings/security',
    title: 'security',
    icon: 'security',
    areas: ['partner', 'programme'],
    menu: 'settings',
    personal: true,
    element: 'security',
    view: () => html`<siso-security></siso-security>`,
  },
  {
    path: '/settings/api-keys',
    title: 'apiKeys',
    icon: 'keys',
    areas: ['partner', 'programme'],
    scope: 'api-keys:read',
    menu: 'settings',
    element: 'api-keys',
    view: () => html`<siso-api-keys selected=${selected()} @siso-selected=${noted}></siso-api-keys>`,
  },
  {
    path: '/settings/activity',
    title: 'auditLog',
    icon: 'log',
    areas: ['partner', 'programme'],
    scope: 'sign-ins:read',
    menu: 'settings',
    element: 'audit-log',
    view: () => html`<siso-audit-log></siso-audit-log>`,
  },
];

/** What stands for every scope there is. */
const EVERYTHING = 'programme:*';

/** Whose pages are shown at a place. */
export const areaOf = (me: Me, { partnerId }: Place): Area => (me.partnerId || partnerId ? 'partner' : 'programme');

/** Whether the signed-in person may open a page where they are; undefined while that is not known yet. */
export function isOpen({ areas, scope, personal }: Route): boolean | undefined {
  const { me, grant } = getState();
  const place = getPlace();
  if (!me || !areas.includes(areaOf(me, place)) || (place.partnerId && (me.partnerId || personal))) return false;
  if (!scope) return true;
  // While staff look at a partner the session's rights count: the narrower of both.
  const scopes = place.partnerId ? grant?.scopes : me.scopes;
  return scopes && (scopes.includes(scope) || scopes.includes(EVERYTHING));
}

/** The pages of a menu that are open. */
export const openRoutes = (menu?: Route['menu']): readonly Route[] =>
  routes.filter((route) => (!menu || route.menu === menu) && isOpen(route));

/** The page at a path in the present area; undefined: there is none. */
export function findRoute(path: string): Route | undefined {
  const { me } = getState();
  return me && routes.find((route) => route.path === path && route.areas.includes(areaOf(me, getPlace())));
}
