import { type Browser, chromium, type Page, type Request, type Response } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { type Inside, lookInside } from './look-inside.ts';
import type { Observation, SeenPolicy, SeenRequest, SeenService, SeenViolation } from './observation.ts';
import { apiOrigin, isOurScript } from './places.ts';

export interface ObserveOptions {
  /** How long the page may take to load, and then its elements to settle. Milliseconds; default 15,000. */
  readonly timeoutMs?: number;
  /** A running browser to use; it is left open. Default: one of its own. */
  readonly browser?: Browser;
}

const kept = ['access-control-allow-origin', 'cross-origin-resource-policy', 'cache-control', 'content-type'];
const flags = ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/**
 * Loads a page in a Chromium, waits until its elements have settled, and tells what was seen. It types nothing, clicks nothing
 * and sends nothing.
 * @throws Error with one readable line when there is no Chromium
 */
export async function observe(url: string, options: ObserveOptions = {}): Promise<Observation> {
  if (options.browser) return look(options.browser, url, options.timeoutMs ?? 15_000);
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('There is no Chrome or Chromium here. Install one, or name it with CHROME_PATH.');
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    return await look(browser, url, options.timeoutMs ?? 15_000);
  } finally {
    await browser.close();
  }
}

async function look(browser: Browser, url: string, timeout: number): Promise<Observation> {
  const context = await browser.newContext({ ignoreHTTPSErrors: false });
  try {
    const page = await context.newPage();
    const console: string[] = [];
    const violations: SeenViolation[] = [];
    const requests: Promise<SeenRequest>[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) console.push(message.text().slice(0, 500));
    });
    page.on('pageerror', (thrown) => console.push(String(thrown).slice(0, 500)));
    page.on('requestfinished', (request) => void (concerns(request) && requests.push(describe(request))));
    page.on('requestfailed', (request) => void (concerns(request) && requests.push(describe(request))));
    await page.exposeFunction('__sisoDoctorViolation', (violation: SeenViolation) => violations.push(violation));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { effectiveDirective: directive, blockedURI: blocked, sourceFile: source, disposition } = event;
        const tell = (globalThis as unknown as { __sisoDoctorViolation(violation: object): void })
          .__sisoDoctorViolation;
        tell({ directive, blocked, source: source ?? '', enforced: disposition === 'enforce' });
      });
    });
    const nothing = {
      html: '',
      headers: {},
      policies: [],
      scripts: [],
      elements: [],
      violations,
      requests: [],
      console,
    };
    let response: Response | null;
    try {
      response = await page.goto(url, { timeout, waitUntil: 'load' });
    } catch (thrown) {
      const [loadError = ''] = String((thrown as Error).message).split('\n');
      return { url, finalUrl: url, status: 0, loadError, ...nothing };
    }
    if (!response) return { url, finalUrl: url, status: 0, loadError: 'No answer', ...nothing };
    await settle(page, timeout);
    const headers = await response.allHeaders();
    const inside: Inside = await page.evaluate(lookInside);
    const seen: Observation = {
      url,
      finalUrl: page.url(),
      status: response.status(),
      html: await response.text().catch(() => ''),
      headers,
      ...inside,
      policies: [...headerPolicies(headers), ...inside.policies],
      violations,
      requests: await Promise.all(requests),
      console,
    };
    const origin = apiOrigin(seen);
    return origin ? { ...seen, service: await askService(origin) } : seen;
  } finally {
    await context.close();
  }
}

/** Until every element is defined and nothing is loaded for half a second; a page that never rests is looked at as it is. */
async function settle(page: Page, timeout: number): Promise<void> {
  const patience = Math.min(timeout, 6_000);
  await page.waitForLoadState('networkidle', { timeout: patience }).catch(() => {});
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

function concerns(request: Request): boolean {
  const path = URL.parse(request.url())?.pathname ?? '';
  return isOurScript(request.url()) || /^\/v1\/[a-z]/.test(path);
}

async function describe(request: Request): Promise<SeenRequest> {
  const response = await request.response().catch(() => null);
  const headers: Record<string, string> = response ? await response.allHeaders().catch(() => ({})) : {};
  const { origin, pathname } = new URL(request.url());
  const seen = {
    method: request.method(),
    url: `${origin}${pathname}`,
    kind: request.resourceType(),
    status: response?.status() ?? 0,
    contentType: headers['content-type'] ?? '',
    headers: Object.fromEntries(kept.flatMap((name) => (headers[name] ? [[name, headers[name]]] : []))),
    failure: request.failure()?.errorText ?? '',
  };
  if (!response || !seen.contentType.includes('problem+json')) return seen;
  const { code = '', detail = '' } = await response.json().catch(() => ({}));
  return { ...seen, problem: { code: String(code), detail: String(detail).slice(0, 300) } };
}

/** Several policies may stand in one header, separated by commas (CSP Level 3 §2.2). */
const headerPolicies = (headers: Record<string, string>): SeenPolicy[] =>
  (['content-security-policy', 'content-security-policy-report-only'] as const).flatMap((name) =>
    (headers[name] ?? '')
      .split(/[,\n]/)
      .filter((text) => text.trim())
      .map((text) => ({ from: 'header' as const, reportOnly: name.endsWith('only'), text: text.trim() })),
  );

async function askService(apiUrl: string): Promise<SeenService> {
  const get = (path: string) =>
    fetch(`${apiUrl}${path}`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  const [health, manifest] = await Promise.all([get('/healthz'), get('/cdn/v1/integrity.json')]);
  const { version = null } = manifest?.ok ? ((await manifest.json().catch(() => ({}))) as { version?: string }) : {};
  return { apiUrl, healthy: !!health?.ok, version };
}
