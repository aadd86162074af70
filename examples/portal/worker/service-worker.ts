/**
 * Keeps the shell of the portal, so that it opens without a network and says so. Answers of the API are never kept and
 * never pass through here; a new version waits until a person agrees to reload.
 */
import { FOREIGN } from '../src/foreign.ts';

declare const FILES: readonly string[];
declare const VERSION: string;
declare const self: ServiceWorkerGlobalScope;

const PREFIX = 'portal-';
const CACHE = PREFIX + VERSION;
const PAGE = '/';
/** How long a page may take before the kept one is shown. */
const PATIENCE_MS = 4000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(CACHE).then((cache) => cache.addAll([new Request(PAGE, { cache: 'reload', headers: html }), ...FILES])),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
      }
      await self.registration.navigationPreload?.enable();
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || FOREIGN.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event));
  else if (pathname.startsWith('/assets/') || pathname.startsWith('/icons/')) event.respondWith(answerFile(request));
});

const html = { accept: 'text/html' };

/** The page from the network, or the kept one when that takes too long or is not to be had. */
async function answerPage(event: FetchEvent): Promise<Response> {
  const fresh = (async () => ((await event.preloadResponse) as Response | undefined) ?? (await fetch(event.request)))();
  const kept = await caches.match(PAGE, { cacheName: CACHE, ignoreVary: true });
  if (!kept) return fresh;
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  // A server that is being restarted answers 502 to 504 through its proxy: no reason to show that.
  const found = await Promise.race([fresh.catch(() => undefined), late]);
  return found && found.status < 500 ? found : kept;
}

/** Files are named by their content: what is kept is right. */
async function answerFile(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}
