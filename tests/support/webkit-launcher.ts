import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { BrowserLauncher } from '@web/test-runner-core';
import { requirePrograms } from './browser.ts';
import { findFreePorts } from './free-ports.ts';
import { keyCode, WebDriver } from './webdriver.ts';

const startTimeout = 20_000;

/**
 * Runs web-test-runner's sessions in WebKitGTK's MiniBrowser, one after the other in one window, over plain WebDriver.
 * It brings its own screen (Xvfb), so that a desktop is neither needed nor disturbed.
 */
export class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKit';
  /** What the runner's own commands ask for before they call `sendKeys`. */
  readonly type = 'webdriver';
  readonly concurrency = 1;
  readonly #children: ChildProcess[] = [];
  #starting?: Promise<WebDriver>;
  #current?: { id: string; url: string };

  async startSession(id: string, url: string): Promise<void> {
    this.#starting ??= this.#start();
    const driver = await this.#starting;
    this.#current = { id, url };
    await driver.navigate(url);
  }

  isActive(id: string): boolean {
    return this.#current?.id === id;
  }

  getBrowserUrl(id: string): string | undefined {
    return this.isActive(id) ? this.#current?.url : undefined;
  }

  async stopSession(): Promise<Record<string, never>> {
    this.#current = undefined;
    // Ends whatever still runs in the page.
    await (await this.#driver()).navigate('about:blank');
    return {};
  }

  async startDebugSession(): Promise<void> {
    throw new Error('WebKit has no debug session here.');
  }

  /** Types into what has the focus: single characters, or names of keys such as `Tab`, with `Shift+` before them. */
  async sendKeys(_id: string, keys: string[]): Promise<void> {
    const driver = await this.#driver();
    for (const key of keys) {
      await driver.press(key.split(/(?<=.)\+/).map(keyCode));
    }
  }

  /** Makes the window so large that the page has this size. */
  async setViewport(size: { width: number; height: number }): Promise<void> {
    await (await this.#driver()).resize(size);
  }

  async stop(): Promise<void> {
    const driver = await this.#starting?.catch(() => undefined);
    await driver?.end().catch(() => {});
    for (const child of this.#children) child.kill();
  }

  #driver(): Promise<WebDriver> {
    if (!this.#starting) throw new Error('WebKit has not been started.');
    return this.#starting;
  }

  async #start(): Promise<WebDriver> {
    const [driverPath = '', binary = '', xvfb = ''] = requirePrograms('webkit');
    // A session that ends badly must not leave a screen behind.
    process.once('exit', () => {
      for (const child of this.#children) child.kill();
    });
    const screen = this.#spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']);
    const display = await displayOf(screen);
    const [port = 0] = await findFreePorts(1);
    this.#spawn(driverPath, [`--port=${port}`], {
      DISPLAY: `:${display}`,
      // WebKit's sandbox needs user namespaces, which containers do not have.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      GDK_BACKEND: 'x11',
    });
    return WebDriver.open(`http://127.0.0.1:${port}`, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    });
  }

  #spawn(file: string, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
    const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
    this.#children.push(child);
    return child;
  }
}

/** The number of the screen, which Xvfb writes once it is ready. */
async function displayOf(screen: ChildProcess): Promise<string> {
  const output = screen.stdio[3] as Readable;
  const signal = AbortSignal.timeout(startTimeout);
  const ended = once(screen, 'exit', { signal }).then(() => {
    throw new Error('Xvfb, the screen for WebKit, ended at once.');
  });
  const [chunk] = (await Promise.race([once(output, 'data', { signal }), ended])) as [Buffer];
  return chunk.toString().trim();
}
