import { createServer } from 'node:net';
import { ReadableError } from '../../adapters/embedded-postgres/readable-error.ts';

/**
 * Looks whether a TCP port is free on every address that "localhost" may mean, before anything depends on it.
 * @param setting the environment variable that chooses it, for the message
 * @param purpose what wants to listen there, for the message
 * @throws ReadableError when it is taken or may not be used
 */
export async function assertPortFree(port: number, setting: string, purpose: string): Promise<void> {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await tryListen(host, port);
    if (code === 'EADDRINUSE') {
      throw new ReadableError(
        `Port ${port} for ${purpose} is taken by another program. End that one, or choose another port: ${setting}=${port + 10}`,
      );
    }
    if (code === 'EACCES') {
      throw new ReadableError(
        `This account may not listen on port ${port} (${purpose}). Choose one above 1023: ${setting}`,
      );
    }
  }
}

/** The error code of a failed attempt, or undefined. A machine without IPv6 answers EADDRNOTAVAIL, which is no conflict. */
function tryListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
