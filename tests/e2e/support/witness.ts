import type { BrowserContext, Page, Request } from 'playwright-core';

/** What happened in a browser that a strict host page must never see. */
export interface Witness {
  /** Violations of the page's Content Security Policy. */
  readonly violations: string[];
  /** Errors on the console and uncaught exceptions. */
  readonly errors: string[];
  /** Every request, in order. */
  readonly requests: Request[];
}

/** Watches every page of a context from its first byte on. */
export async function watch(context: BrowserContext): Promise<Witness> {
  const witness: Witness = { violations: [], errors: [], requests: [] };
  await context.exposeBinding('reportViolation', (_source, text: string) => witness.violations.push(text));
  await context.addInitScript(() => {
    const { reportViolation } = globalThis as unknown as { reportViolation: (text: string) => void };
    document.addEventListener('securitypolicyviolation', (event) => {
      reportViolation(
        `${event.violatedDirective} blocked ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`,
      );
    });
  });
  context.on('request', (request) => witness.requests.push(request));
  context.on('page', (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') witness.errors.push(message.text());
    });
    page.on('pageerror', (error) => witness.errors.push(String(error)));
  });
  return witness;
}

/** Everything that a page's origin keeps in the browser, as one text to search in. */
export function readStorage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        });
        kept.push({ database: name, store, rows });
      }
      database.close();
    }
    for (const name of await caches.keys()) kept.push({ cache: name });
    return JSON.stringify(kept);
  });
}
