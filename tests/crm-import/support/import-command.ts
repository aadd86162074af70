/** Runs the importer as a user does: its own process, over the network, judged by its output and exit code. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const REPO_ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface ImportResult {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RunningImport {
  process: ChildProcess;
  ended: Promise<ImportResult>;
}

/** Starts `node examples/crm-import/src/main.ts …`; the key goes by the environment unless the arguments give one. */
export function startImport(args: readonly string[], operatorKey?: string): RunningImport {
  const env: NodeJS.ProcessEnv = { ...process.env, SISO_OPERATOR_KEY: operatorKey };
  if (operatorKey === undefined) delete env.SISO_OPERATOR_KEY;
  const child = spawn(process.execPath, ['--conditions=@siso/source', 'examples/crm-import/src/main.ts', ...args], {
    cwd: REPO_ROOT,
    env,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<ImportResult>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { process: child, ended };
}

/** Runs it to its end. */
export function runImport(args: readonly string[], operatorKey?: string): Promise<ImportResult> {
  return startImport(args, operatorKey).ended;
}
