import type { Brand, Me, Siso } from '@siso/partner-sdk';
import type { Language, Theme } from './preferences.ts';

/** The session that a partner's pages work with, as the API granted it. */
export interface Grant {
  readonly partnerId: string | null;
  readonly scopes: readonly string[];
}

/** Everything that the shell draws from. */
export interface State {
  /** `unreachable`: it could not be asked who is signed in. */
  readonly phase: 'starting' | 'unreachable' | 'signed_out' | 'signed_in';
  /** Somebody was signed in until a moment ago, and did not ask to leave. */
  readonly ended: boolean;
  readonly me?: Me;
  readonly siso?: Siso;
  readonly grant?: Grant;
  readonly brand?: Brand;
  /** Why there is no grant for the partner that is looked at: there is none such, or it may not be looked at. */
  readonly refused?: string;
  readonly online: boolean;
  /** A newer version of the portal waits to take over. */
  readonly update: boolean;
  readonly installable: boolean;
  readonly palette: boolean;
  readonly theme: Theme;
  readonly language: Language;
}

let state: State = {
  phase: 'starting',
  ended: false,
  online: navigator.onLine,
  update: false,
  installable: false,
  palette: false,
  theme: 'system',
  language: 'en',
};
const listeners = new Set<() => void>();
let told = false;

export const getState = (): State => state;

export function subscribe(listener: () => void): void {
  listeners.add(listener);
}

/** Changes what is drawn; several changes of one moment are drawn once. */
export function change(part: Partial<State>): void {
  state = { ...state, ...part };
  redraw();
}

/** Draws again: something that the views read has changed. */
export function redraw(): void {
  if (told) return;
  told = true;
  queueMicrotask(() => {
    told = false;
    for (const listener of listeners) listener();
  });
}
