import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { ReadableError } from './readable-error.ts';

/**
 * The port to listen on: the asked one, else the one kept in `file` from the last start, else any free one. A kept port
 * that is taken by now is replaced; an asked one is not.
 * @throws ReadableError when `asked` is taken
 */
export async function choosePort(host: string, asked: number | undefined, file: string): Promise<number> {
  if (asked !== undefined) {
    if (await isFree(host, asked)) return asked;
    throw new ReadableError(`Port ${asked} for the embedded PostgreSQL is taken by another program.`);
  }
  const kept = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  if (kept > 0 && kept < 65_536 && (await isFree(host, kept))) return kept;
  return freePort(host);
}

/** Remembers the port for the next start. */
export async function keepPort(file: string, port: number): Promise<void> {
  await writeFile(file, `${port}\n`, { mode: 0o600 });
}

async function isFree(host: string, port: number): Promise<boolean> {
  return listenOnce(host, port).then(
    () => true,
    () => false,
  );
}

async function freePort(host: string): Promise<number> {
  return listenOnce(host, 0);
}

function listenOnce(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
