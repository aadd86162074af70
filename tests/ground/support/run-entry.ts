import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entries = fileURLToPath(new URL('../../../api/src/entry/', import.meta.url));

/** A running entry of the service, as a person at a terminal sees it. */
export interface RunningEntry {
  child: ChildProcess;
  /** All that it has printed so far. */
  output(): string;
  /** The exit code, once it has ended. */
  ended: Promise<number | null>;
  /** Waits until it has printed the text. Throws, with the output, when it ends before. */
  saying(text: string): Promise<void>;
}

/** Starts `api/src/entry/<name>` with nothing in its environment but `env`. */
export function runEntry(name: string, env: Record<string, string>, args: readonly string[] = []): RunningEntry {
  const child = spawn(process.execPath, [`${entries}${name}`, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
  let over = false;
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  void ended.then(() => {
    over = true;
  });
  return {
    child,
    ended,
    output: () => text,
    async saying(expected) {
      for (const giveUp = Date.now() + 60_000; !text.includes(expected); ) {
        if (over || Date.now() > giveUp) throw new Error(`${name} did not say "${expected}":\n${text}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}
