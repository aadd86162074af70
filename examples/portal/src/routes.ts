import type { Me } from '@siso/partner-sdk';
import { html, type TemplateResult } from 'lit';
import type { ElementName } from './elements.ts';
import { getPlace, type Place } from './router.ts';
import { getState } from './state/store.ts';
import type { TextKey } from './texts/texts.ts';
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
  /** The page; `heading` stands in the element's own place for one. */
  readonly view: (heading: TemplateResult) => TemplateResult;
}

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
    view: (heading) => html`<siso-commission-dashboard>${heading}</siso-commission-dashboard>`,
  },
  {
    path: '/referrals/new',
    title: 'newReferral',
    icon: 'add',
    areas: ['partner'],
    scope: 'referrals:submit',
    menu: 'none',
    element: 'referral-form',
    view: (heading) => html`<siso-referral-form>${heading}</siso-referral-form>`,
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
