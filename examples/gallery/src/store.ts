import type { BrandPreset } from './brands.ts';
import { findBrand } from './brands.ts';
import { type Place, readPlace, writePlace } from './place.ts';

/** An event that an element sent to the page. */
export interface Heard {
  readonly at: Date;
  readonly type: string;
  readonly detail: string;
}

export type Panel = 'theme' | 'code' | 'events';

/** What the gallery shows besides its place. */
interface View {
  readonly panel: Panel;
  readonly reference: string;
  readonly framework: string;
  /** The text that was copied last, for two seconds. */
  readonly copied: string;
  readonly heard: readonly Heard[];
  readonly search: string;
}

let place: Place = readPlace(location.hash);
let view: View = { panel: 'theme', reference: 'attributes', framework: 'html', copied: '', heard: [], search: '' };
const listeners = new Set<() => void>();

export const getPlace = (): Place => place;
export const getView = (): View => view;

export function subscribe(listener: () => void): void {
  listeners.add(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Goes somewhere. A change of page is a step in the browser's history; a change of looks is not. */
export function go(change: Partial<Place>): void {
  const next = { ...place, ...change };
  const step = next.page !== place.page || next.state !== place.state;
  place = next;
  history[step ? 'pushState' : 'replaceState'](null, '', writePlace(place));
  tell();
}

export function show(change: Partial<View>): void {
  view = { ...view, ...change };
  tell();
}

/** Keeps the newest fifty events. */
export function hear(type: string, detail: unknown): void {
  show({ heard: [{ at: new Date(), type, detail: JSON.stringify(detail) }, ...view.heard].slice(0, 50) });
}

/** Sets a custom property by hand, or with undefined takes that back. */
export function setToken(name: string, value: string | undefined): void {
  const { [name]: _, ...rest } = place.tokens;
  go({ tokens: value ? { ...rest, [name]: value } : rest });
}

/** The brand in use. */
export const getBrand = (): BrandPreset => findBrand(place.brand) ?? (findBrand('harbour') as BrandPreset);

/** Every custom property in force on the stage, those set by hand last. */
export const getTokens = (): Readonly<Record<string, string>> => {
  const { color, tokens } = getBrand();
  return { '--siso-color-brand': color, ...tokens, ...place.tokens };
};

addEventListener('popstate', () => {
  place = readPlace(location.hash);
  tell();
});
addEventListener('hashchange', () => {
  place = readPlace(location.hash);
  tell();
});
