import type { Siso } from '@siso/partner-sdk';
import { type ElementState, fetchOf, tokenOf } from '../../../widgets/src/base/states.ts';
import { type Entry, findEntry, findState } from './catalogue.ts';
import { getPlace, getTokens, hear } from './store.ts';

type Sdk = Pick<typeof import('@siso/partner-sdk'), 'createSiso' | 'createPublicSiso'>;
type Shown = HTMLElement & { siso?: Siso; updateComplete?: Promise<unknown> };

const sdkUrl = new URL('/cdn/v1/sdk.js', location.href).href;
let sdk: Promise<Sdk> | undefined;
let shown: { key: string; element: Shown; siso: Siso } | undefined;
let serial = 0;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The box that stands for a partner's page; it carries the custom properties, language, direction and scheme. */
export const stage: HTMLElement = document.createElement('div');
stage.className = 'host';
stage.id = 'stage';

/** Where the element stands on that page. */
export const hostPage: HTMLElement = document.createElement('div');
hostPage.className = 'host-page';

/** Brings the stage to what the place says. The element is made anew only for another element or state; all else is live. */
export async function updateStage(): Promise<void> {
  const place = getPlace();
  const entry = place.page === 'doctor' ? undefined : (findEntry(place.page) ?? findEntry('commission-dashboard'));
  dress();
  const state = entry && findState(entry, place.state);
  const key = entry && state ? `${entry.name}/${state.name}` : '';
  if (key === shown?.key) return;
  strike();
  if (entry && state) await mount(key, entry, state);
}

/** Shows the state again from its beginning. */
export async function replay(): Promise<void> {
  strike();
  await updateStage();
}

function dress(): void {
  const { locale, dir, scheme, density, width } = getPlace();
  const wanted = getTokens();
  for (const name of [...stage.style])
    if (name.startsWith('--siso-') && !(name in wanted)) stage.style.removeProperty(name);
  for (const [name, value] of Object.entries(wanted)) stage.style.setProperty(name, value);
  stage.lang = locale;
  stage.dir = dir === 'auto' ? (locale === 'ar' ? 'rtl' : 'ltr') : dir;
  stage.style.colorScheme = scheme === 'system' ? 'light dark' : scheme;
  stage.dataset.scheme = scheme;
  stage.style.maxWidth = width ? `${width}px` : '';
  for (const element of stage.querySelectorAll('[data-element]')) {
    element.setAttribute('density', density);
    element.setAttribute('locale', locale);
  }
}

function strike(): void {
  if (!shown) return;
  const { element, siso } = shown;
  shown = undefined;
  element.remove();
  void siso.logout();
}

async function mount(key: string, entry: Entry, state: ElementState): Promise<void> {
  sdk ??= import(sdkUrl);
  const { createSiso, createPublicSiso } = await sdk;
  const apiUrl = `https://state-${serial++}.example`;
  const fetch = fetchOf(state.replies);
  const expiresAt = new Date(Date.now() + 900_000).toISOString();
  const siso =
    entry.session && state.session !== false
      ? createSiso({ apiUrl, fetch, fetchSession: async () => ({ token: tokenOf(state), expiresAt }) })
      : createPublicSiso({ apiUrl, fetch, publishableKey: 'pk_test_gallery' });
  const element: Shown = document.createElement(entry.contract.tagName);
  element.dataset.element = '';
  element.siso = siso;
  Object.assign(element, state.properties);
  for (const [name, value] of Object.entries(state.attributes ?? {})) element.setAttribute(name, value);
  for (const { name } of entry.contract.events ?? []) {
    element.addEventListener(name, (event) => hear(name, (event as CustomEvent<unknown>).detail));
  }
  shown = { key, element, siso };
  hostPage.replaceChildren(element);
  dress();
  await customElements.whenDefined(element.localName);
  await element.updateComplete;
  for (const step of state.steps ?? []) {
    await pause(120);
    if (shown?.element !== element) return;
    if ('press' in step) element.shadowRoot?.querySelector<HTMLElement>(step.press)?.click();
    else for (const [name, value] of Object.entries(step.fill)) type(element, name, value);
    await element.updateComplete;
  }
}

function type(element: Shown, name: string, value: string): void {
  const control = element.shadowRoot?.querySelector<HTMLInputElement>(`[name=${name}]`);
  if (!control) return;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
