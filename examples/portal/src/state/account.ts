import { type Me, SisoError } from '@siso/partner-sdk';
import { createAuth } from '@siso/partner-sdk/auth';
import { type Language, languageOf, speak } from './preferences.ts';
import { change, getState } from './store.ts';

/** The way in, by cookie, on the portal's own origin. */
export const auth = createAuth({ apiUrl: location.origin });

/** How long after the last look a page that is seen again asks whether its person is still signed in. */
const FRESH_MS = 60_000;
const RETRY_MS = 5000;
const otherTabs = new BroadcastChannel('portal');
let lookedAt = 0;

/** Finds out who is signed in. Where nobody can be asked it tries again by itself, and at once when a network is back. */
export async function findOut(): Promise<void> {
  lookedAt = Date.now();
  try {
    const me = await auth.session();
    if (me) await enter(me);
    else leave(getState().phase === 'signed_in');
  } catch (error) {
    console.warn('It could not be asked who is signed in.', error instanceof SisoError ? error.code : error);
    if (getState().phase === 'signed_in') return;
    change({ phase: 'unreachable' });
    setTimeout(() => getState().phase === 'unreachable' && findOut(), RETRY_MS);
  }
}

async function enter(me: Me): Promise<void> {
  const language = languageOf(me.locale);
  if (language && language !== getState().language) await speak(language);
  change({ phase: 'signed_in', ended: false, me });
}

/** Nobody is signed in any more; `ended` tells the person that it was not their doing. */
export function leave(ended: boolean): void {
  if (getState().phase === 'signed_out') return;
  change({ phase: 'signed_out', ended, me: undefined });
}

/** Somebody has just signed in on this page: the other tabs hear of it too. */
export function signedIn(): Promise<void> {
  otherTabs.postMessage('changed');
  return findOut();
}

export async function signOut(): Promise<void> {
  await auth.signOut().catch(() => {});
  leave(false);
  otherTabs.postMessage('changed');
}

/** Speaks another language from now on, on this device and wherever the person signs in. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language);
  if (getState().phase === 'signed_in') await auth.updateSession({ locale: language }).catch(() => {});
}

/** Keeps an eye on whether the person is still signed in: other tabs, a long sleep, a lost network. */
export function watchAccount(): void {
  otherTabs.addEventListener('message', () => void findOut());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && Date.now() - lookedAt > FRESH_MS) void findOut();
  });
  const tell = (): void => {
    change({ online: navigator.onLine });
    if (navigator.onLine && getState().phase === 'unreachable') void findOut();
  };
  addEventListener('online', tell);
  addEventListener('offline', tell);
}
