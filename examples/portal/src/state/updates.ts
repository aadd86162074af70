import { change } from './store.ts';

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

let waiting: ServiceWorker | undefined;
let prompt: InstallPrompt | undefined;
/** A page that lies open for days asks now and then. */
const LOOK_MS = 3_600_000;

/** The one script address that is ever made from text; Trusted Types want it said by a policy. */
const workerUrl = (): string => {
  const path = '/service-worker.js';
  const { trustedTypes } = globalThis as typeof globalThis & {
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(text: string): string },
      ): { createScriptURL(text: string): string };
    };
  };
  return trustedTypes?.createPolicy('portal', { createScriptURL: () => path }).createScriptURL(path) ?? path;
};

/** Keeps the shell for days without a network, and tells when a newer one is ready. */
export async function watchUpdates(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register(workerUrl()).catch(() => undefined);
  if (!registration) return;
  const offer = (worker: ServiceWorker | null): void => {
    // The first one takes the page over by itself: nothing older is there.
    if (worker && navigator.serviceWorker.controller) {
      waiting = worker;
      change({ update: true });
    }
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer(worker);
    });
  });
  const look = (): void => {
    if (!document.hidden && navigator.onLine) registration.update().catch(() => {});
  };
  setInterval(look, LOOK_MS);
  document.addEventListener('visibilitychange', look);
}

/** Lets the newer version take over and shows it. */
export function takeUpdate(): void {
  if (!waiting) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('take-over');
}

/** Browsers offer the installation at a moment of their own; it is kept until a person asks for it. */
export function watchInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    prompt = event as InstallPrompt;
    change({ installable: true });
  });
  addEventListener('appinstalled', () => change({ installable: false }));
}

export async function install(): Promise<void> {
  const offered = prompt;
  prompt = undefined;
  change({ installable: false });
  await offered?.prompt();
}
