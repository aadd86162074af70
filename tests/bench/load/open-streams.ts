/** Open event streams that only count what comes. */
import { connect, type Socket } from 'node:net';
import { type Session, streamOf } from './actions.ts';

export interface Streams {
  /** How many are open still. */
  open(): number;
  /** How many events came to all of them so far. */
  events(): number;
  close(): void;
}

/** So many are opened at once. */
const ABREAST = 25;

/** @throws Error where one is refused */
export async function openStreams(port: number, sessions: readonly Session[]): Promise<Streams> {
  const open = new Set<Socket>();
  let events = 0;
  const openOne = (session: Session) =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(streamOf(session)));
      socket.setEncoding('latin1');
      let told = false;
      socket.on('data', (chunk) => {
        const text = String(chunk);
        events += text.split('\nevent: ').length - 1;
        if (told) return;
        told = true;
        if (!text.startsWith('HTTP/1.1 200')) return reject(new Error(`a stream was refused: ${text.slice(0, 300)}`));
        open.add(socket);
        resolve();
      });
      socket.on('error', reject);
      socket.on('close', () => open.delete(socket));
    });
  for (let i = 0; i < sessions.length; i += ABREAST) await Promise.all(sessions.slice(i, i + ABREAST).map(openOne));
  return {
    open: () => open.size,
    events: () => events,
    close() {
      for (const socket of open) socket.destroy();
    },
  };
}
