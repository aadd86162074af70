import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const isRoot = process.getuid?.() === 0;
/** An account without any right of its own. */
export const NOBODY = 65534;

/** A temporary folder with mode 0700 that is removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'siso-ground-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A process of the tests: one of the programs beside this file, in a session of its own. */
export type Program = {
  child: ChildProcess;
  /** All that it printed so far, both streams. */
  output(): string;
  /** Waits until it has printed the text, or fails when it ends before that. */
  printed(text: string): Promise<string>;
  /** Waits for its end. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  kill(signal: NodeJS.Signals): Promise<void>;
};

/** Starts a program of this folder under this very Node; it is killed after the test if it still runs. */
export function startProgram(name: string, args: string[], account?: { uid: number; gid: number }): Program {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, ['--expose-gc', file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
    ...account,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  let over = false;
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, signal) => {
      over = true;
      resolve({ code, signal });
    });
  });
  const kill = async (signal: NodeJS.Signals) => {
    if (!over) child.kill(signal);
    await ended;
  };
  onTestFinished(() => kill('SIGKILL'));
  const printed = async (wanted: string) => {
    while (!text.includes(wanted)) {
      if (over) throw new Error(`${name} ended without printing "${wanted}". It printed:\n${text}`);
      await sleep(10);
    }
    return text;
  };
  return { child, output: () => text, printed, ended, kill };
}

/** Waits until the condition holds. */
export async function until(what: string, condition: () => Promise<boolean> | boolean, seconds = 10): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(20)) {
    if (await condition()) return;
  }
  throw new Error(`Waited ${seconds} s in vain: ${what}`);
}

/** Whether every account may enter all folders on the way to a file. */
export async function everybodyMayReach(file: string): Promise<boolean> {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** The rights of a file or folder, such as "700". */
export async function modeOf(file: string): Promise<string> {
  return ((await stat(file)).mode & 0o777).toString(8);
}
