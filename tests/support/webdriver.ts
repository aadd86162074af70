/** Keys by the names that `KeyboardEvent.key` has, as WebDriver writes them. */
const codes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** What WebDriver calls a key or a character. @throws Error for the name of a key that is not known here */
export function keyCode(key: string): string {
  const code = codes[key] ?? (key.length === 1 ? key : undefined);
  if (!code) throw new Error(`No WebDriver code for the key "${key}".`);
  return code;
}

/** One session with a browser over the W3C WebDriver protocol: only what the element tests use of it. */
export class WebDriver {
  readonly #session: string;

  private constructor(session: string) {
    this.#session = session;
  }

  /** Starts a session, waiting until the driver listens. @throws Error when it does not within 20 seconds */
  static async open(driverUrl: string, capabilities: object): Promise<WebDriver> {
    const deadline = Date.now() + 20_000;
    for (;;) {
      try {
        const { sessionId } = await call<{ sessionId: string }>('POST', `${driverUrl}/session`, {
          capabilities: { alwaysMatch: capabilities },
        });
        return new WebDriver(`${driverUrl}/session/${sessionId}`);
      } catch (error) {
        if (Date.now() > deadline) throw new Error('WebKitWebDriver gave no session.', { cause: error });
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  async navigate(url: string): Promise<void> {
    await call('POST', `${this.#session}/url`, { url });
  }

  /** Presses these keys together, in this order, and lets go of them in the other. */
  async press(keys: string[]): Promise<void> {
    const down = keys.map((value) => ({ type: 'keyDown', value }));
    const up = keys.toReversed().map((value) => ({ type: 'keyUp', value }));
    await call('POST', `${this.#session}/actions`, {
      actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }],
    });
  }

  /** Resizes the window until the page has the size, in CSS pixels. */
  async resize({ width, height }: { width: number; height: number }): Promise<void> {
    const sizes = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
    const [wider = 0, higher = 0] = await call<number[]>('POST', `${this.#session}/execute/sync`, {
      script: sizes,
      args: [],
    });
    await call('POST', `${this.#session}/window/rect`, { width: width + wider, height: height + higher });
  }

  async end(): Promise<void> {
    await call('DELETE', this.#session);
  }
}

async function call<T>(method: string, url: string, body?: object): Promise<T> {
  const response = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${value?.error} ${value?.message}`);
  return value;
}
