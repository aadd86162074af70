/** What the figures were measured on, without anything by which the machine could be found again. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { arch, availableParallelism, cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import path from 'node:path';
import { findBinaries } from '../../../api/src/adapters/embedded-postgres/binaries.ts';
import { run } from '../../../api/src/adapters/embedded-postgres/command.ts';

export interface Host {
  cpu: string;
  cores: number;
  memoryGb: number;
  os: string;
  node: string;
  /** Load average of the last minute when the run began: other work on the machine. */
  loadAtStart: number;
}

export interface Machine extends Host {
  postgres: string;
}

export async function describeMachine(): Promise<Machine> {
  return { ...(await describeHost()), postgres: await postgresVersion() };
}

/** The machine without a database. */
export async function describeHost(): Promise<Host> {
  return {
    cpu: `${cpus()[0]?.model.trim() ?? 'unknown'} (${arch()})`,
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    os: await systemName(),
    node: process.version.slice(1),
    loadAtStart: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

async function systemName(): Promise<string> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const name = /^PRETTY_NAME="?([^"\n]+)/m.exec(text)?.[1];
  const kernel = `${type()} ${release().split('.').slice(0, 2).join('.')}`;
  return name === undefined ? kernel : `${name}, ${kernel}`;
}

async function postgresVersion(): Promise<string> {
  const spare = await mkdtemp(path.join(tmpdir(), 'siso-bench-'));
  try {
    const { postgres, libraryPath } = await findBinaries(spare);
    const { stdout } = await run({ file: postgres, args: ['--version'] }, libraryPath);
    return / (\d+[.\d]*)/.exec(stdout)?.[1] ?? 'unknown';
  } finally {
    await rm(spare, { recursive: true, force: true });
  }
}
