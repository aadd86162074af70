import { spawn } from 'node:child_process';

/** What to execute and as whom. `uid` and `gid` are set only when root hands the process to another account. */
export type Command = { file: string; args: string[]; uid?: number; gid?: number };

/** How a finished command ended. `code` is null when a signal ended it or it could not be started at all. */
export type Outcome = { code: number | null; stdout: string; stderr: string };

/**
 * The environment of every Postgres process: nothing of the caller's `PG*` or `LC_*` settings reaches it, so that a
 * variable in somebody's shell cannot change which server or which locale is used.
 */
export function commandEnv(libraryPath?: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    PATH: `${process.env.PATH ?? ''}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
    LC_ALL: 'C',
    TZ: 'UTC',
  };
  if (libraryPath) env.LD_LIBRARY_PATH = libraryPath;
  for (const name of ['SystemRoot', 'TEMP', 'TMP', 'TMPDIR']) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return env;
}

/** Runs a short command to its end and collects what it printed. Never throws: a failed start is an outcome with code null. */
export function run(command: Command, libraryPath?: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const { file, args, uid, gid } = command;
    const child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: commandEnv(libraryPath),
      // Not the caller's folder: another account may not be allowed to stand in it.
      cwd: '/',
      windowsHide: true,
      ...(uid === undefined ? {} : { uid, gid }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', (error) => resolve({ code: null, stdout, stderr: stderr || error.message }));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
